import { withoutMember, type Rule } from './rule.js';

/** The question for one thing, by its id. */
export const ONE_THING = /^\/v1\/[a-z-]+\/[0-9a-f-]{36}\?/;

export const MOVES: readonly Rule[] = [
  {
    rule: 'A thing says in `moves` what can be done with it from here. It said nothing of it before.',
    where: ONE_THING,
    of: 'new',
    without: withoutMember('moves'),
  },
];
