import fc from 'fast-check';
import { DECISIONS } from '#libs/domain/minutes/tracker/decisions.js';
import { CLEARERS } from '#libs/domain/tracker/events.js';
import * as facts from '../facts.js';
import { nothing, day, on, word, maybe, decision } from './any.js';
import type { OwnCommands } from './own-commands.js';

const resolutions = fc.array(
  fc.record({
    number: word,
    words: word,
    recommendations: fc.constantFrom<string[]>([], ['recommendation-1'], ['recommendation-1', 'recommendation-2']),
    ...decision,
    reason: maybe,
    kind: fc.constant(null),
    addressee: maybe,
  }),
  { maxLength: 2 },
);
const corrections = fc.array(
  fc.record({
    no: fc.constantFrom(1, 2),
    number: maybe,
    words: maybe,
    ...decision,
    outcome: fc.option(decision.outcome),
    reason: maybe,
  }),
  { maxLength: 2 },
);
const rowDecided = { decision: fc.constantFrom(...DECISIONS), until: fc.option(day) };
const rows = fc.array(
  fc.record({
    number: word,
    words: word,
    actionId: fc.constantFrom('action-1', 'action-2'),
    ...rowDecided,
    reason: maybe,
  }),
  { maxLength: 2 },
);
const rowCorrections = fc.array(
  fc.record({
    no: fc.constantFrom(1, 2),
    number: maybe,
    words: maybe,
    ...rowDecided,
    decision: fc.option(rowDecided.decision),
    reason: maybe,
  }),
  { maxLength: 2 },
);

/** Commands of meetings, and of what is put before them and comes of them. */
export const OF_MEETINGS = {
  meeting: {
    ScheduleMeeting: fc.constant(facts.meetingFacts),
    HoldMeeting: on,
    AdjournMeeting: fc.record({ on: day, to: day }),
    PostponeMeeting: fc.record({ to: day }),
    CancelMeeting: nothing,
    RecordInquorate: on,
  },
  minutes: {
    MinuteMeeting: fc.record({ resolutions, tracker: rows }).map((told) => ({ ...facts.minutesFacts, ...told })),
    AddResolutions: fc.record({ resolutions, tracker: rows }),
    PublishMinutes: on,
    CorrectMinutes: fc.record({ corrections, tracker: rowCorrections }),
    AgreeMinutes: fc.record({
      ...{ meetingId: fc.constantFrom('meeting-1', 'meeting-2'), meeting: day },
      ...{ corrections, tracker: rowCorrections },
    }),
    SignMinutes: fc.record({ on: day, by: word }),
    CarryOutMinutes: fc.constant({ resolutions: 1, corrections: 0, rows: 1, rowCorrections: 0, left: [] }),
  },
  tracker: {
    BeginTracker: fc.constant(facts.trackerFacts),
    IntroduceTracker: fc.record({ text: word }),
    ClearTracker: fc.record({ by: fc.constantFrom(...CLEARERS), who: word, on: day }),
    ExceptClearing: fc.record({ by: fc.constantFrom(...CLEARERS), why: word }),
    PublishTracker: day.map((on) => ({ ...facts.trackerPublished, on })),
    TellRows: fc.constant({ rows: 12, left: [] }),
  },
} satisfies Partial<OwnCommands>;
