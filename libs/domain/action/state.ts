import { evolveCorrection } from '../shared/corrections/evolve.js';
import { ACTION_CORRECTIONS } from './corrections.js';
import { unchanged } from '../shared/unchanged.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Evidence } from '../shared/evidence.js';
import type { Owner } from '../shared/owner.js';
import { isSameName } from '../shared/text/same-name.js';
import type { Rag } from '../shared/rag.js';
import { decided, requested, type MoreTime } from '../shared/more-time/more-time.js';
import { withAnswer, withoutAnswer } from './answered.js';
import type { ActionEvent, ActionFacts, OwnStatus, Progress } from './events.js';
import type { ActionStatus } from './statuses.js';

export type { ActionStatus };

export interface Action extends ActionFacts {
  readonly status: ActionStatus;
  readonly owner: Owner | null;
  /** Who holds the owner's post, by pseudonym; null where a person owns it, or nobody said. */
  readonly holder: string | null;
  /** The member of the cabinet beside: "Cabinet Member for Children". */
  readonly portfolioHolder: string | null;
  /** Who reports for the owner. */
  readonly reporter: Owner | null;
  /** "high", "medium", "low", or the authority's own word. */
  readonly priority: string | null;
  /** The first that stands, by the days from which they hold; slippage is counted against it for ever. */
  readonly firstDue: PlainDate | null;
  readonly due: PlainDate | null;
  /** How often the due date was revised. */
  readonly revisions: number;
  /** Who approved the date that stands, where it was revised. */
  readonly dueApprovedBy: string | null;
  /** Every request for more time, in the order of their days. */
  readonly moreTime: readonly MoreTime[];
  /** The date that stands, where somebody said that it is likely to miss it. */
  readonly expectedLate: PlainDate | null;
  /** The day on which it was last asked how far it is, where nobody has told since. */
  readonly updateAsked: PlainDate | null;
  readonly rag: { readonly value: Rag; readonly rule: string | null; readonly note: string } | null;
  /** Of 100, as asserted last. */
  readonly percent: number | null;
  /** The authority's own word for where it stands, as asserted last: its lifecycle is told by `status`. */
  readonly ownStatus: OwnStatus | null;
  /** What was told of progress without a colour, since the last note that stands beside the colour. */
  readonly progressNote: string | null;
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

/** Whether a post of this title owns it, however it is written. */
export const isOwnedByPost = ({ owner }: Pick<Action, 'owner'>, post: string): boolean =>
  owner !== null && 'post' in owner && isSameName(owner.post, post);

export const initialState: ActionState = { status: 'none' };

const planned = (data: ActionFacts): Action => ({
  ...data,
  status: 'planned',
  owner: null,
  holder: null,
  portfolioHolder: null,
  reporter: null,
  priority: null,
  firstDue: null,
  due: null,
  revisions: 0,
  dueApprovedBy: null,
  moreTime: [],
  expectedLate: null,
  updateAsked: null,
  rag: null,
  percent: null,
  ownStatus: null,
  progressNote: null,
  claimedBy: null,
  evidence: [],
  verifiedBy: null,
  supersededBy: null,
});

/** What a report does not speak of stands as it was asserted before. Each note stands once: beside its colour, or by itself. */
const progressed = (state: Action, { rag, rule, percent, status, note }: Progress): Action => ({
  ...state,
  rag: rag === null ? state.rag : { value: rag, rule, note },
  percent: percent ?? state.percent,
  ownStatus: status ?? state.ownStatus,
  updateAsked: null,
  progressNote: note === '' ? state.progressNote : rag === null ? note : null,
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
      return { ...state, owner: data.to, holder: null };
    case 'HolderNamed.v1':
      // Of a post that owns it no more, also where that was entered late, it says nothing.
      return isOwnedByPost(state, data.post) ? { ...state, holder: data.to } : state;
    case 'PortfolioHolderNamed.v1':
      return { ...state, portfolioHolder: data.to };
    case 'ReporterNamed.v1':
      return { ...state, reporter: data.to };
    case 'PrioritySet.v1':
      return { ...state, priority: data.to };
    case 'RecommendationLinked.v1':
      return { ...state, answers: withAnswer(state.answers, data.recommendationId) };
    case 'RecommendationUnlinked.v1':
      return { ...state, answers: withoutAnswer(state.answers, data.recommendationId) };
    case 'DueDateSet.v1':
      return { ...state, firstDue: state.firstDue ?? data.due, due: data.due };
    case 'DueDateRevised.v1':
      return {
        ...state,
        firstDue: state.firstDue ?? data.to,
        due: data.to,
        revisions: state.revisions + 1,
        dueApprovedBy: data.approver,
        // Of the new date nobody has said so.
        expectedLate: null,
      };
    case 'MoreTimeRequested.v1':
      return { ...state, moreTime: requested(state.moreTime, data) };
    case 'MoreTimeGranted.v1': {
      const { no, to: until, by: decidedBy } = data;
      return { ...state, moreTime: decided(state.moreTime, no, { status: 'granted', until, decidedBy }) };
    }
    case 'MoreTimeRefused.v1':
      return { ...state, moreTime: decided(state.moreTime, data.no, { status: 'refused', decidedBy: data.by }) };
    case 'MoreTimeWithdrawn.v1':
      return { ...state, moreTime: decided(state.moreTime, data.no, { status: 'withdrawn' }) };
    case 'ExpectedLate.v1':
      return { ...state, expectedLate: data.due === state.due ? data.due : null };
    case 'ExpectedInTime.v1':
      return { ...state, expectedLate: null };
    case 'UpdateAskedFor.v1':
      return { ...state, updateAsked: data.on };
    case 'ProgressReported.v2':
      return progressed(state, data);
    case 'CompletionClaimed.v2':
      return {
        ...state,
        status: 'completion claimed',
        claimedBy: data.by,
        evidence: data.evidence,
        updateAsked: null,
      };
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
    case 'ActionCorrected.v1':
      return evolveCorrection(ACTION_CORRECTIONS, state, data);
    default:
      return unchanged(state, type);
  }
};
