import { RECORD_KINDS, type Kind } from '#libs/domain/deciders.js';
import { streamId } from '#libs/kernel/stream-id.js';
import { totalOf } from '../counting.js';
import { readCursor, writeCursor, type Question } from '../cursor.js';
import type { Point } from '../point.js';
import { Parameters, type Queries } from '../queries.js';
import type { Listed, Page } from '../register/filter.js';
import type { Thing } from '../register/thing.js';
import { selectThings, toThings, type ThingRow } from '../register/things.js';
import { where } from '../register/where.js';
import { readBetween } from './between.js';
import { compareThing, NOTHING_BETWEEN } from './compare-thing.js';
import {
  WHATS,
  type What,
  type Counted,
  type Difference,
  type DifferenceFilter,
  type ScopeFilter,
} from './difference.js';
import { CONDITION_OF, differing } from './differing.js';

/** Two points of one snapshot. Either may be the earlier. */
export interface Points {
  readonly from: Point;
  readonly to: Point;
}

interface KeyRow {
  readonly stream: string;
  readonly rank: string;
  readonly ref_key: string;
}

/** Of a page after the last there is none. */
type KeyOrNone = KeyRow | { readonly stream: null };

/** A cursor's place: rank of the kind, ref and stream. */
const PLACE = ['text', 'text', 'text'] as const;

/** As many things are compared at once where all are told. */
const AT_ONCE = 200;

/** Those of the scope: what was carried over went from it, or came to it. */
const thingsOf = async (queries: Queries, point: Point, streams: readonly string[], scope: ScopeFilter) => {
  const parameters = new Parameters();
  const select = selectThings(point, parameters);
  const rows = await queries.rows<ThingRow>(
    `${select} and c.thing in (select id from thing where stream = any(${parameters.add(streams)}::text[]))${where(scope, point, parameters)}`,
    parameters,
  );
  return new Map((await toThings(queries, point, rows)).map((thing) => [thing.stream, thing]));
};

/** The differences of these streams, in their order; a stream that neither point has is left out. */
const compareStreams = async (
  queries: Queries,
  { from, to }: Points,
  streams: readonly string[],
  { authority, committee, meeting }: ScopeFilter = {},
): Promise<readonly Difference[]> => {
  const scope = { ...(authority && { authority }), ...(committee && { committee }), ...(meeting && { meeting }) };
  const before: ReadonlyMap<string, Thing> = await thingsOf(queries, from, streams, scope);
  const after: ReadonlyMap<string, Thing> = await thingsOf(queries, to, streams, scope);
  const between = await readBetween(queries, from, to, streams);
  return streams.flatMap((stream) => {
    const [a, b] = [before.get(stream) ?? null, after.get(stream) ?? null];
    if (a === null && b === null) return [];
    return [compareThing({ thing: a, on: from.on }, { thing: b, on: to.on }, between.get(stream) ?? NOTHING_BETWEEN)];
  });
};

/** One thing at both points; `null` when neither has it. */
export const readDifference = async (
  queries: Queries,
  points: Points,
  kind: Kind,
  id: string,
): Promise<Difference | null> => (await compareStreams(queries, points, [streamId(kind, id)]))[0] ?? null;

/** How many things of every kind came, went, changed and so on: all of the scope, whatever a page shows. */
export const countDifferences = async (
  queries: Queries,
  { from, to }: Points,
  scope: ScopeFilter,
): Promise<readonly Counted[]> => {
  const parameters = new Parameters();
  const counts = WHATS.map((what) => `(count(*) filter (where ${CONDITION_OF[what]}))::int as "${what}"`);
  const rows = await queries.rows<{ kind: Kind } & Counted['of']>(
    `select kind, ${counts.join(', ')} from (${differing(from, to, scope, parameters)}) d group by kind`,
    parameters,
  );
  const byKind = new Map(rows.map(({ kind, ...of }) => [kind, of]));
  const none = Object.fromEntries(WHATS.map((what) => [what, 0])) as Counted['of'];
  return RECORD_KINDS.map((kind) => ({ kind, of: byKind.get(kind) ?? none }));
};

const anyOf = (what: readonly What[]): string => `(${what.map((each) => CONDITION_OF[each]).join(' or ')})`;

/** SQL: conditions on the rows of `differing`. */
const chosenBy = (
  { kind, what }: Pick<DifferenceFilter, 'kind' | 'what'>,
  parameters: Parameters,
): readonly string[] => [
  'true',
  ...(kind === undefined ? [] : [`kind = any(${parameters.add(kind)}::text[])`]),
  ...(what === undefined ? [] : [anyOf(what)]),
];

/** SQL: the rows of `differing` that are asked for, as `chosen`. */
const withChosen = ({ from, to }: Points, filter: DifferenceFilter, parameters: Parameters): string =>
  `with chosen as materialized (
     select stream, rank, ref_key from (${differing(from, to, filter, parameters)}) d
     where ${chosenBy(filter, parameters).join(' and ')}
   )`;

const IN_ORDER = 'order by rank, ref_key, stream';

/** The streams that differ, kind by kind in the board's order and in the order of refs. */
const readKeys = (queries: Queries, points: Points, filter: DifferenceFilter): Promise<KeyRow[]> => {
  const parameters = new Parameters();
  return queries.rows<KeyRow>(`${withChosen(points, filter, parameters)} select * from chosen ${IN_ORDER}`, parameters);
};

/**
 * Those after a page's last, with how many there are on all pages: to find what differs is what costs, and it is found
 * once for both. What slipped came or changed as well, so counts of several cannot be added up.
 */
const readPageOfKeys = async (
  queries: Queries,
  points: Points,
  filter: DifferenceFilter,
  { after, limit }: { readonly after: readonly string[] | null; readonly limit: number },
): Promise<{ readonly keys: readonly KeyRow[]; readonly total: number }> => {
  const parameters = new Parameters();
  const chosen = withChosen(points, filter, parameters);
  const place = after?.map((part) => `${parameters.add(part)}::text`).join(', ');
  const rows = await queries.rows<{ readonly total: number } & KeyOrNone>(
    `${chosen} select counted.total, page.* from (select count(*)::int as total from chosen) counted
     left join (
       select * from chosen ${place === undefined ? '' : `where (rank, ref_key, stream) > (${place})`}
       ${IN_ORDER} limit ${parameters.add(limit)}
     ) page on true ${IN_ORDER}`,
    parameters,
  );
  return { keys: rows.flatMap((row) => (row.stream === null ? [] : [row])), total: rows[0]?.total ?? 0 };
};

const streamsOf = (keys: readonly KeyRow[]) => keys.map(({ stream }) => stream);

/** A page of what differs, by keyset. */
export const listDifferences = async (
  queries: Queries,
  points: Points,
  filter: DifferenceFilter,
  { limit, cursor, moment }: Pick<Page, 'limit' | 'cursor' | 'moment'>,
): Promise<Listed<Difference>> => {
  const question: Question = ['differences', { ...filter, moment }];
  const after = cursor === null ? null : readCursor(question, cursor, PLACE);
  const { keys, total } = await readPageOfKeys(queries, points, filter, { after, limit: limit + 1 });
  const shown = keys.slice(0, limit);
  const last = keys.length > limit ? shown.at(-1) : undefined;
  return {
    items: await compareStreams(queries, points, streamsOf(shown), filter),
    next: last ? writeCursor(question, [last.rank, last.ref_key, last.stream]) : null,
    ...totalOf(total),
  };
};

/** All that differs, so many at a time: only as much is held in memory. */
export async function* everyDifference(
  queries: Queries,
  points: Points,
  filter: DifferenceFilter,
): AsyncGenerator<Difference> {
  const streams = streamsOf(await readKeys(queries, points, filter));
  for (let n = 0; n < streams.length; n += AT_ONCE)
    yield* await compareStreams(queries, points, streams.slice(n, n + AT_ONCE), filter);
}
