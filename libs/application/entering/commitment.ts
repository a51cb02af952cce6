import type { CommitmentCommand } from '#libs/domain/commitment/decide.js';
import type { COMMITMENT } from '#libs/domain/commitment/moves.js';
import type { ReportState } from '#libs/domain/report/state.js';
import type { Told } from '#libs/domain/shared/moves/lifecycle.js';
import type { Refusal } from '#libs/kernel/refusal.js';
import { commitmentIdentity } from '../identity.js';
import { isRefused, known, type Entering, type Entry } from './entry.js';

/** A promise to report back; `number` tells those of one paragraph apart, and is the first when left out. */
export const enterCommitment = async (
  { reportId, paragraph, number, text, to, by }: Told<typeof COMMITMENT, 'MakeCommitment'>,
  entering: Entering,
): Promise<Entry | Refusal> => {
  const report = await known<ReportState>(entering, 'report', reportId, 'reportId');
  if (isRefused(report)) return report;
  const { ref, scope } = report;
  const identity = commitmentIdentity(entering.ids, { kind: 'report', id: reportId, ref }, paragraph, number ?? 1);
  const data = { reportId, paragraph, text, to, by, ref: identity.ref, scope, source: null };
  const command: CommitmentCommand = { type: 'MakeCommitment', data };
  return { ...identity, command };
};
