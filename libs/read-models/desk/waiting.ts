import type { Kind } from '#libs/domain/deciders.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Point } from '../point.js';
import { Parameters, type Queries } from '../queries.js';
import type { ScopeFilter } from '../compare/difference.js';
import { selectThings, toThings, type ThingRow } from '../register/things.js';
import type { Thing } from '../register/thing.js';
import { here, termsOf, type Condition } from './here.js';

/** Things of one kind that wait: before which bodies (null: wherever they are), and by what. */
export interface Waits {
  readonly kind: Kind;
  readonly before: readonly string[] | null;
  readonly where: Condition;
  /** What of it comes first, as text; what is due first without it. */
  readonly order?: Condition;
  /** So many things are told of its list at most, where that is more or less than the page says. */
  readonly limit?: number;
}

/** What waits, by the name of its list: things of one kind or of several. */
export type WaitsBy<Name extends string> = Readonly<Partial<Record<Name, readonly Waits[]>>>;

export interface Waiting {
  readonly total: number;
  /** Of the page: what is due first, then by meeting and reference. */
  readonly things: readonly Thing[];
}

export interface WaitingPage {
  /** The last day that is soon. */
  readonly soon: PlainDate;
  /** How many of each list are passed over, and how many are told at most. */
  readonly from: number;
  readonly limit: number;
  /** Only what is before an authority, a body, or one meeting. */
  readonly within?: ScopeFilter;
}

interface Row {
  readonly list: string;
  readonly total: number;
  readonly cards: readonly number[];
}

const NO_ORDER: Condition = () => 'null::text collate "C"';

type CardRow = ThingRow & { readonly card: number };

/** Every list, in two queries, however many there are. A list of which nothing waits is left out. */
export const readWaiting = async <Name extends string>(
  queries: Queries,
  point: Point,
  waits: WaitsBy<Name>,
  { soon, from, limit, within = {} }: WaitingPage,
): Promise<ReadonlyMap<Name, Waiting>> => {
  const lists = Object.entries<readonly Waits[] | undefined>(waits).flatMap(([list, all]) =>
    (all ?? []).map((each) => ({ list, ...each })),
  );
  if (lists.length === 0) return new Map();
  const parameters = new Parameters();
  const head = here(
    point,
    lists.map(({ kind }) => kind),
    parameters,
    { ...(within.authority && { authority: within.authority }), ...(within.committee && { committee: within.committee }) },
  );
  const terms = termsOf(point, soon, parameters);
  const atMeeting = within.meeting === undefined ? '' : `and h.meeting = ${parameters.add(within.meeting)}::text`;
  const each = lists.map(
    ({ list, kind, before, where, order = NO_ORDER }) =>
      `select ${parameters.add(list)}::text as list, ${order(terms)} as first, h.card, h.due, h.meeting, h.ref_key, h.stream
        from here h where h.kind = ${parameters.add(kind)}::text ${atMeeting}
        ${before === null ? '' : `and h.body = any(${terms.list(before)})`} and (${where(terms)})`,
  );
  const most = Math.max(limit, ...lists.map((list) => list.limit ?? 0));
  const found = await queries.rows<Row>(
    `${head}
    select list, count(*)::int as total,
      (array_agg(card order by first, due nulls last, meeting, ref_key, stream))[${from + 1}:${from + most}] as cards
    from (${each.join(' union all ')}) waiting group by list`,
    parameters,
  );
  const limits = new Map(lists.map((list) => [list.list, list.limit ?? limit]));
  const rows = found.map((row) => ({ ...row, cards: row.cards.slice(0, limits.get(row.list)) }));
  const things = await thingsOf(
    queries,
    point,
    rows.flatMap(({ cards }) => cards),
  );
  return new Map(
    rows.map(({ list, total, cards }) => [
      list as Name,
      { total, things: cards.flatMap((card) => things.get(card) ?? []) },
    ]),
  );
};

const thingsOf = async (
  queries: Queries,
  point: Point,
  cards: readonly number[],
): Promise<ReadonlyMap<number, Thing>> => {
  if (cards.length === 0) return new Map();
  const parameters = new Parameters();
  const select = selectThings(point, parameters, ', c.id as card');
  const rows = await queries.rows<CardRow>(`${select} and c.id = any(${parameters.add(cards)}::int[])`, parameters);
  const things = await toThings(queries, point, rows);
  return new Map(rows.map(({ card }, index) => [card, things[index]!]));
};
