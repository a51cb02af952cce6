import type { Kind } from '#libs/domain/deciders.js';
import type { Source } from '#libs/domain/shared/source.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { AlarmCode } from '#libs/kernel/alarm.js';
import type { Position } from '#libs/kernel/position.js';
import { parseStreamId } from '#libs/kernel/stream-id.js';
import { alarmOf } from '../alarms/alarm.js';
import { ALARMING } from '../alarms/stands.js';
import { countRows, type Total } from '../counting.js';
import { readTurn, writeCursor, writeCursorBack, type Question } from '../cursor.js';
import type { Point } from '../point.js';
import { Parameters, type Queries } from '../queries.js';
import type { Page, Paged } from '../register/filter.js';
import { scopesOf } from '../register/where.js';
import { knownAt } from '../register/at.js';
import type { Members } from '../register/base.js';
import { diff } from './diff.js';
import type { Change, Entry, EntryFilter } from './entry.js';
import { BEGAN, dataOf } from './event-data.js';
import { lapsed } from './lapsed.js';
import { isNoStatement } from './no-statement.js';
import { othersIn, othersOf, type OthersRow } from './others.js';

export interface EntryRow extends OthersRow {
  readonly position: Position;
  readonly stream: string;
  readonly kind: Kind;
  readonly ref: string | null;
  readonly title: string | null;
  readonly revision: bigint;
  readonly event_id: string;
  readonly type: string;
  readonly actor: string;
  readonly reason: string | null;
  readonly recorded_at: Date;
  readonly effective_on: PlainDate;
  readonly correlation_id: string;
  readonly causation_id: string | null;
  readonly import_id: string | null;
  readonly status_before: string;
  readonly status_after: string;
  readonly place: PlainDate | null;
  readonly data: Members | null;
  readonly changes: readonly Change[] | null;
  readonly last_changes: readonly Change[] | null;
  readonly lapsed: boolean;
  readonly irregular: string | null;
  readonly alarms: readonly { readonly code: AlarmCode; readonly why: string }[] | null;
  readonly source: Source | null;
  readonly withdrawn_at: Date | null;
  readonly withdrawn_by: string | null;
  readonly withdrawn_because: string | null;
  readonly withdrawn_revision: bigint | null;
  /** The state that the thing began with, where this event began it. */
  readonly began: (object & { readonly source?: Source | null }) | null;
}

/** SQL: the name of a number. */
export const nameOf = (number: string): string => `(select name from name where id = ${number})`;

/** SQL: the number of a name; null for one that no entry has. */
const numberOf = (name: string): string => `(select id from name where name = ${name})`;

const NAMED = ['type', 'actor', 'status_before', 'status_after']
  .map((column) => `${nameOf(`e.${column}`)} as ${column}`)
  .join(', ');

/** SQL: how an entry stands, as known at a position: no row for one that stands as it was recorded. */
export const standsAt = (known: string, entry = 'e', as = 'stands'): string => `
  left join lateral (
    select withdrawn_by, place from standing s
    where s.thing = ${entry}.thing and s.revision = ${entry}.revision and s.known_from <= ${known}
    order by s.known_from desc limit 1
  ) ${as} on true`;

/**
 * SQL: entries `e` as rows, from `entries`, a table or a query of its columns, as they stand at a position. Its event
 * began a thing where it does not say what it changed.
 */
export const selectEntries = (entries: string, known: string, more = ''): string => `
  select e.position, e.revision, e.event_id, e.recorded_at, e.effective_on, e.reason, e.correlation_id, e.causation_id,
    e.import_id, ${NAMED}, e.data, e.changes, e.last_changes, e.irregular, e.source, coalesce(stands.place, e.place) as place,
    w.recorded_at as withdrawn_at, ${nameOf('w.actor')} as withdrawn_by, w.reason as withdrawn_because,
    w.revision as withdrawn_revision, ${lapsed('e', 'coalesce(stands.place, e.place, e.effective_on)', known)} as lapsed, t.stream, t.kind, c.ref, c.title, began.state as began,
    naming.entries as withdraws, overtaking.entry as overtaken_by, alarming.alarms${more}
  from ${entries} e
  join thing t on t.id = e.thing
  left join card c on c.id = e.card ${BEGAN} ${standsAt(known)} ${othersOf(known, standsAt)} ${ALARMING}
  left join entry w on w.position = stands.withdrawn_by`;

const NOTHING = { status: 'none' };

const withdrawnOf = (row: EntryRow): Entry['withdrawn'] =>
  row.withdrawn_at === null || row.withdrawn_revision === null
    ? null
    : {
        revision: row.withdrawn_revision,
        recordedAt: row.withdrawn_at.toISOString(),
        actor: row.withdrawn_by ?? '',
        reason: row.withdrawn_because,
      };

/** An event about a thing that is not there (yet) has no ref: it shows under its stream's name. */
export const toEntry = (row: EntryRow): Entry => ({
  position: row.position,
  stream: row.stream,
  kind: row.kind,
  id: parseStreamId(row.stream)?.id ?? row.stream,
  ref: row.ref ?? row.stream,
  title: row.title ?? '',
  revision: row.revision,
  eventId: row.event_id,
  type: row.type,
  actor: row.actor,
  reason: row.reason,
  recordedAt: row.recorded_at.toISOString(),
  effectiveOn: row.effective_on,
  correlationId: row.correlation_id,
  causationId: row.causation_id ?? row.correlation_id,
  importId: row.import_id,
  statusBefore: row.status_before,
  statusAfter: row.status_after,
  place: row.place ?? row.effective_on,
  data: dataOf(row.kind, row),
  changes: row.changes ?? diff(NOTHING, row.began ?? NOTHING),
  lastChanges: row.last_changes,
  lapsed: row.lapsed,
  irregular: row.irregular,
  alarms: (row.alarms ?? []).map(({ code, why }) => alarmOf(code, why)),
  withdrawn: withdrawnOf(row),
  ...othersIn(row),
  source: row.source ?? row.began?.source ?? null,
});

const CONDITIONS = {
  from: 'e.recorded_at >=',
  to: 'e.recorded_at <',
  effectiveFrom: 'e.effective_on >=',
  effectiveTo: 'e.effective_on <=',
} as const satisfies { readonly [member in keyof EntryFilter]: string };

const members = Object.keys(CONDITIONS) as readonly (keyof typeof CONDITIONS)[];

/** SQL: under which correlation ids anything was recorded of these streams. */
const actsOf = (streams: string): string => `
  select o.correlation_id from entry o where o.thing in (select id from thing where stream = any(${streams}::text[]))`;

/** SQL: conditions on entries `e`, by their own columns alone. */
const where = (filter: EntryFilter, { known }: Known, parameters: Parameters): string => {
  const { changing, stream, kind, notKind, actor, type, correlationId, authority, committee, meeting } = filter;
  const { after, occasion, streams } = filter;
  const conditions = members
    .filter((member) => filter[member] !== undefined)
    .map((member) => `${CONDITIONS[member]} ${parameters.add(filter[member])}`);
  if (known !== null) conditions.push(`e.position <= ${parameters.add(known)}`);
  if (after !== undefined) conditions.push(`e.position > ${parameters.add(after)}`);
  if (occasion !== undefined) conditions.push(`e.correlation_id in (${actsOf(parameters.add(occasion.streams))})`);
  if (changing) conditions.push(isNoStatement('e'));
  if (actor !== undefined) conditions.push(`e.actor = ${numberOf(`${parameters.add(actor)}::text`)}`);
  if (type !== undefined)
    conditions.push(`e.type = any(array[${type.map((each) => numberOf(`${parameters.add(each)}::text`)).join(', ')}])`);
  if (correlationId !== undefined) {
    const id = `${parameters.add(correlationId)}::text`;
    conditions.push(`hashtext(e.correlation_id) = hashtext(${id}) and e.correlation_id = ${id}`);
  }
  if (stream !== undefined)
    conditions.push(`e.thing = (select id from thing where stream = ${parameters.add(stream)})`);
  if (streams !== undefined)
    conditions.push(
      `e.thing = any(array(select id from thing where stream = any(${parameters.add(streams)}::text[])))`,
    );
  if (kind !== undefined)
    conditions.push(`(select kind from thing where id = e.thing) = any(${parameters.add(kind)}::text[])`);
  // Read once a question: asked of each entry by itself it would cost more than the page.
  if (notKind !== undefined)
    conditions.push(`e.thing not in (select id from thing where kind = any(${parameters.add(notKind)}::text[]))`);
  const codes = { ...(authority && { authority }), ...(committee && { committee }) };
  const committees = scopesOf(codes, 'committee', known, parameters);
  if (committees) conditions.push(`e.committee = any(array(${committees}))`);
  if (meeting !== undefined) {
    const scopes = scopesOf({ ...codes, meeting }, 'id', known, parameters);
    conditions.push(`(select scope from card where id = e.card) in (${scopes})`);
  }
  return conditions.length === 0 ? 'true' : conditions.join(' and ');
};

type Order = Pick<Page, 'limit' | 'descending'>;

/** Who did what is known from when it was recorded, whatever day it speaks of: a point's day makes no difference. */
type Known = Pick<Point, 'known'>;

/** The events known at the point, in the order in which they were recorded or the latest first; `after` a position. */
export const readEntries = async (
  queries: Queries,
  point: Known,
  filter: EntryFilter,
  { limit, descending }: Order,
  after: string | null,
): Promise<readonly Entry[]> => {
  const parameters = new Parameters();
  const chosen = where(filter, point, parameters);
  const from = after === null ? '' : ` and e.position ${descending ? '<' : '>'} ${parameters.add(after)}`;
  const way = descending ? 'desc' : 'asc';
  const page = `(select * from entry e where ${chosen}${from} order by position ${way} limit ${parameters.add(limit)})`;
  const rows = await queries.rows<EntryRow>(
    `${selectEntries(page, knownAt(point, parameters))} order by e.position ${way}`,
    parameters,
  );
  return rows.map(toEntry);
};

/** How many entries of the filter there are beyond a position. */
const countBeyond = (
  queries: Queries,
  point: Known,
  filter: EntryFilter,
  beyond: { readonly position: Position; readonly descending: boolean },
) => {
  const parameters = new Parameters();
  const chosen = where(filter, point, parameters);
  const past = `e.position ${beyond.descending ? '<' : '>'} ${parameters.add(beyond.position)}`;
  return countRows(queries, `select from entry e where ${chosen} and ${past}`, parameters);
};

const countAll = (queries: Queries, point: Known, filter: EntryFilter): Promise<Total> => {
  const parameters = new Parameters();
  return countRows(queries, `select from entry e where ${where(filter, point, parameters)}`, parameters);
};

/** A page of them, by keyset; the page before one is read backwards. */
export const listEntries = async (
  queries: Queries,
  point: Known,
  filter: EntryFilter,
  page: Order & Pick<Page, 'cursor' | 'moment' | 'counted'>,
): Promise<Paged<Entry>> => {
  const { limit, cursor, descending, moment, counted = true } = page;
  const { after: beyond, occasion, ...others } = filter;
  const named = { after: beyond && String(beyond), occasion: occasion?.meeting };
  const question: Question = ['entries', { ...others, ...named, descending, moment }];
  const { place, back } = cursor === null ? { place: [], back: false } : readTurn(question, cursor, ['position']);
  const [after = null] = place;
  const order = { limit: limit + 1, descending: descending !== back };
  const entries = await readEntries(queries, point, filter, order, after);
  if (back && entries.length <= limit) return listEntries(queries, point, filter, { ...page, cursor: null });
  const items = back ? entries.slice(0, limit).toReversed() : entries.slice(0, limit);
  const [first, last] = [items[0], items.at(-1)];
  const numberOf = async () => {
    if (!first) return null;
    if (after === null) return 1;
    const before = await countBeyond(queries, point, filter, { position: first.position, descending: !descending });
    return before.moreThanTotal ? null : before.total + 1;
  };
  return {
    items,
    next: last && (back || entries.length > limit) ? writeCursor(question, [String(last.position)]) : null,
    previous: after !== null && first ? writeCursorBack(question, [String(first.position)]) : null,
    ...(counted
      ? { first: await numberOf(), ...(await countAll(queries, point, filter)) }
      : { first: null, total: items.length }),
  };
};
