import { expect } from '@jest/globals';
import type { Kind } from '#libs/domain/deciders.js';
import { appended } from '#libs/domain/history/deciding/appended.js';
import { decideOn } from '#libs/domain/history/deciding/decide.js';
import { fold } from '#libs/domain/history/placing/fold.js';
import type { Act, Command, Decider } from '#libs/kernel/decider.js';
import type { DomainEvent } from '#libs/kernel/event.js';
import { isRefusal, type Refusal } from '#libs/kernel/refusal.js';

/** Somebody, without a reason, on the day of the first document. */
export const act: Act = { actor: 'prs_officer', reason: null, effectiveOn: '2017-07-10' };
export const because = (reason: string, actor = act.actor): Act => ({ ...act, actor, reason });
export const by = (actor: string): Act => ({ ...act, actor });

/** The day on which the officer types. */
const today = '2026-11-26';

/** An event whose data has a day of its own holds from then, as the command that leads to it says. */
const dayOf = ({ effectiveOn, data }: DomainEvent): string => {
  const { on, meeting } = data as { readonly on?: string | null; readonly meeting?: string };
  return effectiveOn ?? on ?? meeting ?? act.effectiveOn;
};

/** `given(events).when(command, act).then(events)`, or `.refused({ code, state })`. */
export const specify = <S extends { readonly status: string }, C extends Command, E extends DomainEvent>(
  decider: Decider<S, C, E>,
) => ({
  given: (...events: readonly E[]) => {
    const kind = decider.kind as Kind;
    const entries = appended(
      [],
      events.map((event) => ({ ...event, effectiveOn: dayOf(event) })),
      { act, today },
    );
    const state = fold(kind, entries) as S;
    return {
      state,
      when: (command: C, asked: Act = act) => {
        const { decision } = decideOn({ kind, entries, command, act: asked, today, typed: true });
        return {
          /** The events, and the state that they lead to. */
          then: (...expected: readonly DomainEvent[]): S => {
            expect(decision).toEqual(expected.map((event) => ({ effectiveOn: asked.effectiveOn, ...event })));
            return isRefusal(decision) ? state : (fold(kind, appended(entries, decision, { act, today })) as S);
          },
          refused: (expected: Partial<Refusal>) => expect(decision).toMatchObject(expected),
        };
      },
    };
  },
});
