import { addMonths } from '#libs/calendar/plain-date.js';
import { formatDate } from '#libs/calendar/words.js';
import type { Decision } from '#libs/kernel/decider.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Refusal } from '#libs/kernel/refusal.js';
import { invalid } from '../shared/guards.js';
import type { Asked } from '../shared/moves/decide-by.js';
import { hasText } from '../shared/text/has-text.js';
import type { ActionEvent } from './events.js';
import type { Action } from './state.js';

const MOST_YEARS = 25;

/**
 * Why an action that began on one day is hardly due on the other: that is before it began, or so late that a digit is
 * wrong. Null where it may be.
 */
export const hardlyDue = (began: PlainDate, due: PlainDate): string | null => {
  if (due < began)
    return `The action began on ${formatDate(began)}; it cannot be due before that, on ${formatDate(due)}.`;
  const last = addMonths(began, MOST_YEARS * 12);
  return due > last ? `An action is due at most ${MOST_YEARS} years after it began: up to ${formatDate(last)}.` : null;
};

/** Nobody may type such a day; what a paper prints is taken as it is. */
export const noDueDate = (field: string, due: PlainDate, { began, typed }: Asked<Action>['past']): Refusal | null => {
  const why = began !== null && typed ? hardlyDue(began, due) : null;
  return why === null ? null : invalid(field, why);
};

/** A due date is set once; afterwards it is only revised. */
export const setDueDate = ({ due }: { due: PlainDate }, { past }: Asked<Action>): Decision<ActionEvent> => {
  const known = past.whole.due;
  if (known === due) return [];
  if (known !== null)
    return invalid(
      'due',
      `The due date is ${formatDate(known)}; it was set once and can only be revised, with a reason.`,
    );
  const impossible = noDueDate('due', due, past);
  if (impossible) return impossible;
  return [{ type: 'DueDateSet.v1', data: { due } }];
};

export const reviseDueDate = (
  { to, approver }: { to: PlainDate; approver: string },
  { state, past, unreasoned }: Asked<Action>,
): Decision<ActionEvent> => {
  if (state.due === null) return invalid('to', 'There is no due date to revise yet; set one first.');
  if (to === state.due) return invalid('to', `The due date is ${formatDate(to)} already.`);
  if (unreasoned) return unreasoned;
  if (!hasText(approver)) return invalid('approver', 'Say who approved the new date.');
  const impossible = noDueDate('to', to, past);
  if (impossible) return impossible;
  return [{ type: 'DueDateRevised.v1', data: { from: state.due, to, approver } }];
};
