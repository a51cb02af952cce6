import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isRefusal, type Act } from '#libs/kernel/decider.js';
import type { DomainEvent } from '#libs/kernel/event.js';
import { commandOf } from '#libs/testing/commands.js';
import { deciderOf, KINDS, type Kind } from './deciders.js';

const act: fc.Arbitrary<Act> = fc.record({
  actor: fc.constantFrom('prs_1', 'prs_2'),
  reason: fc.constantFrom(null, 'because'),
  effectiveOn: fc.constant('2017-09-01'),
});

/** The stories that a kind's commands can tell: of a few asked at a time the first that is not refused happens. */
const storyOf = (kind: Kind) => {
  const { decide, evolve, initialState } = deciderOf(kind);
  const asked = fc.array(fc.tuple(commandOf(kind), act), { minLength: 8, maxLength: 8 });
  return fc.array(asked, { minLength: 1, maxLength: 25, size: '+2' }).map((turns) => {
    const events: DomainEvent[] = [];
    let state = initialState;
    for (const turn of turns) {
      const decisions = turn.map(([command, by]) => decide(state, command, by));
      const taken = decisions.find((decision) => !isRefusal(decision)) ?? [];
      if (isRefusal(taken)) continue;
      events.push(...taken);
      state = taken.reduce(evolve, state);
    }
    return { events, state };
  });
};

const overTheWire = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

describe.each(KINDS)('%s, whatever it is told', (kind) => {
  const { evolve, initialState } = deciderOf(kind);

  it('stands where its stored events fold to', () => {
    fc.assert(
      fc.property(storyOf(kind), ({ events, state }) => {
        expect(overTheWire(events).reduce(evolve, initialState)).toEqual(state);
      }),
    );
  });

  it('is plain JSON, in its events and in its state', () => {
    fc.assert(
      fc.property(storyOf(kind), ({ events, state }) => {
        expect(overTheWire(state)).toStrictEqual(state);
        expect(overTheWire(events)).toStrictEqual(events);
      }),
    );
  });

  it('folds any part of its events in any order, and what it does not know changes nothing', () => {
    const told = storyOf(kind).chain(({ events }) => fc.shuffledSubarray(events));
    fc.assert(
      fc.property(told, (events) => {
        const state = events.reduce(evolve, initialState);
        expect(typeof state.status).toBe('string');
        expect(evolve(state, { type: 'unknown', data: { type: 'Later.v9' } })).toBe(state);
      }),
    );
  });

  it('is not there before it is made: nothing but making it is taken', () => {
    fc.assert(
      fc.property(commandOf(kind), act, (command, by) => {
        const decision = deciderOf(kind).decide(initialState, command, by);
        if (isRefusal(decision)) expect(['not-found', 'invalid', 'reason-required']).toContain(decision.code);
        else expect(decision.reduce(evolve, initialState).status).not.toBe('none');
      }),
    );
  });
});
