import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { deciderOf, KINDS } from '#libs/domain/deciders.js';
import { commandOf } from '#libs/testing/commands.js';
import { faultOfEvent, faultOfState } from '#libs/testing/strict-schemas.js';
import { isRefusal } from '#libs/kernel/refusal.js';

describe.each(KINDS)('%s, whatever it is told', (kind) => {
  const { decide, evolve, initialState } = deciderOf(kind);
  const act = fc.record({
    actor: fc.constantFrom('prs_1', 'prs_2'),
    reason: fc.constant('because'),
    effectiveOn: fc.constant('2017-09-01'),
  });

  it('says and is only what its schemas name', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(commandOf(kind), act), { maxLength: 40, size: '+2' }), (asked) => {
        let state = initialState;
        for (const [command, by] of asked) {
          const decision = decide(state, command, by);
          if (isRefusal(decision)) continue;
          for (const { type, data } of decision) expect(faultOfEvent(type, data)).toBeNull();
          state = decision.reduce(evolve, state);
          if (state.status !== 'none') expect(faultOfState(kind, state)).toBeNull();
        }
      }),
    );
  });
});
