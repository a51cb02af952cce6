import fc from 'fast-check';
import { evidenceFacts } from '#libs/testing/facts.js';
import { nothing, type Case } from '../case.js';
import { EVIDENCE_RULES } from '../evidence.js';

export const EVIDENCE: Case = {
  ...{ name: 'evidence', kind: 'evidence', rules: EVIDENCE_RULES, runs: 60 },
  begins: { AddEvidence: fc.constant(evidenceFacts) },
  moves: {
    SupersedeEvidence: fc.constantFrom({ by: 'evidence-2' }, { by: 'evidence-3' }),
    WithdrawEvidence: nothing,
  },
  seen: ({ status, supersededBy }) => ({ status, by: supersededBy }),
  modelled: (facts) => facts,
};
