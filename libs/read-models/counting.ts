import { type Parameters, type Queries } from './queries.js';

/** Beyond it, how many there are is not counted: nobody reads so far, and counting would cost more than a page. */
export const MOST_COUNTED = 10_000;

export interface Total {
  readonly total: number;
  readonly moreThanTotal?: true;
}

/** How many rows a query gives, counted to `MOST_COUNTED`, less those that do not count. */
export const countRows = async (queries: Queries, rows: string, parameters: Parameters, less = 0): Promise<Total> => {
  const [row] = await queries.rows<{ total: number }>(
    `select count(*)::int as total from (${rows} limit ${MOST_COUNTED + 1 + less}) counted`,
    parameters,
  );
  return totalOf((row?.total ?? 0) - less);
};

export const totalOf = (count: number): Total =>
  count > MOST_COUNTED ? { total: MOST_COUNTED, moreThanTotal: true } : { total: count };
