import { invalid } from '#libs/domain/shared/guards.js';
import type { Refusal } from '#libs/kernel/refusal.js';
import type { Identity } from '../identity.js';

const MOST_NAMED = 10;

/** "CPC 2017-07-10/8/A1, CPC 2017-07-10/8/A2 and 3 more" */
export const namesOf = (things: readonly Pick<Identity, 'ref'>[]): string => {
  const named = things.slice(0, MOST_NAMED).map(({ ref }) => ref);
  const more = things.length - named.length;
  return named.join(', ') + (more > 0 ? ` and ${more} more` : '');
};

/** What began a thing is not withdrawn while others of the record refer to it; null where none does. */
export const referredToBy = (things: readonly Identity[]): Refusal | null =>
  things.length === 0
    ? null
    : invalid('revision', `It began the thing, and others refer to it: ${namesOf(things)}. Withdraw those first.`);
