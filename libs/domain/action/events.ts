import type { ParagraphNumber } from '../shared/paragraph-number.js';
import type { Correction } from '../shared/corrections/corrections.js';
import type { DomainEvent, PlainDate } from '#libs/kernel/event.js';
import type { Evidence } from '../shared/evidence.js';
import type { MoreTimeAsked, MoreTimeGranted, MoreTimeRefused } from '../shared/more-time/more-time.js';
import type { Owner } from '../shared/owner.js';
import type { Rag } from '../shared/rag.js';
import type { Scope } from '../shared/scope.js';
import type { Source } from '../shared/source.js';
import type { ActionStatus } from './statuses.js';

export interface ActionFacts {
  /** Short reference: `CPC 2017-07-10/8/A12.1`. */
  readonly ref: string;
  readonly scope: Scope;
  readonly paragraph: ParagraphNumber | null;
  readonly bullet: number | null;
  /** The whole of it as written; objective and means apart where the document parts them. */
  readonly text: string;
  readonly objective: string;
  readonly means: string | null;
  readonly reportId: string;
  readonly inspectionId: string | null;
  readonly planId: string | null;
  /** Recommendations that it answers. */
  readonly answers: readonly string[];
  readonly source: Source | null;
}

/** An authority's own word for where an action stands, and which of our statuses it means. */
export interface OwnStatus {
  readonly words: string;
  readonly means: ActionStatus;
}

/** What is asserted of progress: each of them only by whoever counts so. */
export interface Progress {
  readonly rag: Rag | null;
  /** The rule that the colour follows, in words. */
  readonly rule: string | null;
  /** How much of it is done, from 0 to 100. */
  readonly percent: number | null;
  readonly status: OwnStatus | null;
  readonly note: string;
}

export type ActionEvent =
  | DomainEvent<'ActionPlanned.v2', ActionFacts>
  | DomainEvent<'ActionAgreed.v1', Record<string, never>>
  | DomainEvent<'ActionStarted.v1', Record<string, never>>
  | DomainEvent<'ActionBlocked.v1', Record<string, never>>
  | DomainEvent<'ActionUnblocked.v1', Record<string, never>>
  | DomainEvent<'OwnerAssigned.v1', { from: Owner | null; to: Owner }>
  | DomainEvent<'DueDateSet.v1', { due: PlainDate }>
  | DomainEvent<'DueDateRevised.v1', { from: PlainDate; to: PlainDate; approver: string }>
  | DomainEvent<'HolderNamed.v1', { post: string; from: string | null; to: string | null }>
  | DomainEvent<'PortfolioHolderNamed.v1', { from: string | null; to: string }>
  | DomainEvent<'ReporterNamed.v1', { from: Owner | null; to: Owner }>
  | DomainEvent<'MoreTimeRequested.v1', MoreTimeAsked>
  | DomainEvent<'MoreTimeGranted.v1', MoreTimeGranted>
  | DomainEvent<'MoreTimeRefused.v1', MoreTimeRefused>
  | DomainEvent<'MoreTimeWithdrawn.v1', { no: number }>
  | DomainEvent<'ExpectedLate.v1', { due: PlainDate }>
  | DomainEvent<'ExpectedInTime.v1', { due: PlainDate }>
  | DomainEvent<'PrioritySet.v1', { from: string | null; to: string }>
  | DomainEvent<'RecommendationLinked.v1', { recommendationId: string }>
  | DomainEvent<'RecommendationUnlinked.v1', { recommendationId: string }>
  | DomainEvent<'UpdateAskedFor.v1', { on: PlainDate }>
  | DomainEvent<'ProgressReported.v2', Progress>
  | DomainEvent<'CompletionClaimed.v2', { by: string; evidence: readonly Evidence[] }>
  | DomainEvent<'CompletionVerified.v1', { by: string }>
  | DomainEvent<'CompletionNotVerified.v1', { by: string }>
  | DomainEvent<'ActionClosed.v1', Record<string, never>>
  | DomainEvent<'ActionReopened.v1', Record<string, never>>
  | DomainEvent<'ActionCancelled.v1', Record<string, never>>
  | DomainEvent<'ActionSuperseded.v1', { by: string }>
  | DomainEvent<'ActionCorrected.v1', Correction>;
