import type { Decider, Decision } from '#libs/kernel/decider.js';
import { notBefore } from '../shared/guards.js';
import { decideBy, type Asked } from '../shared/moves/decide-by.js';
import type { CommandOf } from '../shared/moves/lifecycle.js';
import type { CommitmentEvent, CommitmentFacts } from './events.js';
import { COMMITMENT } from './moves.js';
import { evolve, initialState, type Commitment, type CommitmentState } from './state.js';

export type CommitmentCommand = CommandOf<typeof COMMITMENT, { MakeCommitment: CommitmentFacts }>;

/** Nobody may type that it is kept by a day before it is made; what a paper prints is taken as it is. */
const make = (data: CommitmentFacts, { act, past }: Asked<Commitment>): Decision<CommitmentEvent> =>
  (data.by !== null && past.typed
    ? notBefore(act.effectiveOn, 'the day on which it is made', data.by, 'by')
    : null) ?? [{ type: 'CommitmentMade.v2', data }];

export const commitmentDecider: Decider<CommitmentState, CommitmentCommand, CommitmentEvent> = {
  kind: 'commitment',
  initialState,
  decide: decideBy<CommitmentState, CommitmentCommand, CommitmentEvent>(COMMITMENT, {
    MakeCommitment: make,
    KeepCommitment: (data) => [{ type: 'CommitmentKept.v1', data, effectiveOn: data.meeting }],
    WithdrawCommitment: () => [{ type: 'CommitmentWithdrawn.v1', data: {} }],
  }),
  evolve,
};
