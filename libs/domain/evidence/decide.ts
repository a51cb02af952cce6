import type { Decider } from '#libs/kernel/decider.js';
import { decideBy } from '../shared/moves/decide-by.js';
import type { CommandOf } from '../shared/moves/lifecycle.js';
import type { EvidenceEvent, EvidenceFacts } from './events.js';
import { EVIDENCE } from './moves.js';
import { evolve, initialState, type EvidenceState } from './state.js';

export type EvidenceCommand = CommandOf<typeof EVIDENCE, { AddEvidence: EvidenceFacts }>;

export const evidenceDecider: Decider<EvidenceState, EvidenceCommand, EvidenceEvent> = {
  kind: 'evidence',
  initialState,
  decide: decideBy<EvidenceState, EvidenceCommand, EvidenceEvent>(EVIDENCE, {
    AddEvidence: (data) => [{ type: 'EvidenceReceived.v1', data }],
    SupersedeEvidence: (data) => [{ type: 'EvidenceSuperseded.v1', data }],
    WithdrawEvidence: () => [{ type: 'EvidenceWithdrawn.v1', data: {} }],
  }),
  evolve,
};
