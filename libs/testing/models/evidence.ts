import { beginsAs, type Asking, type Outcome, type Rules } from './model.js';
import { reasoned, says, told } from './said.js';

const end = (asking: Asking, status: string, more: object): Outcome =>
  reasoned(asking) ? [says(status, { status, ...more })] : 'refused';

/** The rules of a document that shows something: other evidence takes its place, or nobody relies on it any more. */
export const EVIDENCE_RULES: Rules = {
  begins: { AddEvidence: beginsAs({ status: 'received', by: null }) },
  statusOf: ({ status }) => String(status),
  dayIn: () => null,
  steps: {
    SupersedeEvidence: {
      from: ['received'],
      rule: (asking) => end(asking, 'superseded', { by: told<{ readonly by: string }>(asking).by }),
    },
    WithdrawEvidence: { from: ['received', 'superseded'], rule: (asking) => end(asking, 'withdrawn', {}) },
  },
  facts: {},
  ahead: [],
  ended: [],
  needs: {},
  once: [],
};
