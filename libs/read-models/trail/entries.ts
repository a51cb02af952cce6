import type { Kind } from '#libs/domain/deciders.js';
import type { Source } from '#libs/domain/shared/source.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Position } from '#libs/kernel/position.js';
import { parseStreamId } from '#libs/kernel/stream-id.js';
import { readCursor, writeCursor, type Question } from '../cursor.js';
import type { Point } from '../point.js';
import { Parameters, type Queries } from '../queries.js';
import type { Listed, Page } from '../register/filter.js';
import { asHeld } from '../register/where.js';
import type { Change, Entry, EntryFilter } from './entry.js';

export interface EntryRow {
  readonly position: Position;
  readonly stream: string;
  readonly kind: Kind;
  readonly ref: string;
  readonly title: string;
  readonly revision: bigint;
  readonly event_id: string;
  readonly type: string;
  readonly actor: string;
  readonly reason: string | null;
  readonly recorded_at: Date;
  readonly effective_on: PlainDate;
  readonly correlation_id: string;
  readonly causation_id: string;
  readonly import_id: string | null;
  readonly status_before: string;
  readonly status_after: string;
  readonly changes: readonly Change[];
  readonly source: Source | null;
}

export const toEntry = (row: EntryRow): Entry => ({
  position: row.position,
  stream: row.stream,
  kind: row.kind,
  id: parseStreamId(row.stream)?.id ?? row.stream,
  ref: row.ref,
  title: row.title,
  revision: row.revision,
  eventId: row.event_id,
  type: row.type,
  actor: row.actor,
  reason: row.reason,
  recordedAt: row.recorded_at.toISOString(),
  effectiveOn: row.effective_on,
  correlationId: row.correlation_id,
  causationId: row.causation_id,
  importId: row.import_id,
  statusBefore: row.status_before,
  statusAfter: row.status_after,
  changes: row.changes,
  source: row.source,
});

const CONDITIONS = {
  stream: 'stream =',
  kind: 'kind =',
  actor: 'actor =',
  type: 'type =',
  authority: 'authority_code =',
  committee: 'committee_code =',
  meeting: 'meeting =',
  from: 'recorded_at >=',
  to: 'recorded_at <',
  correlationId: 'correlation_id =',
  effectiveFrom: 'effective_on >=',
  effectiveTo: 'effective_on <=',
} as const satisfies { readonly [member in keyof Required<EntryFilter>]: string };

const members = Object.keys(CONDITIONS) as readonly (keyof EntryFilter)[];

const where = (filter: EntryFilter, { known }: Known, parameters: Parameters): string =>
  [
    ...(known === null ? ['true'] : [`position <= ${parameters.add(known)}`]),
    ...members
      .filter((member) => filter[member] !== undefined)
      .map((member) => `${CONDITIONS[member]} ${parameters.add(asHeld(member, filter[member]))}`),
  ].join(' and ');

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
  const from = after === null ? '' : ` and position ${descending ? '<' : '>'} ${parameters.add(after)}`;
  const rows = await queries.rows<EntryRow>(
    `select * from entry where ${chosen}${from}
     order by position ${descending ? 'desc' : 'asc'} limit ${parameters.add(limit)}`,
    parameters,
  );
  return rows.map(toEntry);
};

/** A page of them, by keyset. */
export const listEntries = async (
  queries: Queries,
  point: Known,
  filter: EntryFilter,
  { limit, cursor, descending, moment }: Order & Pick<Page, 'cursor' | 'moment'>,
): Promise<Listed<Entry>> => {
  const question: Question = ['entries', { ...filter, descending, moment }];
  const [after = null] = cursor === null ? [] : readCursor(question, cursor, 1);
  const entries = await readEntries(queries, point, filter, { limit: limit + 1, descending }, after);
  const items = entries.slice(0, limit);
  const last = entries.length > limit ? items.at(-1) : undefined;
  return {
    items,
    next: last ? writeCursor(question, [String(last.position)]) : null,
    total: await count(queries, point, filter),
  };
};

const count = async (queries: Queries, point: Known, filter: EntryFilter): Promise<number> => {
  const parameters = new Parameters();
  const [row] = await queries.rows<{ total: number }>(
    `select count(*)::int as total from entry where ${where(filter, point, parameters)}`,
    parameters,
  );
  return row?.total ?? 0;
};
