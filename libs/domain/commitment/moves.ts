import { day, id, ordinal, text } from '../shared/moves/field.js';
import type { Lifecycle } from '../shared/moves/lifecycle.js';
import type { Commitment } from './state.js';
import type { CommitmentEvent } from './events.js';

export const COMMITMENT = {
  what: 'commitment',
  members: { 'kept.meeting': 'kept at the meeting of', 'kept.report': 'kept by the report' },
  moves: {
    MakeCommitment: {
      verb: 'make',
      summary: 'Record a promise to report back',
      from: ['none'],
      cannot: 'be made again',
      fields: {
        reportId: id('The report that promises it', 'report'),
        paragraph: ordinal('The paragraph of the report', { optional: true }),
        number: ordinal('Which promise of the paragraph, or of the report, it is; the first when left out', {
          optional: true,
        }),
        text: text('What is promised', { max: 10_000 }),
        to: text('To whom', { max: 500, optional: true }),
        by: day('By when', { optional: true }),
      },
      events: { 'CommitmentMade.v2': 'Commitment made' },
    },
    KeepCommitment: {
      verb: 'keep',
      summary: 'Record that it was kept',
      from: ['made'],
      fields: {
        meeting: day('The meeting that was reported back to'),
        report: text('The report that did it: its short reference or title', { max: 500 }),
      },
      day: 'meeting',
      events: { 'CommitmentKept.v1': 'Commitment kept' },
    },
    WithdrawCommitment: {
      verb: 'withdraw',
      summary: 'Withdraw it',
      from: ['made'],
      reason: { to: 'withdraw a commitment' },
      events: { 'CommitmentWithdrawn.v1': 'Commitment withdrawn' },
    },
  },
} as const satisfies Lifecycle<Commitment['status'], CommitmentEvent['type']>;
