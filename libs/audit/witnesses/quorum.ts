import type { EntityManager } from 'typeorm';
import type { VerifierKey } from '#libs/transparency/note/key.js';
import { suffices, type Policy } from '#libs/transparency/policy/policy.js';

const AT_ONCE = 100;

const named = ({ name, id }: Pick<VerifierKey, 'name' | 'id'>): string => `${name} ${id}`;

/**
 * The sizes of a log's checkpoints that witnesses have signed, as many as a policy asks for, the largest first: of those of less
 * leaves than are named. Every line was verified before it was kept.
 */
export async function* sizesWithQuorum(
  tx: EntityManager,
  { origin, size }: { readonly origin: string; readonly size: bigint },
  { witnesses, quorum }: Policy,
): AsyncGenerator<bigint> {
  const keys = witnesses.map(({ key }) => key);
  for (let below = size; ;) {
    const found = await tx.query<{ size: bigint; signers: string[] }[]>(
      `select size, array_agg(distinct name || ' ' || key_id) as signers
         from audit.signature join unnest($2::text[], $3::text[]) as asked (name, key_id) using (name, key_id)
        where origin = $1 and size < $4 group by size order by size desc limit ${AT_ONCE}`,
      [origin, keys.map(({ name }) => name), keys.map(({ id }) => id), below],
    );
    for (const { size: each, signers } of found)
      if (suffices(quorum, (key) => signers.includes(named(key)))) yield each;
    const last = found.at(-1);
    if (!last || found.length < AT_ONCE) return;
    below = last.size;
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

/** The most leaves of a log that a key has signed; 0 for none. */
export const signedBy = async (tx: EntityManager, origin: string, { name, id }: VerifierKey): Promise<bigint> => {
  const [newest] = await tx.query<{ size: bigint | null }[]>(
    'select max(size) as size from audit.signature where origin = $1 and name = $2 and key_id = $3',
    [origin, name, id],
  );
  return newest?.size ?? 0n;
};
