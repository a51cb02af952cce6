import type { DataSource } from 'typeorm';
import { parseStreamId } from '#libs/kernel/stream-id.js';
import { countRows } from '../counting.js';
import { readCursor, writeCursor, type Question } from '../cursor.js';
import type { ProjectionVersion } from '../generations/generation.js';
import { enterLive } from '../generations/live.js';
import { Parameters, Queries } from '../queries.js';
import { readModelProjection } from '../read-model-projection.js';
import type { Listed, Page } from '../register/filter.js';
import { alarmOf, type AlarmSummary, type NoticedAlarm } from './alarm.js';
import { ALL, cursorOf, each, firstOf, placesOf, WITHOUT_ROWS, type AlarmRow } from './select.js';

const toAlarm = (row: AlarmRow): NoticedAlarm => ({
  ...alarmOf(row.code, row.why),
  stream: row.stream,
  revision: String(row.revision),
  position: row.position,
  type: row.type,
  kind: row.kind,
  id: row.kind && (parseStreamId(row.stream)?.id ?? null),
  ref: row.ref ?? row.stream,
  storedAt: row.stored_at?.toISOString() ?? null,
  foundAt: row.found_at?.toISOString() ?? null,
});

const QUESTION: Question = ['alarms', {}];

/** All alarms, whatever the moment: first of what the record has no entry of, then the newest event first. */
export const listAlarms = async (
  queries: Queries,
  { limit, cursor }: Pick<Page, 'limit' | 'cursor'>,
): Promise<Listed<NoticedAlarm>> => {
  const after = cursor === null ? null : readCursor(QUESTION, cursor, ['position', 'text', 'position', 'text']);
  const parameters = new Parameters();
  const rows = await queries.rows<AlarmRow>(firstOf(ALL, limit + 1, after, parameters), parameters);
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    items: rows.slice(0, limit).map(toAlarm),
    next: last ? writeCursor(QUESTION, cursorOf(last)) : null,
    ...(await countRows(queries, each(ALL), new Parameters())),
  };
};

const summaryOf = async (queries: Queries, kinds: readonly string[]): Promise<AlarmSummary | null> => {
  const parameters = new Parameters();
  const [first] = await queries.rows<AlarmRow>(firstOf(kinds, 1, null, parameters), parameters);
  if (!first) return null;
  const { total } = await countRows(queries, placesOf(kinds), new Parameters());
  return { places: total, first: toAlarm(first) };
};

/** What there is to say of them on every page and in health; null for none. While there are no read models: of the ledger's. */
export const readAlarmSummary = (
  db: DataSource,
  made: ProjectionVersion = readModelProjection,
): Promise<AlarmSummary | null> =>
  db.transaction('REPEATABLE READ', async (tx) => {
    const isLive = (await enterLive(tx, made)) !== null;
    return summaryOf(new Queries(tx), isLive ? ALL : WITHOUT_ROWS);
  });
