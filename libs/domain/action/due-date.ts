import type { Decision } from '#libs/kernel/decider.js';
import type { PlainDate } from '#libs/kernel/event.js';
import { invalid } from '../shared/guards.js';
import type { Asked } from '../shared/moves/decide-by.js';
import { hasText } from '../shared/text/has-text.js';
import type { ActionEvent } from './events.js';
import type { Action } from './state.js';

/** A due date is set once; afterwards it is only revised. */
export const setDueDate = ({ due }: { due: PlainDate }, { state }: Asked<Action>): Decision<ActionEvent> => {
  if (state.due === due) return [];
  if (state.due !== null)
    return invalid('due', `The due date is ${state.due}; it was set once and can only be revised, with a reason.`);
  return [{ type: 'DueDateSet.v1', data: { due } }];
};

export const reviseDueDate = (
  { to, approver }: { to: PlainDate; approver: string },
  { state, unreasoned }: Asked<Action>,
): Decision<ActionEvent> => {
  if (state.due === null) return invalid('to', 'There is no due date to revise yet; set one first.');
  if (to === state.due) return invalid('to', `The due date is ${to} already.`);
  if (unreasoned) return unreasoned;
  if (!hasText(approver)) return invalid('approver', 'Say who approved the new date.');
  return [{ type: 'DueDateRevised.v1', data: { from: state.due, to, approver } }];
};
