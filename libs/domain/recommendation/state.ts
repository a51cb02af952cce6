import { evolveCorrection } from '../shared/corrections/evolve.js';
import { RECOMMENDATION_CORRECTIONS } from './corrections.js';
import { unchanged } from '../shared/unchanged.js';
import type { Evidence } from '../shared/evidence.js';
import { nothingCameOf, withAddressee, type AddressedTo, type Response } from './addressees.js';
import type {
  Asking,
  ClosedAs,
  INSPECTORATE_KINDS,
  IssuedFacts,
  MadeFacts,
  Origin,
  RecommendationEvent,
  Resolution,
  Sent,
} from './events.js';
import { statusAfter } from './status-after.js';
import type { RecommendationStatus } from './status.js';

export interface Recommendation extends Omit<Asking, 'origin' | 'kind'> {
  readonly status: RecommendationStatus;
  readonly origin: Origin;
  readonly kind: Asking['kind'] | (typeof INSPECTORATE_KINDS)[number];
  /** Each of those who respond to it; none of a committee's, which a meeting resolves. `addressee` has all their names. */
  readonly addressees: readonly AddressedTo[];
  /** Who recommends it as an auditor does. */
  readonly auditor: IssuedFacts['auditor'];
  /** An auditor's. */
  readonly priority: string | null;
  /** The parent of a task and finish group, which made it by agreeing it. */
  readonly agreedBy: MadeFacts['agreedBy'];
  /** The report that proposed it; null where no paper did. */
  readonly reportId: string | null;
  readonly inspectionId: string | null;
  /** The minutes of the meeting that resolved it, where no paper had proposed it. */
  readonly minutesId: string | null;
  /** As it stands: amended where the meeting amended it. */
  readonly text: string;
  readonly resolution: Resolution | null;
  readonly referredTo: string | null;
  readonly recommendedTo: string | null;
  /** Where a meeting sent it, whose meeting resolves it; null while it is before the body of its scope. */
  readonly sentTo: Sent | null;
  /** By pseudonym: `prs_…`. */
  readonly claimedBy: string | null;
  readonly evidence: readonly Evidence[];
  /** By pseudonym: `prs_…`. */
  readonly verifiedBy: string | null;
  readonly closedAs: ClosedAs | null;
  readonly supersededBy: string | null;
}

export type RecommendationState = { readonly status: 'none' } | Recommendation;

const ENDED: readonly RecommendationStatus[] = ['rejected', 'not agreed', 'withdrawn', 'discharged', 'closed'];

export const isOpen = ({ status }: Recommendation): boolean => !ENDED.includes(status);

export const initialState: RecommendationState = { status: 'none' };

const resolutionOf = ({ meeting, number, minute, body, asOneWith, minutesId }: Resolution): Resolution => ({
  meeting,
  number,
  minute,
  body,
  asOneWith,
  minutesId,
});

const resolved = (state: Recommendation, status: RecommendationStatus, data: Resolution) => ({
  ...state,
  status,
  resolution: resolutionOf(data),
});

const sent = (data: Resolution & Sent) => ({
  resolution: resolutionOf(data),
  sentTo: { to: data.to, toBody: data.toBody },
});

const NOTHING_YET = {
  resolution: null,
  referredTo: null,
  recommendedTo: null,
  sentTo: null,
  claimedBy: null,
  evidence: [],
  verifiedBy: null,
  closedAs: null,
  supersededBy: null,
} as const;

const PROPOSED = { status: 'proposed', addressees: [], auditor: null, priority: null, agreedBy: null } as const;

/** Read as the addressee of a committee's is. */
const namesOf = ({ addressees }: Pick<IssuedFacts, 'addressees'>): string =>
  addressees.map(({ name }) => name).join('; ');

const issued = (data: IssuedFacts): Recommendation => ({
  ...data,
  ...NOTHING_YET,
  status: 'issued',
  addressee: namesOf(data),
  addressees: nothingCameOf(data.addressees),
  minutesId: null,
  agreedBy: null,
});

const made = (data: MadeFacts): Recommendation => ({
  ...data,
  ...NOTHING_YET,
  status: 'made',
  kind: null,
  addressee: namesOf(data),
  addressees: nothingCameOf(data.addressees),
  auditor: null,
  priority: null,
  minutesId: null,
});

const cameOf = (state: Recommendation, addressee: string, came: Partial<AddressedTo>): Recommendation => {
  const addressees = withAddressee(state.addressees, addressee, came);
  return { ...state, addressees, status: statusAfter(state.status, addressees) };
};

const responded = (state: Recommendation, addressee: string, response: Response): Recommendation =>
  cameOf(state, addressee, { response });

export const evolve = (state: RecommendationState, { type, data }: RecommendationEvent): RecommendationState => {
  if (type === 'RecommendationProposed.v2')
    return state.status !== 'none' ? state : { ...data, minutesId: null, ...PROPOSED, ...NOTHING_YET };
  if (type === 'RecommendationMinuted.v1')
    return state.status !== 'none'
      ? state
      : { ...data, reportId: null, inspectionId: null, ...PROPOSED, ...NOTHING_YET };
  if (type === 'RecommendationIssued.v1') return state.status !== 'none' ? state : issued(data);
  if (type === 'RecommendationMade.v1') return state.status !== 'none' ? state : made(data);
  if (state.status === 'none') return state;
  switch (type) {
    case 'RecommendationAgreed.v2':
      return resolved(state, 'agreed', data);
    case 'RecommendationAgreedAsAmended.v2':
      return { ...resolved(state, 'agreed as amended', data), text: data.to };
    case 'RecommendationRejected.v2':
      return resolved(state, 'rejected', data);
    case 'RecommendationDeferred.v2':
      return resolved(state, 'deferred', data);
    case 'RecommendationReferred.v2':
      return { ...state, status: 'referred', ...sent(data), referredTo: data.to };
    case 'RecommendationRecommendedOn.v1':
      return { ...state, status: 'recommended on', ...sent(data), recommendedTo: data.to };
    case 'RecommendationNotReached.v1':
      return resolved(state, 'not reached', data);
    case 'RecommendationDischarged.v1':
      return { ...state, status: 'discharged' };
    case 'RecommendationWithdrawn.v2': {
      const { meeting } = data;
      return meeting === null ? { ...state, status: 'withdrawn' } : resolved(state, 'withdrawn', { ...data, meeting });
    }
    case 'MinuteCorrected.v1':
      return state.resolution?.minutesId === data.minutesId
        ? { ...state, resolution: { ...state.resolution, ...data.to } }
        : state;
    case 'RecommendationReceived.v1':
      return cameOf(state, data.addressee, { receivedOn: data.on });
    case 'ResponseRequired.v1':
      return cameOf(state, data.addressee, { noticeOn: data.on });
    case 'RecommendationAnswered.v1':
      return responded(state, data.addressee, { answer: data.answer, on: data.on, riskAcceptedBy: null });
    case 'RecommendationRespondedTo.v1':
      return responded(state, data.addressee, { answer: data.response, on: data.on, riskAcceptedBy: null });
    case 'ManagementResponded.v1': {
      const { addressee, response, on, riskAcceptedBy } = data;
      return responded(state, addressee, { answer: response, on, riskAcceptedBy });
    }
    case 'ImplementationStarted.v1':
      return { ...state, status: 'in progress' };
    case 'ImplementationClaimed.v2':
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
    case 'RecommendationCorrected.v1':
      return evolveCorrection(RECOMMENDATION_CORRECTIONS, state, data);
    default:
      return unchanged(state, type);
  }
};
