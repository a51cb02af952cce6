import { beginsAs, type Rules } from './model.js';

/** The rules of a promise to report back: a meeting keeps it on its day. */
export const COMMITMENT_RULES: Rules = {
  begins: { MakeCommitment: beginsAs({ status: 'made', kept: null }) },
  statusOf: ({ status }) => String(status),
  dayIn: ({ data }) => (data as { readonly meeting?: string }).meeting ?? null,
  steps: {
    KeepCommitment: {
      from: ['made'],
      rule: ({ move: { data } }) => [{ name: 'kept', change: (facts) => ({ ...facts, status: 'kept', kept: data }) }],
    },
    WithdrawCommitment: {
      from: ['made'],
      rule: ({ move: { reason } }) =>
        reason === null ? 'refused' : [{ name: 'withdrawn', change: (facts) => ({ ...facts, status: 'withdrawn' }) }],
    },
  },
  facts: {},
  ahead: [],
  ended: [],
  needs: {},
  once: [],
};
