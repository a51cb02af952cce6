import type { ParagraphNumber } from '../shared/paragraph-number.js';
import type { DomainEvent, PlainDate } from '#libs/kernel/event.js';
import type { Evidence } from '../shared/evidence.js';
import type { Owner } from '../shared/owner.js';
import type { Rag } from '../shared/rag.js';
import type { Scope } from '../shared/scope.js';
import type { Source } from '../shared/source.js';

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

export type ActionEvent =
  | DomainEvent<'ActionPlanned.v2', ActionFacts>
  | DomainEvent<'ActionAgreed.v1', Record<string, never>>
  | DomainEvent<'ActionStarted.v1', Record<string, never>>
  | DomainEvent<'ActionBlocked.v1', Record<string, never>>
  | DomainEvent<'ActionUnblocked.v1', Record<string, never>>
  | DomainEvent<'OwnerAssigned.v1', { from: Owner | null; to: Owner }>
  | DomainEvent<'DueDateSet.v1', { due: PlainDate }>
  | DomainEvent<'DueDateRevised.v1', { from: PlainDate; to: PlainDate; approver: string }>
  | DomainEvent<'ProgressReported.v1', { rag: Rag; rule: string | null; note: string }>
  | DomainEvent<'CompletionClaimed.v1', { by: string; evidence: readonly Evidence[] }>
  | DomainEvent<'CompletionVerified.v1', { by: string }>
  | DomainEvent<'CompletionNotVerified.v1', { by: string }>
  | DomainEvent<'ActionClosed.v1', Record<string, never>>
  | DomainEvent<'ActionReopened.v1', Record<string, never>>
  | DomainEvent<'ActionCancelled.v1', Record<string, never>>
  | DomainEvent<'ActionSuperseded.v1', { by: string }>;
