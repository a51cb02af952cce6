import type { Decider } from '#libs/kernel/decider.js';
import { decideBy } from '../shared/moves/decide-by.js';
import type { CommandOf } from '../shared/moves/lifecycle.js';
import type { CommitmentEvent, CommitmentFacts } from './events.js';
import { COMMITMENT } from './moves.js';
import { evolve, initialState, type CommitmentState } from './state.js';

export type CommitmentCommand = CommandOf<typeof COMMITMENT, { MakeCommitment: CommitmentFacts }>;

export const commitmentDecider: Decider<CommitmentState, CommitmentCommand, CommitmentEvent> = {
  kind: 'commitment',
  initialState,
  decide: decideBy<CommitmentState, CommitmentCommand, CommitmentEvent>(COMMITMENT, {
    MakeCommitment: (data) => [{ type: 'CommitmentMade.v1', data }],
    KeepCommitment: (data) => [{ type: 'CommitmentKept.v1', data, effectiveOn: data.meeting }],
    WithdrawCommitment: () => [{ type: 'CommitmentWithdrawn.v1', data: {} }],
  }),
  evolve,
};
