import type { DataSource } from 'typeorm';
import { readLedgerHead } from '#libs/audit/index.js';
import type { Handled } from '#libs/kernel/another-log.js';
import { readLastHandled } from '#libs/read-models/last-handled.js';

/** What a database has from the log: the last event of each projection and of the ledger. Its tables must be there. */
export const lastHandledIn = async (db: DataSource): Promise<readonly Handled[]> => {
  const ledger = await readLedgerHead(db);
  return [...(await readLastHandled(db)), ...(ledger ? [{ id: ledger.eventId, position: ledger.position }] : [])];
};
