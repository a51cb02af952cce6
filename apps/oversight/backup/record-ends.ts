import type pg from 'pg';
import type { LedgerEnd, LogEnd } from './manifest.js';

export interface Ends {
  readonly log: LogEnd;
  readonly ledger: LedgerEnd | null;
}

/**
 * Where log and ledger end, in the transaction's snapshot; `null` when the database holds no log, or another than the
 * ledger was made from: the ledger's last event must lie in the log.
 */
export const endsOf = async (client: pg.ClientBase): Promise<Ends | null> => {
  if (!(await isThere(client, 'eventstore', 'events'))) return null;
  const {
    rows: [log],
  } = await client.query<LogEnd>(
    `select (select count(*) from eventstore.events)::text as events, coalesce(last.position, 0)::text as position,
            last.event_id::text as "eventId"
       from (select) as always
       left join (select position, event_id from eventstore.events order by position desc limit 1) as last on true`,
  );
  if (!log) return null;
  const ledger = (await isThere(client, 'audit', 'progress')) ? await ledgerEnd(client) : null;
  if (!ledger) return { log, ledger };
  const { rowCount } = await client.query('select from eventstore.events where position = $1 and event_id = $2', [
    ledger.position,
    ledger.eventId,
  ]);
  return rowCount === 1 ? { log, ledger } : null;
};

/** Asks the catalogue, which everybody may read. */
const isThere = async (client: pg.ClientBase, schema: string, table: string): Promise<boolean> => {
  const { rowCount } = await client.query('select from pg_tables where schemaname = $1 and tablename = $2', [
    schema,
    table,
  ]);
  return rowCount === 1;
};

const ledgerEnd = async (client: pg.ClientBase): Promise<LedgerEnd | null> => {
  const { rows } = await client.query<LedgerEnd>(
    `select size::text as size, position::text as position, event_id::text as "eventId",
            (select encode(leaf_hash, 'hex') from audit.leaf where idx = size - 1) as "lastLeafHash"
       from audit.progress order by progress.size desc limit 1`,
  );
  return rows[0] ?? null;
};
