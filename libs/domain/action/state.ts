import { unchanged } from '../shared/unchanged.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Evidence } from '../shared/evidence.js';
import type { Owner } from '../shared/owner.js';
import type { Rag } from '../shared/rag.js';
import type { ActionEvent, ActionFacts } from './events.js';

export type ActionStatus =
  | 'planned'
  | 'agreed'
  | 'in progress'
  | 'blocked'
  | 'completion claimed'
  | 'verified'
  | 'closed'
  | 'cancelled'
  | 'superseded';

export interface Action extends ActionFacts {
  readonly status: ActionStatus;
  readonly owner: Owner | null;
  /** The first that stands, by the days from which they hold; slippage is counted against it for ever. */
  readonly firstDue: PlainDate | null;
  readonly due: PlainDate | null;
  /** How often the due date was revised. */
  readonly revisions: number;
  /** Who approved the date that stands, where it was revised. */
  readonly dueApprovedBy: string | null;
  readonly rag: { readonly value: Rag; readonly rule: string | null; readonly note: string } | null;
  /** By pseudonym: `prs_…`. */
  readonly claimedBy: string | null;
  readonly evidence: readonly Evidence[];
  /** By pseudonym: `prs_…`. */
  readonly verifiedBy: string | null;
  readonly supersededBy: string | null;
}

export type ActionState = { readonly status: 'none' } | Action;

const ENDED: readonly ActionStatus[] = ['closed', 'cancelled', 'superseded'];

export const isOpen = ({ status }: Action): boolean => !ENDED.includes(status);

export const initialState: ActionState = { status: 'none' };

const planned = (data: ActionFacts): Action => ({
  ...data,
  status: 'planned',
  owner: null,
  firstDue: null,
  due: null,
  revisions: 0,
  dueApprovedBy: null,
  rag: null,
  claimedBy: null,
  evidence: [],
  verifiedBy: null,
  supersededBy: null,
});

export const evolve = (state: ActionState, { type, data }: ActionEvent): ActionState => {
  if (type === 'ActionPlanned.v2') return state.status === 'none' ? planned(data) : state;
  if (state.status === 'none') return state;
  switch (type) {
    case 'ActionAgreed.v1':
      return { ...state, status: 'agreed' };
    case 'ActionStarted.v1':
    case 'ActionUnblocked.v1':
      return { ...state, status: 'in progress' };
    case 'ActionBlocked.v1':
      return { ...state, status: 'blocked' };
    case 'OwnerAssigned.v1':
      return { ...state, owner: data.to };
    case 'DueDateSet.v1':
      return { ...state, firstDue: state.firstDue ?? data.due, due: data.due };
    case 'DueDateRevised.v1':
      return {
        ...state,
        firstDue: state.firstDue ?? data.to,
        due: data.to,
        revisions: state.revisions + 1,
        dueApprovedBy: data.approver,
      };
    case 'ProgressReported.v1':
      return { ...state, rag: { value: data.rag, rule: data.rule, note: data.note } };
    case 'CompletionClaimed.v1':
      return { ...state, status: 'completion claimed', claimedBy: data.by, evidence: data.evidence };
    case 'CompletionVerified.v1':
      return { ...state, status: 'verified', verifiedBy: data.by };
    case 'CompletionNotVerified.v1':
    case 'ActionReopened.v1':
      return { ...state, status: 'in progress', claimedBy: null, evidence: [], verifiedBy: null };
    case 'ActionClosed.v1':
      return { ...state, status: 'closed' };
    case 'ActionCancelled.v1':
      return { ...state, status: 'cancelled' };
    case 'ActionSuperseded.v1':
      return { ...state, status: 'superseded', supersededBy: data.by };
    default:
      return unchanged(state, type);
  }
};
