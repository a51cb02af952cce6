import type { DomainEvent, PlainDate } from '#libs/kernel/event.js';
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

/** What a meeting resolved, with the words of its minute where they are known. */
export interface Resolution {
  readonly meeting: PlainDate;
  readonly minute: string | null;
}

export const NOT_IMPLEMENTED = ['not implemented', 'superseded', 'no longer applicable'] as const;
export type ClosedAs = 'implemented' | (typeof NOT_IMPLEMENTED)[number];

export type RecommendationEvent =
  | DomainEvent<'RecommendationProposed.v2', RecommendationFacts>
  | DomainEvent<'RecommendationAgreed.v1', Resolution>
  | DomainEvent<'RecommendationAgreedAsAmended.v1', Resolution & { from: string; to: string }>
  | DomainEvent<'RecommendationRejected.v1', Resolution>
  | DomainEvent<'RecommendationDeferred.v1', Resolution>
  | DomainEvent<'RecommendationReferred.v1', Resolution & { to: string }>
  | DomainEvent<'RecommendationDischarged.v1', Record<string, never>>
  | DomainEvent<'RecommendationWithdrawn.v1', Record<string, never>>
  | DomainEvent<'ImplementationStarted.v1', Record<string, never>>
  | DomainEvent<'ImplementationClaimed.v1', { by: string; evidence: readonly Evidence[] }>
  | DomainEvent<'ImplementationVerified.v1', { by: string }>
  | DomainEvent<'ImplementationNotVerified.v1', { by: string }>
  | DomainEvent<'RecommendationClosed.v1', { as: ClosedAs; supersededBy: string | null }>
  | DomainEvent<'RecommendationReopened.v1', Record<string, never>>;
