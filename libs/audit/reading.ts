import type { DataSource, EntityManager } from 'typeorm';
import { headOf, type LedgerHead } from './ledger-rows.js';

type Table = 'leaf' | 'progress';

/** Asks the catalogue, which everybody may look into. */
const mayRead = async (db: DataSource, tables: readonly Table[]): Promise<boolean> => {
  const [is] = await db.query<{ may: boolean }[]>(
    `select count(*) = cardinality($1::text[]) as may
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'audit' and c.relname = any($1)
        and has_schema_privilege(n.oid, 'usage') and has_table_privilege(c.oid, 'select')`,
    [tables],
  );
  return is?.may === true;
};

/** Reads the ledger of a database in one snapshot. `null` where it is not made yet, or the login may not read it. */
export const readLedger = async <T>(db: DataSource, work: (tx: EntityManager) => Promise<T>): Promise<T | null> => {
  if (!(await mayRead(db, ['leaf', 'progress']))) return null;
  return db.transaction('REPEATABLE READ', async (tx) => {
    await tx.query('set transaction read only');
    return work(tx);
  });
};

/** Where the ledger of a database stands; `null` while it is empty, is not made yet, or may not be read by this login. */
export const readLedgerHead = async (db: DataSource): Promise<LedgerHead | null> =>
  (await mayRead(db, ['progress'])) ? headOf(db.manager) : null;
