import fc from 'fast-check';
import { commitmentFacts } from '#libs/testing/facts.js';
import { day, nothing, type Case } from '../case.js';
import { COMMITMENT_RULES } from '../commitment.js';

export const COMMITMENT: Case = {
  ...{ name: 'commitment', kind: 'commitment', rules: COMMITMENT_RULES, runs: 40 },
  begins: { MakeCommitment: fc.constant(commitmentFacts) },
  moves: {
    KeepCommitment: fc.record({ meeting: day, report: fc.constantFrom('A report', 'Another') }),
    WithdrawCommitment: nothing,
  },
  seen: ({ status, kept }) => ({ status, kept }),
  modelled: (facts) => facts,
};
