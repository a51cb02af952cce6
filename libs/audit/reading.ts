import type { DataSource, EntityManager } from 'typeorm';
import { headOf, type LedgerHead } from './ledger-rows.js';
import { AUDIT_WRITER } from './migrations.js';

/**
 * Reads the ledger of a database in one snapshot: by the login's own right, or in the role of its writer where the login may
 * take that. `null` where it is not made yet, or the login may not read it.
 */
export const readLedger = async <T>(db: DataSource, work: (tx: EntityManager) => Promise<T>): Promise<T | null> => {
  const [may] = await db.query<{ own: boolean; role: boolean }[]>(
    `select count(*) = 2 and bool_and(has_schema_privilege(n.oid, 'usage') and has_table_privilege(c.oid, 'select')) as own,
            count(*) = 2
            and exists (select from pg_roles where rolname = $1 and pg_has_role(current_user, oid, 'set')) as role
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'audit' and c.relname in ('leaf', 'progress')`,
    [AUDIT_WRITER],
  );
  if (!may?.own && !may?.role) return null;
  return db.transaction('REPEATABLE READ', async (tx) => {
    await tx.query('set transaction read only');
    if (!may.own) await tx.query(`set local role ${AUDIT_WRITER}`);
    return work(tx);
  });
};

/** Where the ledger of a database stands; `null` while it is empty, is not made yet, or may not be read by this login. */
export const readLedgerHead = (db: DataSource): Promise<LedgerHead | null> => readLedger(db, headOf);
