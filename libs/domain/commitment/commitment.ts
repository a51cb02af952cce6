import type { ParagraphNumber } from '../shared/paragraph-number.js';
import { unchanged } from '../shared/unchanged.js';
import type { Decider } from '#libs/kernel/decider.js';
import type { DomainEvent, PlainDate } from '#libs/kernel/event.js';
import { decideBy } from '../shared/moves/decide-by.js';
import type { CommandOf } from '../shared/moves/lifecycle.js';
import type { Scope } from '../shared/scope.js';
import type { Source } from '../shared/source.js';
import { COMMITMENT } from './moves.js';

/** A promise in prose to report back: to whom, about what, by when if said. */
export interface CommitmentFacts {
  /** Short reference: `CPC 2017-07-10/8/C15`. */
  readonly ref: string;
  readonly scope: Scope;
  readonly paragraph: ParagraphNumber | null;
  readonly text: string;
  readonly to: string | null;
  readonly by: PlainDate | null;
  readonly reportId: string;
  readonly source: Source | null;
}

export type CommitmentEvent =
  | DomainEvent<'CommitmentMade.v1', CommitmentFacts>
  | DomainEvent<'CommitmentKept.v1', { meeting: PlainDate; report: string }>
  | DomainEvent<'CommitmentWithdrawn.v1', Record<string, never>>;

export type CommitmentCommand = CommandOf<typeof COMMITMENT, { MakeCommitment: CommitmentFacts }>;

export interface Commitment extends CommitmentFacts {
  readonly status: 'made' | 'kept' | 'withdrawn';
  readonly kept: { readonly meeting: PlainDate; readonly report: string } | null;
}

export type CommitmentState = { readonly status: 'none' } | Commitment;

export const isOpen = ({ status }: Commitment): boolean => status === 'made';

const initialState: CommitmentState = { status: 'none' };

const evolve = (state: CommitmentState, { type, data }: CommitmentEvent): CommitmentState => {
  if (type === 'CommitmentMade.v1') return state.status === 'none' ? { ...data, status: 'made', kept: null } : state;
  if (state.status === 'none') return state;
  switch (type) {
    case 'CommitmentKept.v1':
      return { ...state, status: 'kept', kept: data };
    case 'CommitmentWithdrawn.v1':
      return { ...state, status: 'withdrawn' };
    default:
      return unchanged(state, type);
  }
};

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
