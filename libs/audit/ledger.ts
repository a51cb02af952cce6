import type { DataSource, EntityManager } from 'typeorm';
import type { RawEvent } from '#libs/kernel/raw-event.js';
import type { TileEdge } from '#libs/transparency/tree/tile-edge.js';
import { toLeaf, type Leaf } from '#libs/transparency/leaf/leaf.js';
import { AuditHalted, RESTORE_THE_LEDGER } from './errors.js';
import { headOf, lastRevisions, type LedgerHead } from './ledger-rows.js';
import { checkOrder } from './revisions.js';
import { LedgerTree } from './tree/ledger-tree.js';
import { writeTiles } from './tree/write-tiles.js';

/** One writer at a time, whatever else runs; belongs to the database. */
const LOCK = 730_402_119;

/** The audit's insert-only list of leaves, in the order of the log. `db` may insert and select. */
export class Ledger {
  /** The tiles that are not full, as they were when this process wrote last. */
  private edge: TileEdge | null = null;

  constructor(private readonly db: DataSource) {}

  /** `null` while it is empty. */
  head(): Promise<LedgerHead | null> {
    return headOf(this.db.manager);
  }

  /**
   * Writes the leaves of the events that come after the head, all or none; those up to the head are skipped, so that the
   * same events again write nothing. Answers the head. Throws `AuditHalted` on a gap, on an order that
   * runs back, and where rows of the ledger were changed so that it cannot go on.
   */
  async append(events: readonly RawEvent[]): Promise<LedgerHead | null> {
    const { head, edge } = await this.db.transaction(async (tx) => {
      await tx.query('select pg_advisory_xact_lock($1)', [LOCK]);
      const head = await headOf(tx);
      const fresh = head ? events.filter(({ position }) => position.commit > head.position) : events;
      const last = fresh.at(-1);
      if (!last) return { head, edge: this.edge };
      const streams = [...new Set(fresh.map(({ stream }) => stream))];
      const size = head?.size ?? 0n;
      await checkCount(tx, size);
      checkOrder(fresh, await lastRevisions(tx, streams), head?.position ?? null);
      const leaves = fresh.map(toLeaf);
      await insertLeaves(tx, size, fresh, leaves);
      const edge = await this.edgeAt(tx, size);
      await writeTiles(
        tx,
        leaves.flatMap(({ hash }) => edge.append(hash)),
      );
      const reached = { size: size + BigInt(fresh.length), position: last.position.commit, eventId: last.id };
      await tx.query('insert into audit.progress (size, position, event_id) values ($1, $2, $3)', [
        reached.size,
        reached.position,
        reached.eventId,
      ]);
      return { head: reached, edge };
    });
    this.edge = edge;
    return head;
  }

  /** A copy, since what is sealed may yet be rolled back; read anew where another process has written meanwhile. */
  private async edgeAt(tx: EntityManager, size: bigint): Promise<TileEdge> {
    return this.edge?.size === size ? this.edge.copy() : new LedgerTree(tx).edge(size);
  }
}

/** The last leaf is the one that the ledger says is its last. */
const checkCount = async (tx: EntityManager, size: bigint): Promise<void> => {
  const [last] = await tx.query<{ idx: bigint }[]>('select idx from audit.leaf order by idx desc limit 1');
  const there = (last?.idx ?? -1n) + 1n;
  if (there !== size)
    throw new AuditHalted(
      `The ledger says that it has ${size} leaves, and they run up to ${there}: rows of audit.leaf or audit.progress were changed.`,
      RESTORE_THE_LEDGER,
    );
};

const insertLeaves = (
  tx: EntityManager,
  size: bigint,
  events: readonly RawEvent[],
  leaves: readonly Leaf[],
): Promise<unknown> =>
  tx.query(
    `insert into audit.leaf (idx, stream, rev, entry, leaf_hash)
     select * from unnest($1::bigint[], $2::text[], $3::bigint[], $4::bytea[], $5::bytea[])`,
    [
      events.map((_, n) => size + BigInt(n)),
      events.map(({ stream }) => stream),
      events.map(({ revision }) => revision),
      leaves.map(({ entry }) => entry),
      leaves.map(({ hash }) => hash),
    ],
  );
