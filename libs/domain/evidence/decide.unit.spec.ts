import { describe, expect, it } from '@jest/globals';
import { because, specify } from '#libs/testing/decider.js';
import { evidenceFacts } from '#libs/testing/facts.js';
import { itHasTheLifecycle, itNeedsAReasonTo } from '#libs/testing/lifecycle.js';
import { evidenceDecider } from './decide.js';
import type { EvidenceEvent } from './events.js';

const { given } = specify(evidenceDecider);

const received: EvidenceEvent = { type: 'EvidenceReceived.v1', data: evidenceFacts };
const superseded: EvidenceEvent = { type: 'EvidenceSuperseded.v1', data: { by: 'evidence-2' } };
const withdrawn: EvidenceEvent = { type: 'EvidenceWithdrawn.v1', data: {} };
const supersede = { type: 'SupersedeEvidence', data: { by: 'evidence-2' } } as const;
const withdraw = { type: 'WithdrawEvidence', data: {} } as const;

describe('evidence', () => {
  itHasTheLifecycle(evidenceDecider, {
    histories: {
      none: [],
      received: [received],
      superseded: [received, superseded],
      withdrawn: [received, withdrawn],
    },
    moves: [
      { command: { type: 'AddEvidence', data: evidenceFacts }, from: ['none'] },
      { command: supersede, from: ['received'] },
      { command: withdraw, from: ['received', 'superseded'] },
    ],
  });

  itNeedsAReasonTo(evidenceDecider, [
    { command: supersede, given: [received] },
    { command: withdraw, given: [received] },
  ]);

  it('keeps its document, whatever becomes of it', () => {
    const state = given(received).when(supersede, because('It was issued again.')).then(superseded);
    expect(state).toMatchObject({ status: 'superseded', supersededBy: 'evidence-2', document: evidenceFacts.document });
    expect(given(received, superseded).when(withdraw, because('Of another building.')).then(withdrawn)).toMatchObject({
      ...{ status: 'withdrawn', supersededBy: 'evidence-2', document: evidenceFacts.document },
    });
  });

  it('tells the day that it speaks of apart from the instant at which it was received', () => {
    expect(given(received).state).toMatchObject({
      speaksOf: '2017-09-01',
      document: { receivedAt: '2018-01-15T10:00:00.000Z' },
    });
  });
});
