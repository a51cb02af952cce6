import type { ScopeFilter } from '../compare/difference.js';
import type { Point } from '../point.js';
import { Parameters, type Queries } from '../queries.js';
import { knownAt } from '../register/at.js';
import type { Thing } from '../register/thing.js';
import { cardsAt, selectThings, toThings, type ThingRow } from '../register/things.js';
import { where } from '../register/where.js';

export interface DiscrepanciesPage {
  /** `false`: only those between which nobody has decided. */
  readonly resolvedToo: boolean;
  /** How many are passed over, and how many are told at most. */
  readonly from: number;
  readonly limit: number;
}

/** Statements that contradict each other, as papers make them. */
export interface OfPapers {
  readonly total: number;
  /** Of the page: a report, and the number of the discrepancy there. */
  readonly items: readonly { readonly report: Thing<'report'>; readonly no: number }[];
}

interface Row {
  readonly total: number;
  readonly card: number | null;
  readonly no: number;
}

/** In two queries, however many there are. */
export const readDiscrepancies = async (
  queries: Queries,
  point: Point,
  scope: ScopeFilter,
  { resolvedToo, from, limit }: DiscrepanciesPage,
): Promise<OfPapers> => {
  const parameters = new Parameters();
  const rows = await queries.rows<Row>(
    `with told as (
       select c.id as card, c.meeting, c.ref_key, (d ->> 'no')::int as no
       from ${cardsAt(point, parameters)} join base b on b.id = v.base
       cross join lateral jsonb_array_elements((b.state || v.delta) -> 'discrepancies') d
       where c.known_from <= ${knownAt(point, parameters)} and c.kind = 'report'
         ${resolvedToo ? '' : `and d -> 'resolved' = 'null'`}${where(scope, point, parameters)}
     )
     select (select count(*)::int from told) as total, page.card, page.no
     from (select 1) once left join lateral (
       select * from told order by meeting desc nulls last, ref_key, no
       limit ${parameters.add(limit)} offset ${parameters.add(from)}
     ) page on true order by page.meeting desc nulls last, page.ref_key, page.no`,
    parameters,
  );
  const found = rows.flatMap(({ card, no }) => (card === null ? [] : [{ card, no }]));
  const reports = await reportsOf(queries, point, [...new Set(found.map(({ card }) => card))]);
  return {
    total: rows[0]?.total ?? 0,
    items: found.flatMap(({ card, no }) => {
      const report = reports.get(card);
      return report === undefined ? [] : [{ report, no }];
    }),
  };
};

const reportsOf = async (queries: Queries, point: Point, cards: readonly number[]) => {
  if (cards.length === 0) return new Map<number, Thing<'report'>>();
  const parameters = new Parameters();
  const rows = await queries.rows<ThingRow & { readonly card: number }>(
    `${selectThings(point, parameters, ', c.id as card')} and c.id = any(${parameters.add(cards)}::int[])`,
    parameters,
  );
  const things = await toThings(queries, point, rows);
  return new Map(rows.map(({ card }, index) => [card, things[index] as Thing<'report'>]));
};
