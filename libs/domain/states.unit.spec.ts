import { expect, it } from '@jest/globals';
import { deciderOf, KINDS } from './deciders.js';
import { statesOf } from './states.js';

it.each(KINDS)('the states of the kind %s are those that it is decided on', (kind) => {
  const { initialState, evolve } = deciderOf(kind);
  expect(statesOf(kind).evolve).toBe(evolve);
  expect(statesOf(kind).initialState).toBe(initialState);
});
