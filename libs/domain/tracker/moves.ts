import { ON_FIELD } from '../shared/moves/common-fields.js';
import { onDay } from '../shared/moves/event-words.js';
import { choice, id, text } from '../shared/moves/field.js';
import type { Lifecycle } from '../shared/moves/lifecycle.js';
import { CLEARERS, type TrackerEvent } from './events.js';
import type { Tracker } from './state.js';

const BY = choice('Who clears it', CLEARERS);

export const TRACKER = {
  what: 'tracker',
  ended: { states: ['published'], cannot: 'be changed' },
  members: {
    'clearings.by': 'cleared by',
    'clearings.exception': 'why without',
    'clearings.who': 'officer',
    meetingId: 'meeting',
    'published.day': 'as of',
    'published.order': 'order of entries',
    'published.position': 'position of the log',
    'published.report.itemNo': 'item number',
    'published.rows.count': 'rows',
    'told.rows': 'rows told',
    'told.left': 'rows left',
  },
  moves: {
    BeginTracker: {
      verb: 'begin',
      summary: 'Begin the paper that goes back to a body at a meeting',
      from: ['none'],
      cannot: 'be begun again',
      fields: { meetingId: id('The meeting that it goes to', 'meeting') },
      events: { 'TrackerBegun.v1': 'Tracker begun' },
    },
    IntroduceTracker: {
      verb: 'introduce',
      summary: 'Set what it says before its tables',
      from: ['draft', 'cleared'],
      fields: { text: text('What it says before its tables', { max: 10_000 }) },
      events: { 'TrackerIntroduced.v1': 'Introduction set' },
    },
    ClearTracker: {
      verb: 'clear',
      summary: 'Record that the service, finance or legal officers cleared it',
      from: ['draft'],
      cannot: 'be cleared',
      fields: {
        by: BY,
        who: text('The officer who cleared it, as the paper prints it', { hint: 'A post, or a name', max: 200 }),
        ...ON_FIELD,
      },
      day: 'on',
      events: { 'TrackerCleared.v1': 'Tracker cleared' },
    },
    ExceptClearing: {
      verb: 'except',
      summary: 'Record why it is published without one of those who clear it',
      from: ['draft'],
      cannot: 'be excepted from being cleared',
      fields: {
        by: choice('Without whom', CLEARERS),
        why: text('Why it need not be cleared by them', { max: 2000 }),
      },
      events: { 'TrackerClearingExcepted.v1': 'Excepted from being cleared' },
    },
    PublishTracker: {
      verb: 'publish',
      summary: 'Publish it: it stays as it is, and is a report of its meeting',
      from: ['cleared'],
      cannot: 'be published',
      fields: {
        itemNo: text('The number of its item on the agenda', { max: 20 }),
        title: text('Its title', { hint: 'Left out for that of the tracker itself', max: 1000, optional: true }),
        ...ON_FIELD,
        position: text('The position of the log at which it was looked at', {
          hint: 'In digits; left out for the last position',
          max: 20,
          optional: true,
        }),
      },
      day: 'on',
      events: { 'TrackerPublished.v1': onDay('Tracker published', 'published.on') },
    },
    TellRows: {
      verb: 'tell',
      summary: 'Record that everything its rows speak of says so',
      from: ['published'],
      who: 'a process',
      events: { 'TrackerTold.v1': 'Rows of the tracker told' },
    },
  },
} as const satisfies Lifecycle<Tracker['status'], TrackerEvent['type']>;
