import fc from 'fast-check';
import { meetingFacts, scope } from '#libs/testing/facts.js';
import { day, nothing, on, type Case } from '../case.js';
import { MEETING_RULES } from '../meeting.js';
import { TODAY } from '../real.js';

export const MEETING: Case = {
  ...{ name: 'meeting', kind: 'meeting', rules: MEETING_RULES, runs: 150 },
  begins: {
    ScheduleMeeting: day.map((date) => ({ ...meetingFacts, scope: { ...scope, meeting: date }, date })),
  },
  begunOn: ({ date }: typeof meetingFacts) => (date < TODAY ? date : TODAY),
  moves: {
    HoldMeeting: on,
    RecordInquorate: on,
    AdjournMeeting: fc.record({ on: day, to: day }),
    PostponeMeeting: fc.record({ to: day }),
    CancelMeeting: nothing,
  },
  seen: ({ status, date, days, heldOn }) => ({ status, date, days, heldOn }),
  modelled: (facts) => facts,
};
