import type { DataSource } from 'typeorm';
import { headOf, rowsFrom, rowsOf, type LedgerHead, type LedgerRow, type Place } from '../ledger-rows.js';
import { LedgerUnreadable } from '../errors.js';
import { readLedger } from '../reading.js';
import type { SealedLeaves } from './sealed-leaves.js';

/** The leaves of a database. Throws `LedgerUnreadable`. */
export class StoredLeaves implements SealedLeaves {
  constructor(private readonly db: DataSource) {}

  async head(): Promise<LedgerHead | null> {
    const read = await readLedger(this.db, async (tx) => ({ head: await headOf(tx) }));
    if (read === null && (await this.isThere())) throw new LedgerUnreadable();
    return read?.head ?? null;
  }

  /** Asks the catalogue, which everybody may read. */
  private async isThere(): Promise<boolean> {
    const tables = await this.db.query<unknown[]>(
      "select from pg_tables where schemaname = 'audit' and tablename = 'progress'",
    );
    return tables.length > 0;
  }

  async from(idx: bigint, limit: number): Promise<readonly LedgerRow[]> {
    return (await readLedger(this.db, (tx) => rowsFrom(tx, idx, limit))) ?? [];
  }

  async of(places: readonly Place[]): Promise<readonly LedgerRow[]> {
    return (await readLedger(this.db, (tx) => rowsOf(tx, places))) ?? [];
  }

  async count(): Promise<{ leaves: bigint; said: bigint }> {
    const counted = await readLedger(this.db, async (tx) => {
      const [row] = await tx.query<{ leaves: bigint; said: bigint }[]>(
        `select (select count(*) from audit.leaf) as leaves, (select coalesce(max(size), 0) from audit.progress) as said`,
      );
      return row;
    });
    return counted ?? { leaves: 0n, said: 0n };
  }
}
