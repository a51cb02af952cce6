import fc from 'fast-check';
import { deciderOf, type Kind } from '#libs/domain/deciders.js';
import type { Act } from '#libs/kernel/decider.js';
import type { DomainEvent } from '#libs/kernel/event.js';
import { isRefusal } from '#libs/kernel/refusal.js';
import { commandOf } from './commands.js';

export const act: fc.Arbitrary<Act> = fc.record({
  actor: fc.constantFrom('prs_1', 'prs_2'),
  reason: fc.constantFrom(null, 'because'),
  effectiveOn: fc.constant('2017-09-01'),
});

/**
 * The stories that a kind's commands can tell: of a few asked at a time the first that is not refused happens, and one that
 * leads to another status before those that do not: there are so many facts that few stories came to an end.
 */
export const storyOf = (kind: Kind) => {
  const { decide, evolve, initialState } = deciderOf(kind);
  const asked = fc.array(fc.tuple(commandOf(kind), act), { minLength: 14, maxLength: 14 });
  return fc.array(asked, { minLength: 1, maxLength: 25, size: '+2' }).map((turns) => {
    const events: DomainEvent[] = [];
    let state = initialState;
    for (const turn of turns) {
      const possible = turn
        .map(([command, by]) => decide(state, command, by))
        .flatMap((decision) =>
          isRefusal(decision) ? [] : [{ taken: decision, after: decision.reduce(evolve, state) }],
        );
      const step = possible.find(({ after }) => after.status !== state.status) ?? possible[0];
      if (!step) continue;
      events.push(...step.taken);
      state = step.after;
    }
    return { events, state };
  });
};
