import type { Owner } from '#libs/domain/shared/owner.js';
import type { TrackedThing } from './material.js';

const named = (owner: Owner | null): string | null =>
  owner === null ? null : 'post' in owner ? owner.post : owner.person;

const saidOf = (thing: TrackedThing): Readonly<Record<string, unknown>> => {
  if (thing.kind === 'recommendation') {
    const { text, status, addressee, priority } = thing.state;
    return { text, status, addressee, priority };
  }
  const { text, status, owner, due, percent, rag } = thing.state;
  return { text, status, owner: named(owner), due, percent, rag: rag?.value ?? null };
};

/** What the printed row says of members of the thing's state; where the row has a dash, nothing. People by pseudonym. */
export const membersSaid = (thing: TrackedThing): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(saidOf(thing)).filter(([, said]) => said !== null && said !== ''));
