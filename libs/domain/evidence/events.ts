import type { DomainEvent, Instant, PlainDate } from '#libs/kernel/event.js';
import { SCOPED_KINDS, type ScopedKind } from '../kinds.js';
import type { DocumentRef } from '../shared/document-ref.js';
import type { Scope } from '../shared/scope.js';

/** Of what there can be evidence. */
export type EvidencedKind = ScopedKind | 'meeting' | 'minutes';
export const EVIDENCED_KINDS: readonly EvidencedKind[] = [...SCOPED_KINDS, 'meeting', 'minutes'];

/** A document whose bytes are kept. */
export interface KeptDocument extends DocumentRef {
  /** In bytes. */
  readonly size: number;
  /** When its bytes were received first. */
  readonly receivedAt: Instant;
}

export interface EvidenceFacts {
  /** Short reference: that of the thing, and the first 8 digits of the document's SHA-256. */
  readonly ref: string;
  /** Of the thing, when the evidence was recorded. */
  readonly scope: Scope;
  readonly of: { readonly kind: EvidencedKind; readonly id: string };
  readonly document: KeptDocument;
  readonly title: string;
  /** The day that it speaks of, which may be long before it was received. */
  readonly speaksOf: PlainDate;
}

export type EvidenceEvent =
  | DomainEvent<'EvidenceReceived.v1', EvidenceFacts>
  /** `by`: the evidence that takes its place. */
  | DomainEvent<'EvidenceSuperseded.v1', { by: string }>
  | DomainEvent<'EvidenceWithdrawn.v1', Record<string, never>>;
