import type { DomainEvent } from '#libs/kernel/event.js';
import type { DocumentRef } from '../shared/document-ref.js';

/** A thing that an import met, by its natural identity. */
export interface Met {
  readonly kind: string;
  readonly id: string;
  readonly ref: string;
}

/** What the record says of a thing and what the document says: offered, never applied silently. */
export interface Difference extends Met {
  readonly field: string;
  readonly recorded: string | null;
  readonly document: string | null;
}

/** What the draft tells and the record cannot hold, and why: said before a draft is accepted, and kept. */
export interface LeftOut {
  readonly what: string;
  readonly why: string;
}

/** `draft` is the confirmed draft, whole: what an import that was stopped half-way goes on with. */
export interface AcceptedDraft {
  readonly document: DocumentRef;
  readonly title: string;
  /** The report that the document is, or is a version of. */
  readonly reportId: string;
  readonly draft: unknown;
}

/** A draft that is longer than one event can be comes in so many events that follow. */
export interface AcceptedInParts extends Omit<AcceptedDraft, 'draft'> {
  readonly parts: number;
}

/** One part of a draft, counted from 1: each of its lists goes on where the part before ended it. */
export interface DraftPart {
  readonly part: number;
  readonly draft: unknown;
}

export interface ImportOutcome {
  readonly recorded: readonly Met[];
  readonly unchanged: readonly Met[];
  readonly differences: readonly Difference[];
  readonly leftOut: readonly LeftOut[];
}

/** A thing of which somebody recorded something while the import was being withdrawn, and why its entries stand. */
export interface LeftStanding extends Met {
  readonly why: string;
}

export interface WithdrawalOutcome {
  /** The things whose entries of this import do not stand any more. */
  readonly withdrawn: readonly Met[];
  readonly left: readonly LeftStanding[];
}

export type ImportEvent =
  | DomainEvent<'ImportAccepted.v1', AcceptedDraft>
  | DomainEvent<'ImportAcceptedInParts.v1', AcceptedInParts>
  | DomainEvent<'ImportDraftPart.v1', DraftPart>
  /** What came of the import so far, while a long one goes on, or where all of it is longer than one event can be. */
  | DomainEvent<'ImportProgressed.v1', ImportOutcome>
  | DomainEvent<'ImportCompleted.v1', ImportOutcome>
  | DomainEvent<'ImportWithdrawalBegun.v1', Record<string, never>>
  | DomainEvent<'ImportWithdrawalProgressed.v1', WithdrawalOutcome>
  | DomainEvent<'ImportWithdrawn.v1', WithdrawalOutcome>;
