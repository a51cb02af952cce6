import type { EntityManager } from 'typeorm';

/** Where the ledger stands: how many leaves, and the event of the last one. */
export interface LedgerHead {
  readonly size: bigint;
  readonly position: bigint;
  readonly eventId: string;
}

/** One leaf as the ledger holds it. */
export interface LedgerRow {
  readonly idx: bigint;
  readonly stream: string;
  readonly rev: bigint;
  readonly entry: Buffer;
  readonly hash: Buffer;
}

/** A leaf is known by these two; ids of events may repeat. */
export interface Place {
  readonly stream: string;
  readonly revision: bigint;
}

/** `null` while it is empty. */
export const headOf = async (tx: EntityManager): Promise<LedgerHead | null> => {
  const [head] = await tx.query<LedgerHead[]>(
    'select size, position, event_id as "eventId" from audit.progress order by size desc limit 1',
  );
  return head ?? null;
};

const ROW = 'idx, stream, rev, entry, leaf_hash as hash';

/** At most so many rows in their order, from a number on. */
export const rowsFrom = (tx: EntityManager, idx: bigint, limit: number): Promise<LedgerRow[]> =>
  tx.query<LedgerRow[]>(`select ${ROW} from audit.leaf where idx >= $1 order by idx limit ${limit}`, [idx]);

/** The rows of events, of those that are sealed. */
export const rowsOf = (tx: EntityManager, places: readonly Place[]): Promise<LedgerRow[]> =>
  tx.query<LedgerRow[]>(
    `select ${ROW} from unnest($1::text[], $2::bigint[]) as asked (stream, rev) join audit.leaf using (stream, rev)`,
    [places.map(({ stream }) => stream), places.map(({ revision }) => revision)],
  );

/** The number of an event's leaf; `null` where it is not sealed. */
export const leafAt = async (tx: EntityManager, place: Place): Promise<bigint | null> =>
  (await rowsOf(tx, [place]))[0]?.idx ?? null;

/** A position of the log that is not before the event of that many leaves' last one, and the same for ever. */
export const positionOfLeaf = async (tx: EntityManager, size: bigint): Promise<bigint> => {
  const [read] = await tx.query<{ position: bigint }[]>(
    'select position from audit.progress where size >= $1 order by size limit 1',
    [size],
  );
  if (!read) throw new Error(`The ledger does not say where the log had ${size} leaves.`);
  return read.position;
};

/** Where the rows of `audit.leaf` end, to be compared with what `audit.progress` says. */
export interface LeavesEnd {
  readonly size: bigint;
  /** The last revision of each stream that was asked for, of those that have any. */
  readonly revisions: ReadonlyMap<string, bigint>;
}

export const endOfLeaves = async (tx: EntityManager, streams: readonly string[]): Promise<LeavesEnd> => {
  const [end] = await tx.query<[{ size: bigint; revisions: (bigint | null)[] }]>(
    `select (select coalesce(max(idx) + 1, 0) from audit.leaf) as size,
            array(select (select max(rev) from audit.leaf where leaf.stream = asked.stream)
                    from unnest($1::text[]) with ordinality as asked (stream, n) order by n) as revisions`,
    [streams],
  );
  const last = streams.map((stream, n) => [stream, end.revisions[n] ?? null] as const);
  return { size: end.size, revisions: new Map(last.filter((each): each is [string, bigint] => each[1] !== null)) };
};
