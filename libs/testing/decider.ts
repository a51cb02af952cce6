import { expect } from '@jest/globals';
import { isRefusal, type Act, type Command, type Decider } from '#libs/kernel/decider.js';
import type { DomainEvent } from '#libs/kernel/event.js';
import type { Refusal } from '#libs/kernel/refusal.js';

/** Somebody, without a reason, on the day of the first document. */
export const act: Act = { actor: 'prs_officer', reason: null, effectiveOn: '2017-07-10' };
export const because = (reason: string, actor = act.actor): Act => ({ ...act, actor, reason });
export const by = (actor: string): Act => ({ ...act, actor });

/** `given(events).when(command, act).then(events)`, or `.refused({ code, state })`. */
export const specify = <S extends { readonly status: string }, C extends Command, E extends DomainEvent>({
  initialState,
  decide,
  evolve,
}: Decider<S, C, E>) => ({
  given: (...events: readonly E[]) => {
    const state = events.reduce(evolve, initialState);
    return {
      state,
      when: (command: C, asked: Act = act) => {
        const decision = decide(state, command, asked);
        return {
          /** The events, and the state that they lead to. */
          then: (...expected: readonly DomainEvent[]): S => {
            expect(decision).toEqual(expected);
            return isRefusal(decision) ? state : decision.reduce(evolve, state);
          },
          refused: (expected: Partial<Refusal>) => expect(decision).toMatchObject(expected),
        };
      },
    };
  },
});
