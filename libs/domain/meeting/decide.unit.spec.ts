import { describe, expect, it } from '@jest/globals';
import { because, specify } from '#libs/testing/decider.js';
import { meetingFacts } from '#libs/testing/facts.js';
import { itHasTheLifecycle, itNeedsAReasonTo } from '#libs/testing/lifecycle.js';
import { meetingDecider } from './decide.js';
import type { MeetingEvent } from './events.js';

const { given } = specify(meetingDecider);

const scheduled: MeetingEvent = { type: 'MeetingScheduled.v1', data: meetingFacts };
const postponed: MeetingEvent = { type: 'MeetingPostponed.v1', data: { from: '2017-07-10', to: '2017-07-24' } };
const adjourned: MeetingEvent = { type: 'MeetingAdjourned.v1', data: { on: '2017-07-10', to: '2017-07-24' } };
const held: MeetingEvent = { type: 'MeetingHeld.v1', data: { on: '2017-07-10' } };
const hold = (on: string) => ({ type: 'HoldMeeting', data: { on } }) as const;
const postpone = (to: string) => ({ type: 'PostponeMeeting', data: { to } }) as const;
const LATER = '2017-07-24';
const TO_COME = ['scheduled'];

describe('a meeting', () => {
  itHasTheLifecycle(meetingDecider, {
    histories: {
      none: [],
      scheduled: [scheduled],
      held: [scheduled, held],
      cancelled: [scheduled, { type: 'MeetingCancelled.v1', data: {} }],
      inquorate: [scheduled, { type: 'MeetingInquorate.v1', data: { on: '2017-07-10' } }],
    },
    moves: [
      { command: { type: 'ScheduleMeeting', data: meetingFacts }, from: ['none'] },
      { command: hold('2017-07-10'), from: TO_COME },
      { command: { type: 'AdjournMeeting', data: { on: '2017-07-10', to: LATER } }, from: ['scheduled', 'inquorate'] },
      { command: postpone(LATER), from: TO_COME },
      { command: { type: 'CancelMeeting', data: {} }, from: TO_COME },
      { command: { type: 'RecordInquorate', data: { on: '2017-07-10' } }, from: TO_COME },
    ],
  });

  it.each([
    ['postponed', postponed],
    ['adjourned', adjourned],
  ] as const)(
    'is held on the day to which it was %s, and keeps the day for which it was scheduled first',
    (_, moved) => {
      const state = given(scheduled, moved)
        .when(hold(LATER))
        .then({ type: 'MeetingHeld.v1', data: { on: LATER }, effectiveOn: LATER });
      expect(state).toMatchObject({
        status: 'held',
        heldOn: LATER,
        days: ['2017-07-10', LATER],
        scope: { meeting: '2017-07-10' },
      });
    },
  );

  it('is held on no day for which it does not stand', () => {
    given(scheduled).when(hold(LATER)).refused({ code: 'invalid', field: 'on' });
    given(scheduled, postponed).when(hold('2017-07-10')).refused({ code: 'invalid', field: 'on' });
  });

  it('is postponed or cancelled by its day at the latest, also where that is written down later', () => {
    const late = { ...because('the papers were late'), effectiveOn: '2017-08-01' };
    given(scheduled)
      .when(postpone(LATER), late)
      .then({ ...postponed, effectiveOn: '2017-07-10' });
    given(scheduled)
      .when({ type: 'CancelMeeting', data: {} }, late)
      .then({ type: 'MeetingCancelled.v1', data: {}, effectiveOn: '2017-07-10' });
  });

  it('is moved to a later day only', () => {
    for (const to of ['2017-07-10', '2017-07-09'])
      given(scheduled).when(postpone(to), because('the papers were late')).refused({ code: 'invalid', field: 'to' });
    const command = { type: 'AdjournMeeting', data: { on: '2017-07-10', to: '2017-07-10' } } as const;
    given(scheduled).when(command, because('no power')).refused({ code: 'invalid', field: 'to' });
  });

  itNeedsAReasonTo(meetingDecider, [
    { given: [scheduled], command: postpone(LATER) },
    { given: [scheduled], command: { type: 'AdjournMeeting', data: { on: '2017-07-10', to: LATER } } },
    { given: [scheduled], command: { type: 'CancelMeeting', data: {} } },
  ]);
});
