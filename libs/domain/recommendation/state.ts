import { unchanged } from '../shared/unchanged.js';
import type { Evidence } from '../shared/evidence.js';
import type { ClosedAs, RecommendationEvent, RecommendationFacts, Resolution } from './events.js';

export type RecommendationStatus =
  | 'proposed'
  | 'agreed'
  | 'agreed as amended'
  | 'rejected'
  | 'deferred'
  | 'referred'
  | 'withdrawn'
  | 'discharged'
  | 'in progress'
  | 'implementation claimed'
  | 'verified'
  | 'closed';

export interface Recommendation extends RecommendationFacts {
  readonly status: RecommendationStatus;
  /** As it stands: amended where the meeting amended it. */
  readonly text: string;
  readonly resolution: Resolution | null;
  readonly referredTo: string | null;
  /** By pseudonym: `prs_…`. */
  readonly claimedBy: string | null;
  readonly evidence: readonly Evidence[];
  /** By pseudonym: `prs_…`. */
  readonly verifiedBy: string | null;
  readonly closedAs: ClosedAs | null;
  readonly supersededBy: string | null;
}

export type RecommendationState = { readonly status: 'none' } | Recommendation;

const ENDED: readonly RecommendationStatus[] = ['rejected', 'withdrawn', 'discharged', 'closed'];

export const isOpen = ({ status }: Recommendation): boolean => !ENDED.includes(status);

export const initialState: RecommendationState = { status: 'none' };

const resolved = (state: Recommendation, status: RecommendationStatus, { meeting, minute }: Resolution) => ({
  ...state,
  status,
  resolution: { meeting, minute },
});

export const evolve = (state: RecommendationState, { type, data }: RecommendationEvent): RecommendationState => {
  if (type === 'RecommendationProposed.v2')
    return state.status !== 'none'
      ? state
      : {
          ...data,
          status: 'proposed',
          resolution: null,
          referredTo: null,
          claimedBy: null,
          evidence: [],
          verifiedBy: null,
          closedAs: null,
          supersededBy: null,
        };
  if (state.status === 'none') return state;
  switch (type) {
    case 'RecommendationAgreed.v1':
      return resolved(state, 'agreed', data);
    case 'RecommendationAgreedAsAmended.v1':
      return { ...resolved(state, 'agreed as amended', data), text: data.to };
    case 'RecommendationRejected.v1':
      return resolved(state, 'rejected', data);
    case 'RecommendationDeferred.v1':
      return resolved(state, 'deferred', data);
    case 'RecommendationReferred.v1':
      return { ...resolved(state, 'referred', data), referredTo: data.to };
    case 'RecommendationDischarged.v1':
      return { ...state, status: 'discharged' };
    case 'RecommendationWithdrawn.v1':
      return { ...state, status: 'withdrawn' };
    case 'ImplementationStarted.v1':
      return { ...state, status: 'in progress' };
    case 'ImplementationClaimed.v1':
      return { ...state, status: 'implementation claimed', claimedBy: data.by, evidence: data.evidence };
    case 'ImplementationVerified.v1':
      return { ...state, status: 'verified', verifiedBy: data.by };
    case 'ImplementationNotVerified.v1':
      return { ...state, status: 'in progress', claimedBy: null, evidence: [] };
    case 'RecommendationClosed.v1':
      return { ...state, status: 'closed', closedAs: data.as, supersededBy: data.supersededBy };
    case 'RecommendationReopened.v1':
      return {
        ...state,
        status: 'in progress',
        claimedBy: null,
        evidence: [],
        verifiedBy: null,
        closedAs: null,
        supersededBy: null,
      };
    default:
      return unchanged(state, type);
  }
};
