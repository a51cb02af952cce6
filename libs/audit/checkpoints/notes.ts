import type { EntityManager } from 'typeorm';
import { textOf } from '#libs/transparency/note/checkpoint.js';

interface Signed {
  readonly origin: string;
  readonly size: bigint;
}

/** The log that signed last, and the most leaves that it signed; `null` before the first signature. */
const newestSigned = async (tx: EntityManager): Promise<Signed | null> => {
  const [newest] = await tx.query<Signed[]>(
    'select origin, size from audit.signature where name = origin order by time desc, size desc limit 1',
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

/** How many leaves were signed, and how many are sealed. */
export interface SignedSoFar {
  readonly signed: bigint;
  readonly sealed: bigint;
}

export const signedSoFar = async (tx: EntityManager): Promise<SignedSoFar> => {
  const [told] = await tx.query<SignedSoFar[]>(
    `select (select coalesce(max(size), 0) from audit.checkpoint) as signed,
            (select coalesce(max(size), 0) from audit.progress) as sealed`,
  );
  return told ?? { signed: 0n, sealed: 0n };
};
