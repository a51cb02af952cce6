import { formatDate } from '#libs/calendar/words.js';
import type { Decision } from '#libs/kernel/decider.js';
import type { PlainDate } from '#libs/kernel/event.js';
import { isRefusal, type Refusal } from '#libs/kernel/refusal.js';
import { invalid } from '../shared/guards.js';
import { decidedByInWords, type DecidedBy } from '../shared/more-time/decided-by.js';
import { waitingIn, type MoreTime } from '../shared/more-time/more-time.js';
import { notDecidedBy } from '../shared/more-time/who-decides.js';
import type { Asked } from '../shared/moves/decide-by.js';
import { noDueDate } from './due-date.js';
import type { ActionEvent } from './events.js';
import type { Action } from './state.js';

const NO_OWNER: Refusal = {
  ...invalid('to', 'Its owner asks for more time, and it has none: give it an owner first.'),
  rule: 'asked-by-its-owner',
};

/** Until it is granted the old date stands. One request waits at a time. */
export const requestMoreTime = (
  { to }: { readonly to: PlainDate },
  { state, past, act }: Asked<Action>,
): Decision<ActionEvent> => {
  const { due: from, owner, holder } = state;
  if (from === null) return invalid('to', 'It has no due date that more time could be asked for; set one first.');
  const waiting = waitingIn(past.whole.moreTime);
  if (waiting)
    return invalid('to', `More time is asked for already, until ${formatDate(waiting.to)}: nobody has decided on that.`);
  if (to <= from) return invalid('to', `It is due on ${formatDate(from)}: more time ends after that.`);
  const impossible = noDueDate('to', to, past);
  if (impossible) return impossible;
  if (owner === null && !act.irregular) return NO_OWNER;
  // Numbers are never given twice: also not that of a request which was withdrawn as recorded by mistake.
  const no = Math.max(0, ...past.ever.moreTime.map((each) => each.no)) + 1;
  return [{ type: 'MoreTimeRequested.v1', data: { no, from, to, owner, holder } }];
};

const NOBODY_ASKED = invalid('on', 'Nobody has asked for more time on which it was not decided yet.');

/** The request that is decided on, which must have been made by that day. */
const waiting = ({ state, past, act }: Asked<Action>): MoreTime | Refusal => {
  const found = waitingIn(past.whole.moreTime);
  if (!found) return NOBODY_ASKED;
  return state.moreTime.some(({ no }) => no === found.no)
    ? found
    : invalid('on', `More time was asked for later than on ${formatDate(act.effectiveOn)}.`);
};

/** What a decision on more time is told. `on` is the day of the decision, and of no more use here. */
export interface Decides {
  readonly by: DecidedBy;
  readonly on: PlainDate | null;
}

/** The date is revised in the same act. */
export const grantMoreTime = (
  { to, by }: Decides & { readonly to: PlainDate | null },
  asked: Asked<Action>,
): Decision<ActionEvent> => {
  const request = waiting(asked);
  if (isRefusal(request)) return request;
  const { state, past, act } = asked;
  const who = notDecidedBy(by, request, state.scope, act);
  if (who) return who;
  const from = state.due ?? request.from;
  const until = to ?? request.to;
  if (until <= from) return invalid('to', `It is due on ${formatDate(from)}: more time ends after that.`);
  const impossible = noDueDate('to', until, past);
  if (impossible) return impossible;
  return [
    { type: 'MoreTimeGranted.v1', data: { no: request.no, to: until, by } },
    { type: 'DueDateRevised.v1', data: { from, to: until, approver: decidedByInWords(by) } },
  ];
};

export const refuseMoreTime = ({ by }: Decides, asked: Asked<Action>): Decision<ActionEvent> => {
  const request = waiting(asked);
  if (isRefusal(request)) return request;
  return (
    notDecidedBy(by, request, asked.state.scope, asked.act) ?? [
      { type: 'MoreTimeRefused.v1', data: { no: request.no, by } },
    ]
  );
};

export const withdrawMoreTime = (_: object, asked: Asked<Action>): Decision<ActionEvent> => {
  const request = waiting(asked);
  return isRefusal(request) ? request : [{ type: 'MoreTimeWithdrawn.v1', data: { no: request.no } }];
};
