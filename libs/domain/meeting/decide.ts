import { formatDate } from '#libs/calendar/words.js';
import type { Decider, Decision } from '#libs/kernel/decider.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Refusal } from '#libs/kernel/refusal.js';
import { invalid } from '../shared/guards.js';
import { decideBy } from '../shared/moves/decide-by.js';
import type { CommandOf } from '../shared/moves/lifecycle.js';
import type { MeetingEvent, MeetingFacts } from './events.js';
import { MEETING } from './moves.js';
import { evolve, initialState, type Meeting, type MeetingState } from './state.js';

export type MeetingCommand = CommandOf<typeof MEETING, { ScheduleMeeting: MeetingFacts }>;

const notItsDay = (on: PlainDate, { date }: Meeting): Refusal | null =>
  on === date
    ? null
    : invalid('on', `It stands for ${formatDate(date)}. Where it was moved, record first to which day it was.`);

const notLater = (to: PlainDate, { date }: Meeting): Refusal | null =>
  to > date
    ? null
    : invalid(
        'to',
        `It stands for ${formatDate(date)}: a meeting is moved to a later day, and not to ${formatDate(to)}.`,
      );

const postpone = ({ to }: { readonly to: PlainDate }, state: Meeting): Decision<MeetingEvent> =>
  notLater(to, state) ?? [{ type: 'MeetingPostponed.v1', data: { from: state.date, to } }];

export const meetingDecider: Decider<MeetingState, MeetingCommand, MeetingEvent> = {
  kind: 'meeting',
  initialState,
  decide: decideBy<MeetingState, MeetingCommand, MeetingEvent>(MEETING, {
    ScheduleMeeting: (data) => [{ type: 'MeetingScheduled.v1', data }],
    HoldMeeting: (data, { state }) =>
      notItsDay(data.on, state) ?? [{ type: 'MeetingHeld.v1', data, effectiveOn: data.on }],
    AdjournMeeting: (data, { state }) =>
      notItsDay(data.on, state) ??
      notLater(data.to, state) ?? [{ type: 'MeetingAdjourned.v1', data, effectiveOn: data.on }],
    PostponeMeeting: (data, { state }) => postpone(data, state),
    CancelMeeting: () => [{ type: 'MeetingCancelled.v1', data: {} }],
    RecordInquorate: (data, { state }) =>
      notItsDay(data.on, state) ?? [{ type: 'MeetingInquorate.v1', data, effectiveOn: data.on }],
  }),
  evolve,
};
