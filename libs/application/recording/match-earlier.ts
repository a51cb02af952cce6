import type { Identity } from '../identity.js';
import type { EarlierThing } from './earlier-imports.js';
import { plain } from './plain.js';

/** What stands at a place of the document, and the identity that the place gives it; `next` is that of the place after it. */
export interface DocumentItem {
  readonly text: string;
  readonly identity: (step: number) => Identity;
}

/**
 * The identity of each item. A new paragraph moves all that follow it: what says the same words as before is the same
 * thing wherever it stands now; what says other words is what stood at its place, unless that has moved, and is new then.
 */
export const identitiesOf = (items: readonly DocumentItem[], earlier: readonly EarlierThing[]): Identity[] => {
  const found = new Map<DocumentItem, Identity>();
  const taken = new Set<string>();
  const give = (item: DocumentItem, { kind, id, ref }: Identity): void => {
    found.set(item, { kind, id, ref });
    taken.add(id);
  };
  const same = (item: DocumentItem, { id, text }: EarlierThing) => !taken.has(id) && plain(text) === plain(item.text);
  for (const item of items) {
    const there = earlier.find(({ id }) => id === item.identity(0).id);
    if (there && same(item, there)) give(item, there);
  }
  for (const item of items.filter((one) => !found.has(one))) {
    const moved = earlier.find((one) => same(item, one));
    if (moved) give(item, moved);
  }
  return items.map((item) => {
    const own = item.identity(0);
    if (!found.has(item) && taken.has(own.id) && earlier.some(({ id }) => id === own.id))
      give(item, free(item, taken, earlier));
    return found.get(item) ?? own;
  });
};

/** The first place after the item's own at which nothing is known. */
const free = ({ identity }: DocumentItem, taken: ReadonlySet<string>, earlier: readonly EarlierThing[]): Identity => {
  let step = 1;
  while (taken.has(identity(step).id) || earlier.some(({ id }) => id === identity(step).id)) step++;
  return identity(step);
};
