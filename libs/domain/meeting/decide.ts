import { formatDate } from '#libs/calendar/words.js';
import type { Decider, Decision } from '#libs/kernel/decider.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Refusal } from '#libs/kernel/refusal.js';
import { invalid } from '../shared/guards.js';
import { decideBy, type Asked } from '../shared/moves/decide-by.js';
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

/** Written down later, it holds from the day for which the meeting stood: by then it was known. */
const byItsDay = ({ state: { date }, act }: Asked<Meeting>): PlainDate =>
  act.effectiveOn < date ? act.effectiveOn : date;

const postpone = ({ to }: { readonly to: PlainDate }, asked: Asked<Meeting>): Decision<MeetingEvent> =>
  notLater(to, asked.state) ?? [
    { type: 'MeetingPostponed.v1', data: { from: asked.state.date, to }, effectiveOn: byItsDay(asked) },
  ];

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
    PostponeMeeting: postpone,
    CancelMeeting: (_, asked) => [{ type: 'MeetingCancelled.v1', data: {}, effectiveOn: byItsDay(asked) }],
    RecordInquorate: (data, { state }) =>
      notItsDay(data.on, state) ?? [{ type: 'MeetingInquorate.v1', data, effectiveOn: data.on }],
  }),
  evolve,
};
