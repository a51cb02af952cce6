import type { EntityManager } from 'typeorm';
import type { VerifierKey } from '#libs/transparency/note/key.js';
import { suffices, type Policy } from '#libs/transparency/policy/policy.js';

const AT_ONCE = 100;

/**
 * The sizes of a log's checkpoints that witnesses have signed, as many as a policy asks for, the largest first: of those of less
 * leaves than are named. Every line was verified before it was kept.
 */
export async function* sizesWithQuorum(
  tx: EntityManager,
  { origin, size }: { readonly origin: string; readonly size: bigint },
  { witnesses, quorum }: Policy,
): AsyncGenerator<bigint> {
  for (let below = size; ;) {
    const signers = new Map<bigint, Set<VerifierKey>>();
    // Down to here it is known of each size who has signed it.
    let knownFrom = 0n;
    for (const { key } of witnesses) {
      const sizes = await sizesSignedBy(tx, origin, key, below);
      for (const each of sizes) signers.set(each, (signers.get(each) ?? new Set()).add(key));
      if (sizes.length === AT_ONCE && sizes.at(-1)! > knownFrom) knownFrom = sizes.at(-1)!;
    }
    const known = [...signers].filter(([each]) => each >= knownFrom).sort(([a], [b]) => (a < b ? 1 : -1));
    for (const [each, who] of known) if (suffices(quorum, (key) => who.has(key))) yield each;
    if (knownFrom === 0n) return;
    below = knownFrom;
  }
}

/**
 * The most leaves of a log's checkpoints that have their quorum; null where none has.
 * @param signed the most that the log itself has signed, which suffices where nobody else need sign
 */
export const newestWithQuorum = async (
  tx: EntityManager,
  { origin, size: signed }: { readonly origin: string; readonly size: bigint },
  policy: Policy,
): Promise<bigint | null> => {
  if (suffices(policy.quorum, () => false)) return signed;
  for await (const size of sizesWithQuorum(tx, { origin, size: signed + 1n }, policy)) return size;
  return null;
};

/** Of checkpoints of fewer leaves than `below` the newest that a key has signed, at most so many. */
const sizesSignedBy = async (
  tx: EntityManager,
  origin: string,
  { name, id }: VerifierKey,
  below: bigint,
): Promise<readonly bigint[]> => {
  const rows = await tx.query<{ size: bigint }[]>(
    `select distinct size from audit.signature where origin = $1 and name = $2 and key_id = $3 and size < $4
      order by size desc limit ${AT_ONCE}`,
    [origin, name, id, below],
  );
  return rows.map(({ size }) => size);
};

/** The most leaves of a log that a key has signed; 0 for none. */
export const signedBy = async (tx: EntityManager, origin: string, { name, id }: VerifierKey): Promise<bigint> => {
  const [newest] = await tx.query<{ size: bigint | null }[]>(
    'select max(size) as size from audit.signature where origin = $1 and name = $2 and key_id = $3',
    [origin, name, id],
  );
  return newest?.size ?? 0n;
};
