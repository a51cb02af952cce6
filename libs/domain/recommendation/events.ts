import type { DomainEvent, PlainDate } from '#libs/kernel/event.js';
import type { Correction } from '../shared/corrections/corrections.js';
import type { Evidence } from '../shared/evidence.js';
import type { Scope } from '../shared/scope.js';
import type { Source } from '../shared/source.js';

export const KINDS = ['note', 'approve', 'request', 'refer'] as const;

/** What those of other origins ask, as an inspectorate's reports call it. */
export const INSPECTORATE_KINDS = ['recommendation', 'area for improvement', 'area for priority action'] as const;

/** Whose recommendation it is: each has a way in of its own. */
export const ORIGINS = ['committee', 'inspectorate', 'scrutiny', 'auditor'] as const;
export type Origin = (typeof ORIGINS)[number];

/** Who recommends as an auditor does, and is given a management response. */
export const AUDITORS = ['internal audit', 'external audit', 'ombudsman', 'peer review'] as const;

/** The law asks a response to scrutiny of the authority's executive alone. */
export const CAPACITIES = ['executive', 'other'] as const;

/** One of those whom it asks for something; each responds for itself. */
export interface Addressee {
  readonly name: string;
  /** Null where nobody says so, and nothing depends on it: never of scrutiny's. */
  readonly capacity: (typeof CAPACITIES)[number] | null;
}

export interface RecommendationFacts {
  /** Short reference: `CPC 2017-07-10/8/R2`. */
  readonly ref: string;
  readonly scope: Scope;
  /** Other origins have ways in of their own. */
  readonly origin: 'committee';
  readonly kind: (typeof KINDS)[number] | null;
  readonly no: string;
  readonly addressee: string | null;
  readonly text: string;
  readonly reportId: string;
  readonly inspectionId: string | null;
  readonly source: Source | null;
}

/** What an inspectorate or an auditor recommends. */
export interface IssuedFacts {
  /** Short reference: `Ofsted southwark 2017-03-06/R2`. */
  readonly ref: string;
  readonly scope: Scope;
  readonly origin: 'inspectorate' | 'auditor';
  /** Null of an inspectorate's. */
  readonly auditor: (typeof AUDITORS)[number] | null;
  readonly kind: (typeof INSPECTORATE_KINDS)[number] | null;
  /** An auditor's: `high`, `medium`, `low`, or in the authority's own words. */
  readonly priority: string | null;
  readonly no: string;
  readonly addressees: readonly Addressee[];
  readonly text: string;
  /** The report that tells of it, and the inspection or audit that it came of: at least one of them. */
  readonly reportId: string | null;
  readonly inspectionId: string | null;
  readonly source: Source | null;
}

/** What an overview and scrutiny committee recommends to the executive, and to others beside. */
export interface MadeFacts {
  readonly ref: string;
  readonly scope: Scope;
  readonly origin: 'scrutiny';
  readonly no: string;
  readonly addressees: readonly Addressee[];
  readonly text: string;
  readonly reportId: string;
  readonly inspectionId: string | null;
  /** Of a task and finish group's, which its parent makes by agreeing it: the parent's id, and the day of its meeting. */
  readonly agreedBy: { readonly body: string; readonly meeting: PlainDate } | null;
  readonly source: Source | null;
}

export const ANSWERS = ['actions proposed', 'no action proposed'] as const;
export const RESPONSES = ['accepted', 'partly accepted', 'rejected'] as const;
export const MANAGEMENT_RESPONSES = ['agreed', 'agreed in part', 'not agreed'] as const;

/** What one addressee did, and on which day. */
interface ByAddressee {
  /** By the name under which it is addressed. */
  readonly addressee: string;
  readonly on: PlainDate;
}

/** What is asked for, whether a paper proposed it or not. */
export type Asking = Omit<RecommendationFacts, 'reportId' | 'inspectionId'>;

/** What a meeting resolved and no paper had proposed. */
export interface MinutedFacts extends Asking {
  readonly minutesId: string;
}

/** What a meeting resolved, with the number and the words of its minute where they are known. */
export interface Resolution {
  readonly meeting: PlainDate;
  readonly number: string | null;
  readonly minute: string | null;
  /** The id of the body whose meeting it was; null for the one that it was before, where nobody said. */
  readonly body: string | null;
  /** The ids of the others that the same resolution resolved. */
  readonly asOneWith: readonly string[];
  /** The id of the minutes that hold it. */
  readonly minutesId: string | null;
}

/** Where a meeting sent it: in the words of the minute, and the body's id where it is known. */
export interface Sent {
  readonly to: string;
  readonly toBody: string | null;
}

/** Withdrawn before a meeting, or at one: `meeting` is null for the first. */
export type Withdrawn = Omit<Resolution, 'meeting'> & { readonly meeting: PlainDate | null };

/** The record of minutes was corrected: how the minute of a resolution reads. */
export interface MinuteCorrected {
  readonly minutesId: string;
  readonly from: Pick<Resolution, 'number' | 'minute'>;
  readonly to: Pick<Resolution, 'number' | 'minute'>;
}

export const NOT_IMPLEMENTED = ['not implemented', 'superseded', 'no longer applicable'] as const;
export type ClosedAs = 'implemented' | (typeof NOT_IMPLEMENTED)[number];

export type RecommendationEvent =
  | DomainEvent<'RecommendationProposed.v2', RecommendationFacts>
  | DomainEvent<'RecommendationMinuted.v1', MinutedFacts>
  | DomainEvent<'RecommendationIssued.v1', IssuedFacts>
  | DomainEvent<'RecommendationMade.v1', MadeFacts>
  | DomainEvent<'RecommendationAgreed.v2', Resolution>
  | DomainEvent<'RecommendationAgreedAsAmended.v2', Resolution & { from: string; to: string }>
  | DomainEvent<'RecommendationRejected.v2', Resolution>
  | DomainEvent<'RecommendationDeferred.v2', Resolution>
  | DomainEvent<'RecommendationReferred.v2', Resolution & Sent>
  | DomainEvent<'RecommendationRecommendedOn.v1', Resolution & Sent>
  | DomainEvent<'RecommendationNotReached.v1', Resolution>
  | DomainEvent<'RecommendationDischarged.v1', Record<string, never>>
  | DomainEvent<'RecommendationWithdrawn.v2', Withdrawn>
  | DomainEvent<'MinuteCorrected.v1', MinuteCorrected>
  | DomainEvent<'RecommendationAnswered.v1', ByAddressee & { answer: (typeof ANSWERS)[number] }>
  | DomainEvent<'RecommendationReceived.v1', ByAddressee>
  /** The committee's written notice that asks an addressee to respond. */
  | DomainEvent<'ResponseRequired.v1', ByAddressee>
  | DomainEvent<'RecommendationRespondedTo.v1', ByAddressee & { response: (typeof RESPONSES)[number] }>
  | DomainEvent<
      'ManagementResponded.v1',
      ByAddressee & { response: (typeof MANAGEMENT_RESPONSES)[number]; riskAcceptedBy: string | null }
    >
  | DomainEvent<'ImplementationStarted.v1', Record<string, never>>
  | DomainEvent<'ImplementationClaimed.v2', { by: string; evidence: readonly Evidence[] }>
  | DomainEvent<'ImplementationVerified.v1', { by: string }>
  | DomainEvent<'ImplementationNotVerified.v1', { by: string }>
  | DomainEvent<'RecommendationClosed.v1', { as: ClosedAs; supersededBy: string | null }>
  | DomainEvent<'RecommendationReopened.v1', Record<string, never>>
  | DomainEvent<'RecommendationCorrected.v1', Correction>;
