import type { DataSource, EntityManager } from 'typeorm';
import { published, type Published } from '../checkpoints/published.js';
import type { Place } from '../ledger-rows.js';
import { readLedger } from '../reading.js';

/** A checkpoint that covers an event: how many leaves it has, and since when it is signed, and by whom it is witnessed. */
export interface CoveringCheckpoint {
  readonly origin: string;
  readonly size: bigint;
  /** By the log's own clock. */
  readonly signedAt: Date;
  /** Whoever else signed it, and when first, by their names. */
  readonly witnesses: readonly { readonly name: string; readonly at: Date }[];
}

/** That an event is sealed, and how far that is proved. */
export interface ProofState {
  /** Of its leaf, from 0 on. */
  readonly index: bigint;
  readonly leafHash: Buffer;
  /** The smallest that is published and covers it; `null` while there is none. */
  readonly checkpoint: CoveringCheckpoint | null;
}

/** The state of proof of events; `null` for one that is not sealed yet. */
export type ProofStateOf = (place: Place) => ProofState | null;

interface SealedRow {
  readonly stream: string;
  readonly rev: bigint;
  readonly idx: bigint;
  readonly hash: Buffer;
  readonly signed: bigint | null;
  readonly witnessed: bigint | null;
}

/** As many signatures after a leaf are looked through for one of a witness: what comes later is covered by the newest. */
const NEAR = 500;

/** $1, $2: streams and revisions; $3, $4: the log, and the size of its newest published checkpoint. */
const SEALED = `
  select l.stream, l.rev, l.idx, l.leaf_hash as hash, near.signed, near.witnessed
  from unnest($1::text[], $2::bigint[]) as asked (stream, rev)
  join audit.leaf l using (stream, rev)
  left join lateral (
    select min(size) as signed, min(size) filter (where name <> origin) as witnessed
    from (select size, name, origin from audit.signature s
           where s.size > l.idx and s.size <= $4 and s.origin = $3
           order by s.size limit ${NEAR}) as of_it
  ) near on true`;

interface SignedRow {
  readonly size: bigint;
  readonly name: string;
  readonly time: bigint;
}

const dateOf = (seconds: bigint): Date => new Date(Number.parseInt(String(seconds), 10) * 1_000);

/** When each of these checkpoints was signed first by whom, of the signatures that say a time. */
const signaturesOf = async (tx: EntityManager, origin: string, sizes: readonly bigint[]) => {
  const rows = await tx.query<SignedRow[]>(
    `select size, name, min(time) as time from audit.signature
      where origin = $1 and size = any($2::bigint[]) and time > 0 group by size, name order by size, time, name`,
    [origin, sizes],
  );
  return (size: bigint): readonly SignedRow[] => rows.filter((row) => row.size === size);
};

const checkpointOf = (origin: string, size: bigint, rows: readonly SignedRow[]): CoveringCheckpoint | null => {
  const own = rows.find(({ name }) => name === origin);
  if (!own) return null;
  const witnesses = rows.filter(({ name }) => name !== origin).map(({ name, time }) => ({ name, at: dateOf(time) }));
  return { origin, size, signedAt: dateOf(own.time), witnesses };
};

const keyOf = ({ stream, revision }: Place): string => `${revision}@${stream}`;

const statesIn = async (
  tx: EntityManager,
  places: readonly Place[],
  newest: Published | null,
): Promise<ReadonlyMap<string, ProofState>> => {
  const origin = newest?.origin ?? '';
  const rows = await tx.query<SealedRow[]>(SEALED, [
    places.map(({ stream }) => stream),
    places.map(({ revision }) => revision),
    origin,
    newest?.size ?? 0n,
  ]);
  const sizes = rows.flatMap(({ signed, witnessed }) => [signed, witnessed].filter((size) => size !== null));
  const signed = newest && (await signaturesOf(tx, origin, [...new Set([newest.size, ...sizes])]));
  const at = (size: bigint | null) => (size === null ? null : checkpointOf(origin, size, signed?.(size) ?? []));
  const last = at(newest?.size ?? null);
  // One that no witness signed was not published where the newest has one.
  const covering = (row: SealedRow): CoveringCheckpoint | null => {
    if (last === null || last.size <= row.idx) return null;
    return at(row.witnessed) ?? (last.witnesses.length > 0 ? last : (at(row.signed) ?? last));
  };
  return new Map(
    rows.map((row) => [
      keyOf({ stream: row.stream, revision: row.rev }),
      { index: row.idx, leafHash: row.hash, checkpoint: covering(row) },
    ]),
  );
};

/** How far these events are proved, in as many queries whatever their number; `null` where there is no ledger to read. */
export const readProofStates = async (db: DataSource, places: readonly Place[]): Promise<ProofStateOf | null> => {
  const states = await readLedger(db, async (tx) => statesIn(tx, places, await published(tx)));
  return states && ((place) => states.get(keyOf(place)) ?? null);
};
