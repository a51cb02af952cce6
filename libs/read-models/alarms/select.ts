import type { Kind } from '#libs/domain/kinds.js';
import type { AlarmCode } from '#libs/kernel/alarm.js';
import type { Position } from '#libs/kernel/position.js';
import type { Parameters } from '../queries.js';
import { nameOf } from '../trail/entries.js';
import { STANDS } from './stands.js';

export interface AlarmRow {
  readonly position: Position | null;
  /** The position that it is sorted by: its own, or the highest possible for an alarm that has none. */
  readonly place: Position;
  readonly code: AlarmCode;
  readonly stream: string;
  readonly kind: Kind | null;
  readonly ref: string | null;
  readonly revision: bigint;
  readonly type: string | null;
  readonly stored_at: Date | null;
  readonly found_at: Date | null;
  readonly why: string;
}

const OF_ENTRIES = `
  select a.position, a.position as place, t.stream, a.revision, a.code, t.kind, c.ref, a.type, a.stored_at,
    null::timestamptz as found_at, a.why
  from alarm a
  join thing t on t.id = a.thing
  left join entry e on e.position = a.position
  left join card c on c.id = e.card
  where ${STANDS}`;

const LAST = '9223372036854775807';

const OF_LEDGER = `
  select e.position, coalesce(e.position, ${LAST}) as place, l.stream, l.revision, l.code, t.kind, c.ref,
    ${nameOf('e.type')} as type, null::timestamptz as stored_at, l.first_found_at as found_at, l.message as why
  from projections.log_alarm l
  left join thing t on t.stream = l.stream
  left join entry e on e.thing = t.id and e.revision = l.revision
  left join card c on c.id = e.card`;

const OF_LEDGER_ALONE = `
  select null::bigint as position, ${LAST}::bigint as place, stream, revision, code, null as kind, null as ref, null as type,
    null::timestamptz as stored_at, first_found_at as found_at, message as why
  from projections.log_alarm`;

/** SQL: the two kinds of alarms, those of entries and those of comparing log and ledger. */
export const ALL = [OF_ENTRIES, OF_LEDGER] as const;

/** SQL: only the alarms of comparing log and ledger, for a database whose read models are not built. */
export const WITHOUT_ROWS = [OF_LEDGER_ALONE] as const;

const inOrder = (rows: string, conditions: string, limit: string) =>
  `(select * from (${rows}) told ${conditions} order by place desc, stream, revision, code limit ${limit})`;

/** SQL: one page of these kinds, after a cursor: first the alarms without an entry, then the newest event first. */
export const firstOf = (
  kinds: readonly string[],
  limit: number,
  cursor: readonly string[] | null,
  parameters: Parameters,
): string => {
  const most = parameters.add(limit);
  const [place, stream, revision, code] = (cursor ?? []).map((part) => parameters.add(part));
  const after =
    cursor === null
      ? ''
      : `where (-place, stream, revision, code) > (-(${place}::bigint), ${stream}, ${revision}::bigint, ${code})`;
  // Each kind is limited by itself first, so that the many alarms of entries are read by their index.
  return inOrder(kinds.map((kind) => inOrder(kind, after, most)).join(' union all '), '', most);
};

/** The parts of the cursor of a page that ends with the row. */
export const cursorOf = ({ place, stream, revision, code }: AlarmRow): readonly string[] => [
  ...[String(place), stream, String(revision), code],
];

/** SQL: every alarm of these kinds. */
export const each = (kinds: readonly string[]): string => kinds.join(' union all ');

/** SQL: the places in log and ledger that the alarms of these kinds are about, each once. */
export const placesOf = (kinds: readonly string[]): string =>
  `select from (${kinds.map((kind) => `select stream, revision from (${kind}) told`).join(' union ')}) places`;
