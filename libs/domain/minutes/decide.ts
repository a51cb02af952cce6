import { formatDate } from '#libs/calendar/words.js';
import type { Decider, Decision } from '#libs/kernel/decider.js';
import { isRefusal } from '#libs/kernel/refusal.js';
import { invalid, needsReason, notBefore, reasonRequired } from '../shared/guards.js';
import { decideBy, type Asked } from '../shared/moves/decide-by.js';
import type { MinutesCommand } from './commands.js';
import { corrected } from './corrections.js';
import type { MinutesEvent } from './events.js';
import { MINUTES } from './moves.js';
import { minuted } from './resolutions.js';
import { evolve, initialState, type Minutes, type MinutesState } from './state.js';

type DataOf<T extends MinutesCommand['type']> = Extract<MinutesCommand, { readonly type: T }>['data'];

const MEETING = 'the meeting that they are the minutes of';

const minuteMeeting = ({ resolutions, ...facts }: DataOf<'MinuteMeeting'>): Decision<MinutesEvent> => {
  const events = minuted(resolutions, facts, [], 1);
  return isRefusal(events)
    ? events
    : [{ type: 'MinutesDrafted.v1', data: facts, effectiveOn: facts.heldOn }, ...events];
};

/** Places are never given twice, not even that of one that was withdrawn. */
const addResolutions = ({ resolutions }: DataOf<'AddResolutions'>, { state, past }: Asked<Minutes>) => {
  const { ever } = past;
  const last = ever.resolutions.reduce((most, { no }) => Math.max(most, no), 0);
  return minuted(resolutions, state, past.whole.resolutions, last + 1);
};

const agree = (
  { meetingId, meeting, corrections }: DataOf<'AgreeMinutes'>,
  { state, act, unreasoned }: Asked<Minutes>,
): Decision<MinutesEvent> => {
  if (unreasoned) return unreasoned;
  if (meetingId === state.meetingId)
    return invalid('meetingId', 'Minutes are agreed by a later meeting than their own.');
  const early = notBefore(state.heldOn, MEETING, meeting, 'meetingId');
  if (early) return early;
  const events = corrected(corrections, state, { meetingId, on: meeting });
  if (isRefusal(events)) return events;
  if (events.length > 0 && needsReason(act)) return reasonRequired('correct minutes');
  return [...events, { type: 'MinutesAgreed.v1', data: { meetingId, meeting }, effectiveOn: meeting }];
};

export const minutesDecider: Decider<MinutesState, MinutesCommand, MinutesEvent> = {
  kind: 'minutes',
  initialState,
  decide: decideBy<MinutesState, MinutesCommand, MinutesEvent>(MINUTES, {
    MinuteMeeting: minuteMeeting,
    AddResolutions: addResolutions,
    PublishMinutes: (data, { state }) =>
      notBefore(state.heldOn, MEETING, data.on, 'on') ?? [{ type: 'MinutesPublished.v1', data, effectiveOn: data.on }],
    CorrectMinutes: ({ corrections }, { state, act }) =>
      corrected(corrections, state, { meetingId: null, on: act.effectiveOn }),
    AgreeMinutes: agree,
    SignMinutes: (data, { state }) =>
      data.on < (state.agreedBy?.meeting ?? state.heldOn)
        ? invalid(
            'on',
            `They were agreed on ${formatDate(state.agreedBy?.meeting ?? state.heldOn)}, and are signed after that.`,
          )
        : [{ type: 'MinutesSigned.v1', data, effectiveOn: data.on }],
    CarryOutMinutes: (data, { state }) => [{ type: 'MinutesCarriedOut.v1', data, effectiveOn: state.heldOn }],
  }),
  evolve,
};
