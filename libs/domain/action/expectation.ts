import { formatDate } from '#libs/calendar/words.js';
import type { Decision } from '#libs/kernel/decider.js';
import { invalid } from '../shared/guards.js';
import type { Asked } from '../shared/moves/decide-by.js';
import type { ActionEvent } from './events.js';
import type { Action } from './state.js';

/** That it is likely to miss its date is said before it has. */
export const expectLate = (_: object, { state, act }: Asked<Action>): Decision<ActionEvent> => {
  const { due, expectedLate } = state;
  if (due === null) return invalid('effectiveOn', 'It has no due date that it could miss.');
  if (act.effectiveOn > due) return invalid('effectiveOn', `It has missed its date already, ${formatDate(due)}.`);
  return expectedLate !== null ? [] : [{ type: 'ExpectedLate.v1', data: { due } }];
};

export const expectInTime = (_: object, { state }: Asked<Action>): Decision<ActionEvent> =>
  state.expectedLate !== null && state.due !== null ? [{ type: 'ExpectedInTime.v1', data: { due: state.due } }] : [];
