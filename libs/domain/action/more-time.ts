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
    return invalid(
      'to',
      `More time is asked for already, until ${formatDate(waiting.to)}: nobody has decided on that.`,
    );
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
const waiting = ({ state, past }: Asked<Action>, day: PlainDate): MoreTime | Refusal => {
  const found = waitingIn(past.whole.moreTime);
  if (!found) return NOBODY_ASKED;
  return state.moreTime.some(({ no }) => no === found.no)
    ? found
    : invalid('on', `More time was asked for later than on ${formatDate(day)}.`);
};

/** What a decision on more time is told. `on`: the day of it, where that is told. */
export interface Decides {
  readonly by: DecidedBy;
  readonly on: PlainDate | null;
}

/** The date is revised in the same act. */
export const grantMoreTime = (
  { to, by, on }: Decides & { readonly to: PlainDate | null },
  asked: Asked<Action>,
): Decision<ActionEvent> => {
  const { state, past, act } = asked;
  const day = on ?? act.effectiveOn;
  const request = waiting(asked, day);
  if (isRefusal(request)) return request;
  const who = notDecidedBy(by, request, state.scope, { ...act, effectiveOn: day });
  if (who) return who;
  const from = state.due ?? request.from;
  const until = to ?? request.to;
  if (until <= from) return invalid('to', `It is due on ${formatDate(from)}: more time ends after that.`);
  const impossible = noDueDate('to', until, past);
  if (impossible) return impossible;
  return [
    { type: 'MoreTimeGranted.v1', data: { no: request.no, to: until, by }, effectiveOn: day },
    { type: 'DueDateRevised.v1', data: { from, to: until, approver: decidedByInWords(by) }, effectiveOn: day },
  ];
};

export const refuseMoreTime = ({ by, on }: Decides, asked: Asked<Action>): Decision<ActionEvent> => {
  const { state, act } = asked;
  const day = on ?? act.effectiveOn;
  const request = waiting(asked, day);
  if (isRefusal(request)) return request;
  return (
    notDecidedBy(by, request, state.scope, { ...act, effectiveOn: day }) ?? [
      { type: 'MoreTimeRefused.v1', data: { no: request.no, by }, effectiveOn: day },
    ]
  );
};

export const withdrawMoreTime = (_: object, asked: Asked<Action>): Decision<ActionEvent> => {
  const request = waiting(asked, asked.act.effectiveOn);
  return isRefusal(request) ? request : [{ type: 'MoreTimeWithdrawn.v1', data: { no: request.no } }];
};
