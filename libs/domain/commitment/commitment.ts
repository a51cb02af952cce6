import type { ParagraphNumber } from '../shared/paragraph-number.js';
import { unchanged } from '../shared/unchanged.js';
import type { Act, Command, Decider, Decision } from '#libs/kernel/decider.js';
import type { DomainEvent, PlainDate } from '#libs/kernel/event.js';
import { needsReason, notFrom, reasonRequired } from '../shared/guards.js';
import type { Scope } from '../shared/scope.js';
import type { Source } from '../shared/source.js';

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

export type CommitmentCommand =
  | (Command<'MakeCommitment'> & { readonly data: CommitmentFacts })
  | (Command<'KeepCommitment'> & { readonly data: { meeting: PlainDate; report: string } })
  | (Command<'WithdrawCommitment'> & { readonly data: Record<string, never> });

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

const decide = (state: CommitmentState, { type, data }: CommitmentCommand, act: Act): Decision<CommitmentEvent> => {
  if (type === 'MakeCommitment')
    return state.status === 'none'
      ? [{ type: 'CommitmentMade.v1', data }]
      : notFrom(state, 'commitment', 'be made again');
  if (state.status !== 'made') return notFrom(state, 'commitment', 'be changed');
  if (type === 'KeepCommitment') return [{ type: 'CommitmentKept.v1', data, effectiveOn: data.meeting }];
  return needsReason(act) ? reasonRequired('withdraw a commitment') : [{ type: 'CommitmentWithdrawn.v1', data }];
};

export const commitmentDecider: Decider<CommitmentState, CommitmentCommand, CommitmentEvent> = {
  kind: 'commitment',
  initialState,
  decide,
  evolve,
};
