import type { DomainEvent, PlainDate } from '#libs/kernel/event.js';
import type { Correction } from '../shared/corrections/corrections.js';
import type { DateAsWritten } from '../shared/date-as-written.js';
import type { Scope } from '../shared/scope.js';
import type { Source, Sources } from '../shared/source.js';

export interface InspectionFacts {
  /** Short reference: `Ofsted southwark 2017-03-06`. */
  readonly ref: string;
  readonly inspectorate: string;
  readonly scope: Scope;
  /** A framework of `domain/frameworks`: `ofsted-sif-2013`. */
  readonly framework: string;
  /** The power it was made under: "Education and Inspections Act 2006, section 136". */
  readonly power: string | null;
  readonly previous: DateAsWritten | null;
  readonly leadInspector: string | null;
  readonly source: Source | null;
  readonly sources: Sources;
}

export type InspectionEvent =
  | DomainEvent<'InspectionAnnounced.v2', InspectionFacts & { on: PlainDate | null }>
  | DomainEvent<'InspectionStarted.v1', { on: PlainDate }>
  | DomainEvent<'InspectionConcluded.v1', { on: PlainDate }>
  | DomainEvent<'InspectionPublished.v1', { on: PlainDate }>
  | DomainEvent<'InspectionReportReceived.v1', { on: PlainDate }>
  /** It is the re-inspection that followed that one. */
  | DomainEvent<'PreviousInspectionLinked.v1', { inspectionId: string }>
  | DomainEvent<'InspectionCorrected.v1', Correction<string | null | DateAsWritten>>;
