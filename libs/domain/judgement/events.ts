import type { DomainEvent } from '#libs/kernel/event.js';
import type { Correction } from '../shared/corrections/corrections.js';
import type { Scope } from '../shared/scope.js';
import type { Source } from '../shared/source.js';

export interface JudgementFacts {
  /** Short reference: `Ofsted southwark 2017-03-06/J2.1`. */
  readonly ref: string;
  readonly scope: Scope;
  readonly inspectionId: string;
  readonly reportId: string | null;
  readonly framework: string;
  /** The area's code in its framework: `overall`, `2`, `2.1`. */
  readonly code: string;
  readonly area: string;
  /** The code of the area above it, or null. */
  readonly parent: string | null;
  readonly grade: string;
  /** The grade as the document words it, where it is a sentence. */
  readonly words: string | null;
  readonly source: Source | null;
}

export type JudgementEvent =
  | DomainEvent<'JudgementRecorded.v2', JudgementFacts>
  | DomainEvent<'JudgementChallenged.v1', { by: string }>
  | DomainEvent<'JudgementRevised.v1', { from: string; to: string }>
  | DomainEvent<'JudgementConfirmed.v1', Record<string, never>>
  /** `by`: the id of the judgement that a re-inspection gave. */
  | DomainEvent<'JudgementSuperseded.v1', { by: string }>
  /** The re-inspection judges no such area. */
  | DomainEvent<'JudgementNotCarriedForward.v1', { inspectionId: string }>
  | DomainEvent<'JudgementWithdrawn.v1', Record<string, never>>
  | DomainEvent<'JudgementCorrected.v1', Correction>;
