import type { DomainEvent, PlainDate } from '#libs/kernel/event.js';
import type { ParagraphNumber } from '../shared/paragraph-number.js';
import type { Scope } from '../shared/scope.js';
import type { Source } from '../shared/source.js';

/** A promise in prose to report back: to whom, about what, by when if said. */
export interface CommitmentFacts {
  /** Short reference: `CPC 2017-07-10/8/C15`. */
  readonly ref: string;
  readonly scope: Scope;
  readonly paragraph: ParagraphNumber | null;
  readonly text: string;
  readonly to: string | null;
  readonly by: PlainDate | null;
  readonly reportId: string;
  readonly source: Source | null;
}

export type CommitmentEvent =
  | DomainEvent<'CommitmentMade.v2', CommitmentFacts>
  | DomainEvent<'CommitmentKept.v1', { meeting: PlainDate; report: string }>
  | DomainEvent<'CommitmentWithdrawn.v1', Record<string, never>>;
