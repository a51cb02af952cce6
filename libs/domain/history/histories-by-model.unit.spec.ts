import { describe, it } from '@jest/globals';
import fc from 'fast-check';
import { CASES } from '#libs/testing/models/cases/cases.js';
import { historyOf, play } from '#libs/testing/models/playing.js';

describe.each(CASES.map((each) => [each.name, each] as const))('any history of this kind: %s', (_, of) => {
  it('is what a simple model of the rules lets it be, on every day', () => {
    fc.assert(
      fc.property(historyOf(of), (history) => play(of, history)),
      { numRuns: of.runs },
    );
  });
});
