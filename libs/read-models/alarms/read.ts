import type { DataSource } from 'typeorm';
import type { Kind } from '#libs/domain/kinds.js';
import type { AlarmCode } from '#libs/kernel/alarm.js';
import type { Position } from '#libs/kernel/position.js';
import { parseStreamId } from '#libs/kernel/stream-id.js';
import { countRows } from '../counting.js';
import { readCursor, writeCursor, type Question } from '../cursor.js';
import type { ProjectionVersion } from '../generations/generation.js';
import { enterLive } from '../generations/live.js';
import { Parameters, Queries } from '../queries.js';
import { readModelProjection } from '../read-model-projection.js';
import type { Listed, Page } from '../register/filter.js';
import { alarmOf, type AlarmSummary, type NoticedAlarm } from './alarm.js';
import { STANDS } from './stands.js';

interface Row {
  readonly position: Position;
  readonly code: AlarmCode;
  readonly stream: string;
  readonly kind: Kind;
  readonly ref: string | null;
  readonly revision: bigint;
  readonly type: string;
  readonly stored_at: Date;
  readonly why: string;
}

const select = (conditions: string): string => `
  select a.position, a.code, a.revision, a.type, a.stored_at, a.why, t.stream, t.kind, c.ref
  from alarm a
  join thing t on t.id = a.thing
  left join entry e on e.position = a.position
  left join card c on c.id = e.card
  where ${STANDS} and ${conditions}
  order by a.position desc, a.code`;

const toAlarm = (row: Row): NoticedAlarm => ({
  ...alarmOf(row.code, row.why),
  stream: row.stream,
  revision: String(row.revision),
  position: row.position,
  type: row.type,
  kind: row.kind,
  id: parseStreamId(row.stream)?.id ?? row.stream,
  ref: row.ref ?? row.stream,
  storedAt: row.stored_at.toISOString(),
});

const QUESTION: Question = ['alarms', {}];

/** The alarms of what the read models took, the newest event first, whatever the moment. */
export const listAlarms = async (
  queries: Queries,
  { limit, cursor }: Pick<Page, 'limit' | 'cursor'>,
): Promise<Listed<NoticedAlarm>> => {
  const parameters = new Parameters();
  const [position, code] = cursor === null ? [] : readCursor(QUESTION, cursor, ['position', 'text']);
  const after =
    position === undefined || code === undefined
      ? 'true'
      : `(-a.position, a.code) > (-(${parameters.add(position)}::bigint), ${parameters.add(code)})`;
  const rows = await queries.rows<Row>(`${select(after)} limit ${parameters.add(limit + 1)}`, parameters);
  const items = rows.slice(0, limit).map(toAlarm);
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    items,
    next: last ? writeCursor(QUESTION, [String(last.position), last.code]) : null,
    ...(await countRows(queries, `select from alarm a where ${STANDS}`, new Parameters())),
  };
};

/** What there is to say of them on every page and in health; null for none, and while there are no read models. */
export const readAlarmSummary = (
  db: DataSource,
  made: ProjectionVersion = readModelProjection,
): Promise<AlarmSummary | null> =>
  db.transaction('REPEATABLE READ', async (tx) => {
    if ((await enterLive(tx, made)) === null) return null;
    const queries = new Queries(tx);
    const [newest] = await queries.rows<Row>(`${select('true')} limit 1`, new Parameters());
    if (!newest) return null;
    const { total } = await countRows(
      queries,
      `select from alarm a where ${STANDS} group by a.position`,
      new Parameters(),
    );
    return { events: total, newest: toAlarm(newest) };
  });
