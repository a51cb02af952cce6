import fc from 'fast-check';
import type { Minutes } from '#libs/domain/minutes/state.js';
import { minutesFacts } from '#libs/testing/facts.js';
import { DECISIONS } from '#libs/domain/minutes/tracker/decisions.js';
import { day, type Case } from '../case.js';
import { MINUTES_RULES } from '../minutes.js';

const outcome = fc.constantFrom(
  ...['agreed', 'agreed', 'agreed', 'agreed as amended', 'rejected', 'deferred', 'referred', 'not reached'],
);
const decided = {
  amendedText: fc.constantFrom(null, 'As amended.', ' '),
  referredTo: fc.constantFrom(null, 'Cabinet', 'Cabinet'),
  referredToBody: fc.constantFrom(null, 'body-2'),
  reason: fc.constantFrom(null, 'Too dear.', 'Too dear.'),
};
const resolutions = (minLength: number) =>
  fc.array(
    fc.record({
      ...{ number: fc.constantFrom('7', '8'), words: fc.constantFrom('RESOLVED: That.', 'RESOLVED: This.') },
      recommendations: fc.constantFrom<string[]>([], [], ['r1'], ['r2'], ['r1', 'r2'], ['r3', 'r3']),
      ...{ outcome, ...decided, kind: fc.constant(null), addressee: fc.constant(null) },
    }),
    { minLength, maxLength: 2 },
  );
const corrections = (minLength: number) =>
  fc.array(
    fc.record({
      ...{ no: fc.constantFrom(1, 1, 2, 3), number: fc.constantFrom(null, '7', '9') },
      ...{ words: fc.constantFrom(null, 'RESOLVED: Other.'), outcome: fc.option(outcome), ...decided },
    }),
    { minLength, maxLength: 2 },
  );

const rowDecided = {
  decision: fc.constantFrom(...DECISIONS),
  until: fc.constantFrom(null, null, '2018-01-31'),
};
const rows = fc.array(
  fc.record({
    ...{ number: fc.constantFrom('12', '13'), words: fc.constantFrom('RESOLVED: So.', 'RESOLVED: Thus.') },
    ...{ actionId: fc.constantFrom('a1', 'a2'), ...rowDecided, reason: decided.reason },
  }),
  { maxLength: 2 },
);
const rowCorrections = fc.array(
  fc.record({
    ...{ no: fc.constantFrom(1, 1, 2), number: fc.constantFrom(null, '12', '14') },
    ...{ words: fc.constantFrom(null, 'RESOLVED: Other.'), ...rowDecided },
    ...{ decision: fc.option(rowDecided.decision), reason: decided.reason },
  }),
  { maxLength: 2 },
);

export const MINUTES: Case = {
  ...{ name: 'minutes', kind: 'minutes', rules: MINUTES_RULES, runs: 200 },
  begins: {
    MinuteMeeting: fc
      .record({ resolutions: resolutions(0), tracker: rows })
      .map((told) => ({ ...minutesFacts, ...told })),
  },
  begunOn: ({ heldOn }: typeof minutesFacts) => heldOn,
  moves: {
    AddResolutions: fc.record({ resolutions: resolutions(0), tracker: rows }),
    PublishMinutes: fc.record({ on: day }),
    CorrectMinutes: fc.record({ corrections: corrections(0), tracker: rowCorrections }),
    AgreeMinutes: fc.record({
      ...{ meetingId: fc.constantFrom('meeting-2', 'meeting-2', minutesFacts.meetingId), meeting: day },
      corrections: fc.oneof(fc.constant([]), corrections(0)),
      tracker: fc.oneof(fc.constant([]), rowCorrections),
    }),
    SignMinutes: fc.record({ on: day, by: fc.constant('Chair') }),
  },
  seen: (state) => {
    const { status, resolutions, tracker, publishedOn, agreedBy, signed } = state as unknown as Minutes;
    return {
      ...{ status, publishedOn, agreedBy, signed },
      tracker: Object.fromEntries(tracker.map(({ no, corrections: _, ...each }) => [no, each])),
      resolutions: Object.fromEntries(
        resolutions.map(({ no, corrections: _, kind: _kind, addressee: _addressee, ...each }) => [no, each]),
      ),
    };
  },
  modelled: ({ meetingId: _, heldOn: _heldOn, ...facts }) => facts,
};
