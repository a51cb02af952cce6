import { formatDate } from '#libs/calendar/words.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Decider, Decision } from '#libs/kernel/decider.js';
import { isRefusal, together, type Refusal } from '#libs/kernel/refusal.js';
import { invalid, needsReason, notBefore, reasonRequired } from '../shared/guards.js';
import { decideBy, type Asked } from '../shared/moves/decide-by.js';
import type { MinutesCommand } from './commands.js';
import { corrected } from './corrections.js';
import type { MinutesEvent } from './events.js';
import { MINUTES } from './moves.js';
import { minuted } from './resolutions.js';
import { evolve, initialState, type Minutes, type MinutesState } from './state.js';
import { correctedRows } from './tracker/corrections.js';
import { minutedRows } from './tracker/rows.js';

type DataOf<T extends MinutesCommand['type']> = Extract<MinutesCommand, { readonly type: T }>['data'];

const MEETING = 'the meeting that they are the minutes of';

/** What two lists lead to, of which either may be refused: all that is wrong with both is told at once. */
const both = (
  one: readonly MinutesEvent[] | Refusal,
  other: readonly MinutesEvent[] | Refusal,
): readonly MinutesEvent[] | Refusal => {
  const refusal = together([one, other].filter((each) => isRefusal(each)));
  return refusal ?? [one, other].flatMap((each) => (isRefusal(each) ? [] : each));
};

const nothingIn = (lists: readonly (readonly object[])[], field: string, message: string): Refusal | null =>
  lists.every(({ length }) => length === 0) ? invalid(field, message) : null;

const minuteMeeting = ({ resolutions, tracker, ...facts }: DataOf<'MinuteMeeting'>): Decision<MinutesEvent> => {
  const events = both(minuted(resolutions, facts, [], 1), minutedRows(tracker, facts, [], 1));
  return isRefusal(events)
    ? events
    : [{ type: 'MinutesDrafted.v1', data: facts, effectiveOn: facts.heldOn }, ...events];
};

/** Places are never given twice, not even that of one that was withdrawn. */
const nextOf = (ever: readonly { readonly no: number }[]): number =>
  ever.reduce((most, { no }) => Math.max(most, no), 0) + 1;

const addResolutions = (
  { resolutions, tracker }: DataOf<'AddResolutions'>,
  { state, past: { ever, whole } }: Asked<Minutes>,
): Decision<MinutesEvent> =>
  nothingIn([resolutions, tracker], 'resolutions', 'Give a resolution, or a decision about a row of the tracker.') ??
  both(
    minuted(resolutions, state, whole.resolutions, nextOf(ever.resolutions)),
    minutedRows(tracker, state, whole.tracker, nextOf(ever.tracker)),
  );

const correctedAll = (
  { corrections, tracker }: DataOf<'CorrectMinutes'>,
  state: Minutes,
  by: { readonly meetingId: string | null; readonly on: PlainDate },
) => both(corrected(corrections, state, by), correctedRows(tracker, state, by));

const agree = (
  { meetingId, meeting, ...told }: DataOf<'AgreeMinutes'>,
  { state, act, unreasoned }: Asked<Minutes>,
): Decision<MinutesEvent> => {
  if (unreasoned) return unreasoned;
  if (meetingId === state.meetingId)
    return invalid('meetingId', 'Minutes are agreed by a later meeting than their own.');
  const early = notBefore(state.heldOn, MEETING, meeting, 'meetingId');
  if (early) return early;
  const events = correctedAll(told, state, { meetingId, on: meeting });
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
    CorrectMinutes: (told, { state, act }) =>
      nothingIn([told.corrections, told.tracker], 'corrections', 'Say what is corrected.') ??
      correctedAll(told, state, { meetingId: null, on: act.effectiveOn }),
    AgreeMinutes: agree,
    SignMinutes: (data, { state }) =>
      data.on < (state.agreedBy?.meeting ?? state.heldOn)
        ? invalid(
            'on',
            `They were agreed on ${formatDate(state.agreedBy?.meeting ?? state.heldOn)}, and are signed after that.`,
          )
        : [{ type: 'MinutesSigned.v1', data, effectiveOn: data.on }],
    CarryOutMinutes: (data, { state }) => [{ type: 'MinutesCarriedOut.v2', data, effectiveOn: state.heldOn }],
  }),
  evolve,
};
