import { SCOPE_FIELDS } from '../shared/moves/common-fields.js';
import { fromTo, onDay } from '../shared/moves/event-words.js';
import { choice, day } from '../shared/moves/field.js';
import type { Lifecycle } from '../shared/moves/lifecycle.js';
import { MEETING_KINDS, type MeetingEvent } from './events.js';
import type { Meeting } from './state.js';

const TO_COME = ['scheduled', 'postponed', 'adjourned'] as const;
const ON = day('The day for which it stood');
const TO = day('The day to which it was moved');

export const MEETING = {
  what: 'meeting',
  ended: { states: ['held', 'cancelled'], cannot: 'be changed' },
  members: { heldOn: 'held' },
  moves: {
    ScheduleMeeting: {
      verb: 'schedule',
      summary: 'Record that a body is to meet, or has met, on a day',
      from: ['none'],
      cannot: 'be scheduled again',
      fields: { ...SCOPE_FIELDS, kind: choice('What kind of meeting it is', MEETING_KINDS) },
      events: { 'MeetingScheduled.v1': 'Meeting scheduled' },
    },
    HoldMeeting: {
      verb: 'hold',
      summary: 'Record that it was held',
      from: TO_COME,
      cannot: 'be held',
      fields: { on: ON },
      day: 'on',
      events: { 'MeetingHeld.v1': onDay('Meeting held', 'heldOn') },
    },
    AdjournMeeting: {
      verb: 'adjourn',
      summary: 'Record that it met and was adjourned to another day',
      from: [...TO_COME, 'inquorate'],
      cannot: 'be adjourned',
      reason: { to: 'adjourn a meeting' },
      fields: { on: ON, to: TO },
      day: 'on',
      events: { 'MeetingAdjourned.v1': fromTo('Meeting adjourned', 'date') },
    },
    PostponeMeeting: {
      verb: 'postpone',
      summary: 'Record that it was put off to a later day before it met',
      from: TO_COME,
      cannot: 'be postponed',
      reason: { to: 'postpone a meeting' },
      fields: { to: TO },
      events: { 'MeetingPostponed.v1': fromTo('Meeting postponed', 'date') },
    },
    CancelMeeting: {
      verb: 'cancel',
      summary: 'Record that it will not be held',
      from: TO_COME,
      cannot: 'be cancelled',
      reason: { to: 'cancel a meeting' },
      events: { 'MeetingCancelled.v1': 'Meeting cancelled' },
    },
    RecordInquorate: {
      verb: 'inquorate',
      summary: 'Record that too few members came for it to be held',
      from: TO_COME,
      cannot: 'be inquorate',
      fields: { on: ON },
      day: 'on',
      events: { 'MeetingInquorate.v1': 'Meeting inquorate' },
    },
  },
} as const satisfies Lifecycle<Meeting['status'], MeetingEvent['type']>;
