import type { Allowed } from './allowed.js';

/** "This takes the role of records officer or verifier, where the thing is."; `ofThing`: whether there is one that it is done to. */
export const inWords = (allowed: Allowed, ofThing = true): string => {
  if (allowed.length === 0) return 'Nobody does this by hand.';
  if (allowed.includes('guest')) return 'Everybody may do this.';
  const holders = allowed.map((each) => (each === 'owner' ? 'its owner' : each));
  const last = holders.at(-1) ?? '';
  const all = holders.length === 1 ? last : `${holders.slice(0, -1).join(', ')} or ${last}`;
  return `This takes the role of ${all}${ofThing ? ', where the thing is' : ''}.`;
};
