import { expect, it } from '@jest/globals';
import type { Command, Decider } from '#libs/kernel/decider.js';
import type { DomainEvent } from '#libs/kernel/event.js';
import { isRefusal } from '#libs/kernel/refusal.js';
import { because } from './decider.js';

/** A lifecycle as data: how each state is reached, a command of each move, and the states that each may start from. */
export interface Lifecycle<C extends Command, E extends DomainEvent> {
  readonly histories: Readonly<Record<string, readonly E[]>>;
  readonly moves: readonly { readonly command: C; readonly from: readonly string[] }[];
}

/** Tries every move from every state: what is not listed is refused, with the state that it was refused from. */
export const itHasTheLifecycle = <S extends { readonly status: string }, C extends Command, E extends DomainEvent>(
  { decide, evolve, initialState }: Decider<S, C, E>,
  { histories, moves }: Lifecycle<C, E>,
): void => {
  for (const [status, history] of Object.entries(histories)) {
    const state = history.reduce(evolve, initialState);
    it(`is ${status} after ${history.at(-1)?.type ?? 'nothing'}`, () => expect(state.status).toBe(status));
    it.each(moves)(`from ${status}: $command.type`, ({ command, from }) => {
      const decision = decide(state, command, because('because', 'prs_verifier'));
      if (from.includes(status)) expect(decision).toEqual([expect.objectContaining({ data: expect.anything() })]);
      else {
        const code = status === 'none' ? 'not-found' : 'forbidden-by-lifecycle';
        expect(isRefusal(decision) ? decision : null).toMatchObject({ code, state: status });
      }
    });
  }
};

/** These moves are refused without a reason. */
export const itNeedsAReasonTo = <S extends { readonly status: string }, C extends Command, E extends DomainEvent>(
  { decide, evolve, initialState }: Decider<S, C, E>,
  cases: readonly { readonly given: readonly E[]; readonly command: C }[],
): void => {
  it.each(cases.map((c) => [c.command.type, c] as const))('needs a reason: %s', (_name, { given, command }) => {
    const state = given.reduce(evolve, initialState);
    for (const reason of [null, ' ', '\u200B', '\u2060\u00AD\u200F\u202E'])
      expect(decide(state, command, { actor: 'prs_other', reason, effectiveOn: '2017-07-10' })).toMatchObject({
        code: 'reason-required',
        field: 'reason',
      });
  });
};
