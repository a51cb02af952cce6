import fc from 'fast-check';
import { OUTCOMES } from '#libs/domain/recommendation/moves/of-meetings.js';
import type { Corrections } from '#libs/domain/shared/corrections/corrections.js';
import { fieldsOf } from '#libs/domain/shared/corrections/corrections.js';

export const nothing = fc.constant({});
export const day = fc.integer({ min: 1, max: 28 }).map((n) => `2017-09-${String(n).padStart(2, '0')}`);
export const on = fc.record({ on: day });
export const word = fc.constantFrom('', 'one', 'two');
export const maybe = fc.option(word);
export const evidence = fc.array(fc.record({ title: word, sha256: fc.constant(null), id: fc.option(word) }), {
  maxLength: 2,
});
/** A correction of any fact, to what it can be and to what it cannot. */
export const correcting = (corrections: Corrections) =>
  fc.record({
    field: fc.constantFrom(...fieldsOf(corrections)),
    to: fc.option(fc.oneof(word, day, fc.constantFrom('Good', 'note'))),
    source: fc.constant(null),
  });
export const decision = {
  outcome: fc.constantFrom(...OUTCOMES),
  amendedText: maybe,
  referredTo: maybe,
  referredToBody: fc.constantFrom(null, 'body-1'),
};
