import type { Identity } from '../identity.js';
import type { Known } from './known.js';
import { plain } from './plain.js';

/** What stands at a place of the document, and the identity that the place gives it; `next` is that of the place after it. */
export interface Entry {
  readonly text: string;
  readonly identity: (step: number) => Identity;
}

/**
 * The identity of each entry. A new paragraph moves all that follow it: what says the same words as before is the same
 * thing wherever it stands now; what says other words is what stood at its place, unless that has moved, and is new then.
 */
export const placed = (entries: readonly Entry[], known: readonly Known[]): Identity[] => {
  const found = new Map<Entry, Identity>();
  const taken = new Set<string>();
  const give = (entry: Entry, { kind, id, ref }: Identity): void => {
    found.set(entry, { kind, id, ref });
    taken.add(id);
  };
  const same = (entry: Entry, { id, text }: Known) => !taken.has(id) && plain(text) === plain(entry.text);
  for (const entry of entries) {
    const there = known.find(({ id }) => id === entry.identity(0).id);
    if (there && same(entry, there)) give(entry, there);
  }
  for (const entry of entries.filter((one) => !found.has(one))) {
    const moved = known.find((one) => same(entry, one));
    if (moved) give(entry, moved);
  }
  return entries.map((entry) => {
    const own = entry.identity(0);
    if (!found.has(entry) && taken.has(own.id) && known.some(({ id }) => id === own.id))
      give(entry, free(entry, taken, known));
    return found.get(entry) ?? own;
  });
};

/** The first place after the entry's own at which nothing is known. */
const free = ({ identity }: Entry, taken: ReadonlySet<string>, known: readonly Known[]): Identity => {
  let step = 1;
  while (taken.has(identity(step).id) || known.some(({ id }) => id === identity(step).id)) step++;
  return identity(step);
};
