import { KINDS } from '../recommendation/events.js';
import { DECISION_FIELDS, OUTCOMES } from '../recommendation/moves/of-meetings.js';
import { ON_FIELD } from '../shared/moves/common-fields.js';
import { onDay } from '../shared/moves/event-words.js';
import { choice, day, id, ids, list, ordinal, text } from '../shared/moves/field.js';
import type { Lifecycle } from '../shared/moves/lifecycle.js';
import type { MinutesEvent } from './events.js';
import type { Minutes } from './state.js';
import { DECISIONS } from './tracker/decisions.js';

const NUMBER = text('The number of the minute, as it is printed', { max: 50 });
const WORDS = text('The words of the resolution', { max: 20_000 });

const RESOLUTIONS = list('What the meeting resolved, in the order of the minutes', {
  fields: {
    number: NUMBER,
    words: WORDS,
    recommendations: ids(
      'Which recommendations it resolved, several as one; none where no paper proposed it',
      'recommendation',
      {
        max: 100,
        optional: true,
      },
    ),
    ...DECISION_FIELDS,
    reason: text('Why it was rejected, deferred or withdrawn; for those outcomes', { max: 4000, optional: true }),
    kind: choice('Of one that no paper proposed: what it does', KINDS, { optional: true }),
    addressee: text('Of one that no paper proposed: whom it is addressed to', { max: 500, optional: true }),
  },
  min: 0,
  max: 200,
});

const UNTIL = day('With "more time granted": until when, where that is another day than was asked for', {
  optional: true,
});

/** A row of the tracker is an action that is before the body. */
const TRACKER = list('What the meeting decided about the rows of the tracker, in the order of the minutes', {
  fields: {
    number: NUMBER,
    words: WORDS,
    actionId: id('The action', 'action'),
    decision: choice('What the meeting decided about it', DECISIONS),
    until: UNTIL,
    reason: text('Why its completion was not accepted, more time was refused or it was removed; for those decisions', {
      max: 4000,
      optional: true,
    }),
  },
  min: 0,
  max: 200,
});

/** What is left out stays as it is. */
const ROW_CORRECTIONS = list('What is corrected of the rows of the tracker', {
  fields: {
    no: ordinal('The place of the row among the rows of the minutes, from 1'),
    number: text('The right number of the minute, where it was wrong', { max: 50, optional: true }),
    words: text('The right words, where they were wrong', { max: 20_000, optional: true }),
    decision: choice('What the meeting really decided, where that was wrong', DECISIONS, { optional: true }),
    until: UNTIL,
    reason: text('Why, where the right decision needs a reason', { max: 4000, optional: true }),
  },
  min: 0,
  max: 200,
});

/** What is left out stays as it is. */
const CORRECTIONS = list('What is corrected', {
  fields: {
    no: ordinal('The place of the resolution in the minutes, from 1'),
    number: text('The right number of the minute, where it was wrong', { max: 50, optional: true }),
    words: text('The right words, where they were wrong', { max: 20_000, optional: true }),
    outcome: choice('What the meeting really decided, where that was wrong', OUTCOMES, { optional: true }),
    amendedText: DECISION_FIELDS.amendedText,
    referredTo: DECISION_FIELDS.referredTo,
    referredToBody: DECISION_FIELDS.referredToBody,
    reason: text('Why it was rejected, deferred or withdrawn, where that is the right outcome', {
      max: 4000,
      optional: true,
    }),
  },
  min: 0,
  max: 200,
});

export const MINUTES = {
  what: 'minutes',
  members: {
    'agreedBy.meeting': 'agreed as a correct record by the meeting of',
    'agreedBy.meetingId': 'agreed as a correct record by',
    'carriedOut.corrections': 'corrections recorded',
    'carriedOut.resolutions': 'resolutions recorded',
    'carriedOut.rowCorrections': 'corrections of rows of the tracker recorded',
    'carriedOut.rows': 'rows of the tracker recorded',
    heldOn: 'held',
    meetingId: 'meeting',
    publishedOn: 'published',
    'signed.by': 'signed by',
    'signed.on': 'signed',
  },
  moves: {
    MinuteMeeting: {
      verb: 'minute',
      summary: 'Record what a meeting resolved about everything that was before it, in one act',
      from: ['none'],
      cannot: 'be begun again',
      fields: { meetingId: id('The meeting', 'meeting'), resolutions: RESOLUTIONS, tracker: TRACKER },
      events: {
        'MinutesDrafted.v1': 'Minutes drafted',
        'ResolutionMinuted.v1': 'Resolution minuted',
        'TrackerRowMinuted.v1': 'Row of the tracker minuted',
      },
    },
    AddResolutions: {
      verb: 'add-resolutions',
      summary: 'Add resolutions and rows of the tracker that the draft does not have yet',
      from: ['draft'],
      cannot: 'take further resolutions: they are corrected',
      fields: { resolutions: RESOLUTIONS, tracker: TRACKER },
      leadsTo: ['ResolutionMinuted.v1', 'TrackerRowMinuted.v1'],
    },
    PublishMinutes: {
      verb: 'publish',
      summary: 'Record that they were published',
      from: ['draft'],
      cannot: 'be published',
      fields: ON_FIELD,
      day: 'on',
      events: { 'MinutesPublished.v1': onDay('Minutes published', 'publishedOn') },
    },
    CorrectMinutes: {
      verb: 'correct',
      summary: 'Correct what was recorded wrongly, before a meeting has agreed them',
      from: ['draft', 'published'],
      cannot: 'be corrected: a meeting has agreed them',
      reason: { to: 'correct minutes' },
      fields: { corrections: CORRECTIONS, tracker: ROW_CORRECTIONS },
      events: {
        'MinutesCorrected.v1': 'Minutes corrected',
        'TrackerRowCorrected.v1': 'Minutes corrected about a row of the tracker',
      },
    },
    AgreeMinutes: {
      verb: 'agree',
      summary: 'Record that a later meeting agreed them as a correct record, with its corrections',
      from: ['published'],
      cannot: 'be agreed as a correct record',
      fields: {
        meetingId: id('The meeting that agreed them', 'meeting'),
        corrections: CORRECTIONS,
        tracker: ROW_CORRECTIONS,
      },
      day: 'meeting',
      events: { 'MinutesAgreed.v1': onDay('Minutes agreed as a correct record', 'agreedBy.meeting') },
      leadsTo: ['MinutesCorrected.v1', 'TrackerRowCorrected.v1'],
    },
    SignMinutes: {
      verb: 'sign',
      summary: 'Record that they were signed',
      from: ['agreed'],
      cannot: 'be signed',
      fields: { ...ON_FIELD, by: text('Who signed them', { max: 500 }) },
      day: 'on',
      events: { 'MinutesSigned.v1': onDay('Minutes signed', 'signed.on') },
    },
    CarryOutMinutes: {
      verb: 'carry-out',
      summary: 'Record that what they say is recorded of the things that it is about',
      from: ['draft', 'published', 'agreed', 'signed'],
      who: 'a process',
      events: { 'MinutesCarriedOut.v2': 'Resolutions recorded of what they are about' },
    },
  },
} as const satisfies Lifecycle<Minutes['status'], MinutesEvent['type']>;
