import { isOpen } from '#libs/domain/action/state.js';
import { waitingIn } from '#libs/domain/shared/more-time/more-time.js';
import type { Meeting } from '#libs/domain/meeting/state.js';
import type { PlainDate } from '#libs/kernel/event.js';
import { nameOn } from '#libs/domain/shared/names/name-from.js';
import { BEFORE_A_MEETING } from '#libs/domain/recommendation/moves/phases.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import type { View } from '#libs/read-models/view.js';
import { EVERYTHING } from '../documents.js';
import { foundOr } from '../not-there.js';
import { answers, Question } from '../question.js';

/** Why a row of the tracker is before the meeting: a request, a claim, that it is late; null for any other open action. */
export type WhyBefore = 'more time is asked for' | 'completion is claimed' | 'verified' | 'overdue' | null;

export interface TrackerRow {
  readonly action: Thing<'action'>;
  readonly why: WhyBefore;
}

export interface MeetingToMinute {
  readonly meeting: Thing<'meeting'>;
  /** What is minuted already; null where nothing is. */
  readonly minutes: Thing<'minutes'> | null;
  /** What the meeting was asked to resolve and has not, as far as the minutes tell. */
  readonly recommendations: readonly Thing<'recommendation'>[];
  /** The rows of its tracker about which the minutes say nothing yet. */
  readonly tracker: readonly TrackerRow[];
  /** The bodies to which something can be sent on. */
  readonly bodies: readonly { readonly id: string; readonly name: string }[];
  /** There is more before it than one page has. */
  readonly isCut: boolean;
}

/** Everything that is before a meeting to be minuted, by the meeting's id. */
export class GetMeetingToMinute extends Question<MeetingToMinute, { readonly id: string }> {}

export interface MinutesToCorrect {
  readonly minutes: Thing<'minutes'>;
  /** The later meetings of its body that were held: each could agree them. */
  readonly later: readonly Thing<'meeting'>[];
  readonly actions: ReadonlyMap<string, Thing<'action'>>;
}

/** Minutes, and which meetings could agree them, by the id of the minutes. */
export class GetMinutesToCorrect extends Question<MinutesToCorrect, { readonly id: string }> {}

const BEFORE: readonly string[] = BEFORE_A_MEETING;

/** Proposed to it, on any day for which it stood; put off by an earlier meeting of its body; or sent on to its body. */
const isBefore = ({ scope, state }: Thing<'recommendation'>, { scope: own, days }: Meeting): boolean => {
  const { status, sentTo } = state;
  if (!BEFORE.includes(status)) return false;
  if (sentTo !== null) return sentTo.toBody === own.body;
  if (scope?.body !== own.body) return false;
  return (
    days.includes(scope.meeting) || ((status === 'deferred' || status === 'not reached') && scope.meeting < own.meeting)
  );
};

const recommendationsBefore = async (view: View, meeting: Meeting) => {
  const { body } = meeting.scope;
  const own = await view.list('recommendation', { committee: body, status: [...BEFORE_A_MEETING] }, EVERYTHING);
  const sent = (await view.sentOn(body)).filter(({ id }) => !own.items.some((each) => each.id === id));
  const items = [...own.items, ...sent].filter((each) => isBefore(each, meeting));
  return { items, isCut: own.next !== null };
};

const whyOf = ({ state }: Thing<'action'>, day: PlainDate): WhyBefore => {
  if (waitingIn(state.moreTime) !== null) return 'more time is asked for';
  if (state.status === 'completion claimed') return 'completion is claimed';
  if (state.status === 'verified') return 'verified';
  return state.due !== null && state.due < day ? 'overdue' : null;
};

const ORDER: readonly WhyBefore[] = ['more time is asked for', 'completion is claimed', 'verified', 'overdue', null];

const trackerOf = async (view: View, { scope, heldOn, date }: Meeting) => {
  const { items, next } = await view.list('action', { committee: scope.body, open: true }, EVERYTHING);
  const rows = items
    .filter(({ state }) => isOpen(state))
    .map((action) => ({ action, why: whyOf(action, heldOn ?? date) }))
    .toSorted((one, other) => ORDER.indexOf(one.why) - ORDER.indexOf(other.why));
  return { rows, isCut: next !== null };
};

const minutesOf = async (view: View, id: string): Promise<Thing<'minutes'> | null> => {
  const [minutes] = (await view.referringTo('meeting', id)).filter(
    (each): each is Thing<'minutes'> => each.kind === 'minutes' && (each as Thing<'minutes'>).state.meetingId === id,
  );
  return minutes ?? null;
};

const toMinute = async (view: View, meeting: Thing<'meeting'>): Promise<MeetingToMinute> => {
  const minutes = await minutesOf(view, meeting.id);
  const resolved = new Set(minutes?.state.resolutions.flatMap(({ recommendations }) => recommendations));
  const decided = new Set(minutes?.state.tracker.map(({ actionId }) => actionId));
  const before = await recommendationsBefore(view, meeting.state);
  const tracker = await trackerOf(view, meeting.state);
  const bodies = (await view.bodies()).map(({ id, ref, names }) => ({
    id,
    name: nameOn(names, view.point.on)?.name ?? ref,
  }));
  return {
    meeting,
    minutes,
    recommendations: before.items.filter(({ id }) => !resolved.has(id)),
    tracker: tracker.rows.filter(({ action }) => !decided.has(action.id)),
    bodies: bodies
      .filter(({ id }) => id !== meeting.state.scope.body)
      .toSorted((a, b) => a.name.localeCompare(b.name, 'en')),
    isCut: before.isCut || tracker.isCut,
  };
};

export const handlers = [
  answers(GetMeetingToMinute, async ({ id }, snapshot) => {
    const { view } = snapshot;
    const meeting = await foundOr(snapshot, { kind: 'meeting', id }, (found) => view.find('meeting', found));
    return toMinute(view, meeting);
  }),
  answers(GetMinutesToCorrect, async ({ id }, snapshot) => {
    const { view } = snapshot;
    const minutes = await foundOr(snapshot, { kind: 'minutes', id }, (found) => view.find('minutes', found));
    const { scope, heldOn, tracker } = minutes.state;
    const meetings = (await view.list('meeting', { committee: scope.body }, EVERYTHING)).items;
    const actions = await view.found(tracker.map(({ actionId }) => `action-${actionId}`));
    return {
      minutes,
      later: meetings.filter(({ state }) => state.heldOn !== null && state.heldOn > heldOn),
      actions: new Map(actions.map((each) => [each.id, each as Thing<'action'>])),
    };
  }),
];
