import type { DomainEvent, PlainDate } from '#libs/kernel/event.js';
import type { Correction } from '../shared/corrections/corrections.js';
import type { Evidence } from '../shared/evidence.js';
import type { Scope } from '../shared/scope.js';
import type { Source } from '../shared/source.js';

export const KINDS = ['note', 'approve', 'request', 'refer'] as const;

/** What those of other origins ask, as an inspectorate's reports call it. */
export const INSPECTORATE_KINDS = ['recommendation', 'area for improvement', 'area for priority action'] as const;

export interface RecommendationFacts {
  /** Short reference: `CPC 2017-07-10/8/R2`. */
  readonly ref: string;
  readonly scope: Scope;
  /** Other origins (inspectorate, scrutiny) have ways in of their own. */
  readonly origin: 'committee';
  readonly kind: (typeof KINDS)[number] | null;
  readonly no: string;
  readonly addressee: string | null;
  readonly text: string;
  readonly reportId: string;
  readonly inspectionId: string | null;
  readonly source: Source | null;
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
  | DomainEvent<'ImplementationStarted.v1', Record<string, never>>
  | DomainEvent<'ImplementationClaimed.v1', { by: string; evidence: readonly Evidence[] }>
  | DomainEvent<'ImplementationVerified.v1', { by: string }>
  | DomainEvent<'ImplementationNotVerified.v1', { by: string }>
  | DomainEvent<'RecommendationClosed.v1', { as: ClosedAs; supersededBy: string | null }>
  | DomainEvent<'RecommendationReopened.v1', Record<string, never>>
  | DomainEvent<'RecommendationCorrected.v1', Correction>;
