import type { Identity } from './identity.js';
import type { ThingsOfRecord } from './things-of-record.js';

const spelled = (ref: string): string => ref.toLowerCase();

/** `R1`, `R1-2`, `R1-3` … */
const withOrdinal = (ref: string, n: number): string => (n === 1 ? ref : `${ref}-${n}`);

/** How many spellings are looked up at once: nearly always the first is free. */
const AT_ONCE = 20;

/**
 * The references of these things, by their ids. One that is in the record keeps what it has; a new one is called by its
 * key, or by that with the first ordinal which nobody else has: neither in the record nor before it among these.
 */
export const referencesOf = async (
  record: ThingsOfRecord,
  things: readonly Pick<Identity, 'id' | 'ref'>[],
): Promise<ReadonlyMap<string, string>> => {
  const refs = new Map<string, string>();
  const holders = new Map<string, string>();
  const look = async (names: readonly string[], ids: readonly string[]) => {
    for (const { id, ref } of await record.called({ refs: names, ids })) {
      holders.set(spelled(ref), id);
      if (ids.includes(id)) refs.set(id, ref);
    }
  };
  await look(
    things.map(({ ref }) => ref),
    things.map(({ id }) => id),
  );
  for (const { id, ref } of things) {
    for (let n = 1; !refs.has(id); n++) {
      if (n % AT_ONCE === 2)
        await look(
          Array.from({ length: AT_ONCE }, (_, k) => withOrdinal(ref, n + k)),
          [],
        );
      const name = withOrdinal(ref, n);
      if (!holders.has(spelled(name))) refs.set(id, name);
    }
    holders.set(spelled(refs.get(id) ?? ref), id);
  }
  return refs;
};
