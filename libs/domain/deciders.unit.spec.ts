import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { commandOf } from '#libs/testing/commands.js';
import { act, storyOf } from '#libs/testing/story.js';
import { isRefusal } from '#libs/kernel/refusal.js';
import { deciderOf, KINDS } from './deciders.js';

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
