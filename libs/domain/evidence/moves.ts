import { day, either, id, sha256, text } from '../shared/moves/field.js';
import type { Lifecycle } from '../shared/moves/lifecycle.js';
import type { EvidenceEvent } from './events.js';
import type { Evidence } from './state.js';

export const EVIDENCE = {
  what: 'evidence',
  ended: { states: ['withdrawn'], cannot: 'be changed' },
  members: { speaksOf: 'speaks of', supersededBy: 'superseded by' },
  moves: {
    AddEvidence: {
      verb: 'add',
      summary: 'Record that a document, whose bytes are kept, is evidence of something',
      from: ['none'],
      cannot: 'be added again',
      fields: {
        document: sha256('The SHA-256 of the document', { hint: 'As the upload of its bytes answered' }),
        of: either('What it is evidence of', {
          report: id('A report', 'report'),
          inspection: id('An inspection', 'inspection'),
          judgement: id('A judgement', 'judgement'),
          recommendation: id('A recommendation', 'recommendation'),
          action: id('An action', 'action'),
          'action-plan': id('An action plan', 'action-plan'),
          commitment: id('A commitment', 'commitment'),
          meeting: id('A meeting', 'meeting'),
          minutes: id('The minutes of a meeting', 'minutes'),
        }),
        title: text('What it is', { hint: 'For instance "Certificate of completion"', max: 500 }),
        speaksOf: day('The day that it speaks of', { hint: 'Not the day on which it was received' }),
      },
      events: { 'EvidenceReceived.v1': 'Evidence received' },
    },
    SupersedeEvidence: {
      verb: 'supersede',
      summary: 'Record that other evidence of the same thing took its place',
      from: ['received'],
      cannot: 'be superseded',
      reason: { to: 'supersede evidence' },
      fields: { by: id('The evidence that took its place', 'evidence') },
      events: { 'EvidenceSuperseded.v1': 'Evidence superseded' },
    },
    WithdrawEvidence: {
      verb: 'withdraw',
      summary: 'Record that nobody relies on it any more; its bytes are kept',
      from: ['received', 'superseded'],
      cannot: 'be withdrawn',
      reason: { to: 'withdraw evidence' },
      events: { 'EvidenceWithdrawn.v1': 'Evidence withdrawn' },
    },
  },
} as const satisfies Lifecycle<Evidence['status'], EvidenceEvent['type']>;
