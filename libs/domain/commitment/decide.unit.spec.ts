import { describe, it } from '@jest/globals';
import { specify } from '#libs/testing/decider.js';
import { commitmentFacts } from '#libs/testing/facts.js';
import { itHasTheLifecycle, itNeedsAReasonTo } from '#libs/testing/lifecycle.js';
import { commitmentDecider } from './decide.js';
import type { CommitmentEvent } from './events.js';

const made: CommitmentEvent = { type: 'CommitmentMade.v2', data: commitmentFacts };
const report = { meeting: '2017-11-06', report: 'CPC 2017-11-06/6' };
const kept: CommitmentEvent = { type: 'CommitmentKept.v1', data: report };

describe('a commitment', () => {
  itHasTheLifecycle(commitmentDecider, {
    histories: {
      none: [],
      made: [made],
      kept: [made, kept],
      withdrawn: [made, { type: 'CommitmentWithdrawn.v1', data: {} }],
    },
    moves: [
      { command: { type: 'MakeCommitment', data: commitmentFacts }, from: ['none'] },
      { command: { type: 'KeepCommitment', data: report }, from: ['made'] },
      { command: { type: 'WithdrawCommitment', data: {} }, from: ['made'] },
    ],
  });

  it('is kept from the day of the meeting that was told', () => {
    specify(commitmentDecider)
      .given(made)
      .when({ type: 'KeepCommitment', data: report })
      .then({ ...kept, effectiveOn: '2017-11-06' });
  });

  itNeedsAReasonTo(commitmentDecider, [{ given: [made], command: { type: 'WithdrawCommitment', data: {} } }]);
});
