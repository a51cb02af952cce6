import type { EntityManager } from 'typeorm';
import { textOf } from '#libs/transparency/note/checkpoint.js';
import { headOf } from '../ledger-rows.js';

interface Signed {
  readonly origin: string;
  readonly size: bigint;
}

/** The log that signed last, and the most leaves that it signed; `null` before the first signature. */
export const newestSigned = async (tx: EntityManager): Promise<(Signed & { readonly time: bigint }) | null> => {
  const [newest] = await tx.query<(Signed & { readonly time: bigint })[]>(
    `select origin, size, time from audit.signature join audit.checkpoint using (size)
      where name = origin order by time desc, size desc limit 1`,
  );
  return newest ?? null;
};

/** The note of a log over so many leaves: of every key its newest line, the log's own first; `null` where there is none. */
export const noteAt = async (tx: EntityManager, { origin, size }: Signed): Promise<string | null> => {
  const lines = await tx.query<{ root: Buffer; line: string }[]>(
    `select root, line from (
       select distinct on (name, key_id) * from audit.signature
        where size = $1 and origin = $2 order by name, key_id, time desc) as newest
       join audit.checkpoint using (size)
      order by (name = origin) desc, time > 0, name, key_id`,
    [size, origin],
  );
  const [first] = lines;
  return first ? `${textOf({ origin, size, root: first.root })}\n${lines.map(({ line }) => line).join('')}` : null;
};

/** The note that was signed last; `null` before the first. */
export const newestNote = async (tx: EntityManager): Promise<string | null> => {
  const newest = await newestSigned(tx);
  return newest && noteAt(tx, newest);
};

/** How many leaves are sealed, how many the log signed that signed last, and when that was by its own clock; `null`: never. */
export interface SignedSoFar {
  readonly sealed: bigint;
  readonly signed: bigint;
  readonly at: Date | null;
}

export const signedSoFar = async (tx: EntityManager): Promise<SignedSoFar> => {
  const newest = await newestSigned(tx);
  const head = await headOf(tx);
  return {
    sealed: head?.size ?? 0n,
    signed: newest?.size ?? 0n,
    at: newest && new Date(Number.parseInt(String(newest.time), 10) * 1_000),
  };
};
