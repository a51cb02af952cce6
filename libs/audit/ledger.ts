import type { DataSource, EntityManager } from 'typeorm';
import { AuditHalted } from './errors.js';
import { toLeaf, type AuditedEvent, type Leaf } from './leaf.js';
import { checkOrder } from './revisions.js';

/** Where the ledger stands: how many leaves, and the event of the last one. */
export interface LedgerHead {
  readonly size: bigint;
  readonly position: bigint;
  readonly eventId: string;
}

export interface Sealed {
  readonly head: LedgerHead | null;
  /** Events that did not parse as JSON: in the ledger by their bytes, and a reason to look. */
  readonly unparsed: readonly AuditedEvent[];
}

/** Where the ledger of a database stands; `null` while it is empty, is not made yet, or may not be read by this login. */
export const readLedgerHead = async (db: DataSource): Promise<LedgerHead | null> => {
  const [may] = await db.query<{ may: boolean }[]>(
    `select exists (
       select from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'audit' and c.relname = 'progress'
          and has_schema_privilege(n.oid, 'usage') and has_table_privilege(c.oid, 'select')) as may`,
  );
  return may?.may ? headOf(db.manager) : null;
};

/** One writer at a time, whatever else runs; belongs to the database. */
const LOCK = 730_402_119;

/** The audit's insert-only list of leaves, in the order of the log. `db` may insert and select. */
export class Ledger {
  constructor(private readonly db: DataSource) {}

  /** `null` while it is empty. */
  head(): Promise<LedgerHead | null> {
    return headOf(this.db.manager);
  }

  /**
   * Writes the leaves of the events that come after the head, all or none; those up to the head are skipped, so that the
   * same events again write nothing. Throws `AuditHalted` on a gap or on an order that runs back.
   */
  async append(events: readonly AuditedEvent[]): Promise<Sealed> {
    return this.db.transaction(async (tx) => {
      await tx.query('select pg_advisory_xact_lock($1)', [LOCK]);
      const head = await headOf(tx);
      const fresh = head ? events.filter(({ position }) => position > head.position) : events;
      const last = fresh.at(-1);
      if (!last) return { head, unparsed: [] };
      checkOrder(fresh, await lastRevisions(tx, fresh), head?.position ?? null);
      const leaves = fresh.map(leafOf);
      const size = head?.size ?? 0n;
      await insertLeaves(tx, size, leaves);
      const reached = { size: size + BigInt(leaves.length), position: last.position, eventId: last.id };
      await tx.query('insert into audit.progress (size, position, event_id) values ($1, $2, $3)', [
        reached.size,
        reached.position,
        reached.eventId,
      ]);
      return { head: reached, unparsed: fresh.filter((_, n) => !leaves[n]?.parsed) };
    });
  }
}

const leafOf = (event: AuditedEvent): Leaf => {
  try {
    return toLeaf(event);
  } catch (error) {
    throw new AuditHalted(`${event.stream}@${event.revision} has no leaf: ${(error as Error).message}`, {
      cause: error,
    });
  }
};

const headOf = async (tx: EntityManager): Promise<LedgerHead | null> => {
  const [head] = await tx.query<LedgerHead[]>(
    'select size, position, event_id as "eventId" from audit.progress order by size desc limit 1',
  );
  return head ?? null;
};

const lastRevisions = async (
  tx: EntityManager,
  events: readonly AuditedEvent[],
): Promise<ReadonlyMap<string, bigint>> => {
  const streams = [...new Set(events.map(({ stream }) => stream))];
  const rows = await tx.query<{ stream: string; rev: bigint }[]>(
    `select stream, (select max(rev) from audit.leaf where leaf.stream = asked.stream) as rev
       from unnest($1::text[]) as asked (stream)`,
    [streams],
  );
  return new Map(rows.filter(({ rev }) => rev !== null).map(({ stream, rev }) => [stream, rev]));
};

const insertLeaves = (tx: EntityManager, size: bigint, leaves: readonly Leaf[]): Promise<unknown> =>
  tx.query(
    `insert into audit.leaf (idx, stream, rev, entry, leaf_hash)
     select * from unnest($1::bigint[], $2::text[], $3::bigint[], $4::bytea[], $5::bytea[])`,
    [
      leaves.map((_, n) => size + BigInt(n)),
      leaves.map(({ stream }) => stream),
      leaves.map(({ revision }) => revision),
      leaves.map(({ entry }) => entry),
      leaves.map(({ hash }) => hash),
    ],
  );
