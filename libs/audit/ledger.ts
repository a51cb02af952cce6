import type { DataSource, EntityManager } from 'typeorm';
import type { RawEvent } from '#libs/kernel/raw-event.js';
import type { FullTile, TileEdge } from '#libs/transparency/tree/tile-edge.js';
import { toLeaf, type Leaf } from '#libs/transparency/leaf/leaf.js';
import { AuditHalted, RESTORE_THE_LEDGER } from './errors.js';
import { endOfLeaves, headOf, type LedgerHead } from './ledger-rows.js';
import { checkOrder } from './revisions.js';
import { LedgerTree } from './tree/ledger-tree.js';
import { checkTiles } from './tree/check-tiles.js';

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
      const size = head?.size ?? 0n;
      const end = await endOfLeaves(tx, [...new Set(fresh.map(({ stream }) => stream))]);
      checkCount(size, end.size);
      checkOrder(fresh, end.revisions, head?.position ?? null);
      const leaves = fresh.map(toLeaf);
      const edge = await this.edgeAt(tx, size);
      const reached = { size: size + BigInt(fresh.length), position: last.position.commit, eventId: last.id };
      const tiles = leaves.flatMap(({ hash }) => edge.append(hash));
      await checkTiles(tx, tiles, size);
      await write(tx, { reached, events: fresh, leaves, tiles });
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
const checkCount = (size: bigint, there: bigint): void => {
  if (there !== size)
    throw new AuditHalted(
      `The ledger says that it has ${size} leaves, and they run up to ${there}: rows of audit.leaf or audit.progress were changed.`,
      RESTORE_THE_LEDGER,
    );
};

interface Batch {
  /** Where the ledger stands with it. */
  readonly reached: LedgerHead;
  readonly events: readonly RawEvent[];
  /** One for each event. */
  readonly leaves: readonly Leaf[];
  readonly tiles: readonly FullTile[];
}

/** One statement, since each takes a journey to the server while the lock is held. */
const write = async (tx: EntityManager, { reached, events, leaves, tiles }: Batch): Promise<void> => {
  const { size, position, eventId } = reached;
  const written = await tx.query<{ level: number; n: bigint }[]>(
    `with reached as (insert into audit.progress (size, position, event_id) values ($1, $2, $3)),
          sealed as (insert into audit.leaf (idx, stream, rev, entry, leaf_hash)
                     select * from unnest($4::bigint[], $5::text[], $6::bigint[], $7::bytea[], $8::bytea[]))
     insert into audit.tile (level, n, data) select * from unnest($9::smallint[], $10::bigint[], $11::bytea[])
     on conflict do nothing returning level, n`,
    [
      ...[size, position, eventId],
      events.map((_, n) => size - BigInt(events.length - n)),
      events.map(({ stream }) => stream),
      events.map(({ revision }) => revision),
      leaves.map(({ entry }) => entry),
      leaves.map(({ hash }) => hash),
      tiles.map(({ level }) => level),
      tiles.map(({ index }) => index),
      tiles.map(({ data }) => data),
    ],
  );
  const before = tiles.find(({ level, index }) => !written.some((each) => each.level === level && each.n === index));
  if (before)
    throw new AuditHalted(
      `The ledger had tile ${before.index} of level ${before.level} before it was full: it was put in by hand.`,
      RESTORE_THE_LEDGER,
    );
};
