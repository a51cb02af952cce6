import { type Parameters, type Queries } from './queries.js';

/** Beyond it, how many there are is not counted: nobody reads so far, and counting would cost more than a page. */
export const MOST_COUNTED = 10_000;

export interface Total {
  readonly total: number;
  readonly moreThanTotal?: true;
}

/** How many rows a query gives, counted to `MOST_COUNTED`. */
export const countRows = async (queries: Queries, rows: string, parameters: Parameters): Promise<Total> => {
  const [row] = await queries.rows<{ total: number }>(
    `select count(*)::int as total from (${rows} limit ${MOST_COUNTED + 1}) counted`,
    parameters,
  );
  return totalOf(row?.total ?? 0);
};

export const totalOf = (count: number): Total =>
  count > MOST_COUNTED ? { total: MOST_COUNTED, moreThanTotal: true } : { total: count };
