import type { CommitmentCommand } from '#libs/domain/commitment/decide.js';
import type { COMMITMENT } from '#libs/domain/commitment/moves.js';
import type { ReportState } from '#libs/domain/report/state.js';
import type { Told } from '#libs/domain/shared/moves/lifecycle.js';
import { commitmentIdentity } from '../identity.js';
import type { Entering, Entry } from './entry.js';

/** A promise to report back; `number` tells those of one paragraph apart, and is the first when left out. */
export const enterCommitment = (
  { reportId, paragraph, number, text, to, by }: Told<typeof COMMITMENT, 'MakeCommitment'>,
  { ids, linked }: Entering,
): Entry => {
  const { ref, scope } = linked.the<ReportState>(reportId);
  const identity = commitmentIdentity(ids, { kind: 'report', id: reportId, ref }, paragraph, number ?? 1);
  const data = { reportId, paragraph, text, to, by, ref: identity.ref, scope, source: null };
  const command: CommitmentCommand = { type: 'MakeCommitment', data };
  return { ...identity, command };
};
