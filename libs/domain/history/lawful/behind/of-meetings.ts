import type { DomainEvent, PlainDate } from '#libs/kernel/event.js';
import { dataIn, nothing, telling, type Behind, type Telling } from './behind.js';

const toldIn = (act: readonly DomainEvent[]) => ({
  resolutions: dataIn(act, 'ResolutionMinuted.v1').map(({ no: _, ...told }) => told),
  tracker: dataIn(act, 'TrackerRowMinuted.v1').map(({ no: _, ...told }) => told),
});

/** A correction says how the minute should read: what it does not change is said again. */
const correctionsIn = (act: readonly DomainEvent[]) => ({
  corrections: dataIn(act, 'MinutesCorrected.v1').map(({ no, to, reason }) => ({ no, reason, ...to })),
  tracker: dataIn(act, 'TrackerRowCorrected.v1').map(({ no, to, reason }) => ({ no, reason, ...to })),
});

const correctingMinutes = (
  { meetingId }: { readonly meetingId: string | null },
  act: readonly DomainEvent[],
  on: PlainDate,
): readonly Telling[] => [
  meetingId === null
    ? { type: 'CorrectMinutes', data: correctionsIn(act) }
    : { type: 'AgreeMinutes', data: { meetingId, meeting: on, ...correctionsIn(act) } },
];

const addingToMinutes = (_: object, act: readonly DomainEvent[]): readonly Telling[] => [
  { type: 'AddResolutions', data: toldIn(act) },
];

/** What may have led to the events of meetings, and of what is put before them and comes of them. */
export const BEHIND_MEETINGS = {
  'MeetingScheduled.v1': telling('ScheduleMeeting'),
  'MeetingHeld.v1': telling('HoldMeeting'),
  'MeetingAdjourned.v1': telling('AdjournMeeting'),
  'MeetingPostponed.v1': ({ to }) => [{ type: 'PostponeMeeting', data: { to } }],
  'MeetingCancelled.v1': nothing('CancelMeeting'),
  'MeetingInquorate.v1': telling('RecordInquorate'),

  'MinutesDrafted.v1': (facts, act) => [{ type: 'MinuteMeeting', data: { ...facts, ...toldIn(act) } }],
  'ResolutionMinuted.v1': addingToMinutes,
  'TrackerRowMinuted.v1': addingToMinutes,
  'MinutesCarriedOut.v2': telling('CarryOutMinutes'),
  'MinutesPublished.v1': telling('PublishMinutes'),
  'MinutesCorrected.v1': correctingMinutes,
  'TrackerRowCorrected.v1': correctingMinutes,
  'MinutesAgreed.v1': (data) => [{ type: 'AgreeMinutes', data: { ...data, corrections: [], tracker: [] } }],
  'MinutesSigned.v1': telling('SignMinutes'),

  'TrackerBegun.v1': telling('BeginTracker'),
  'TrackerIntroduced.v1': telling('IntroduceTracker'),
  'TrackerCleared.v1': telling('ClearTracker'),
  'TrackerClearingExcepted.v1': telling('ExceptClearing'),
  'TrackerPublished.v1': telling('PublishTracker'),
  'TrackerTold.v1': telling('TellRows'),
} satisfies Partial<Behind>;
