import type { CommitmentCommand, CommitmentFacts } from '#libs/domain/commitment/commitment.js';
import type { ReportState } from '#libs/domain/report/state.js';
import type { Refusal } from '#libs/kernel/refusal.js';
import { commitmentIdentity } from '../identity.js';
import { isRefused, known, type Entering, type Entry } from './entry.js';

/** A promise to report back; `nth` tells those of one paragraph apart. */
export type CommitmentEntered = Pick<CommitmentFacts, 'reportId' | 'paragraph' | 'text' | 'to' | 'by'> & {
  readonly nth: number;
};

export const enterCommitment = async (
  { nth, ...facts }: CommitmentEntered,
  entering: Entering,
): Promise<Entry | Refusal> => {
  const { reportId, paragraph } = facts;
  const report = await known<ReportState>(entering, 'report', reportId, 'reportId');
  if (isRefused(report)) return report;
  const { ref, scope } = report;
  const identity = commitmentIdentity(entering.ids, { kind: 'report', id: reportId, ref }, paragraph, nth);
  const data = { ...facts, ref: identity.ref, scope, source: null };
  const command: CommitmentCommand = { type: 'MakeCommitment', data };
  return { ...identity, command };
};
