import type { DomainEvent, PlainDate } from '#libs/kernel/event.js';
import type { DocumentRef } from '../shared/document-ref.js';
import type { Scope } from '../shared/scope.js';

/** Who clears a paper before it is published. */
export const CLEARERS = ['service', 'finance', 'legal'] as const;
export type Clearer = (typeof CLEARERS)[number];

export interface TrackerFacts {
  /** Short reference: `CPC 2017-09-18/tracker`. */
  readonly ref: string;
  readonly scope: Scope;
  readonly meetingId: string;
}

export interface Cleared {
  readonly by: Clearer;
  /** The officer who cleared it: a post, or a name as papers print it. */
  readonly who: string;
  readonly on: PlainDate;
}

/** Why it is published without having been cleared by one of them. */
export interface Excepted {
  readonly by: Clearer;
  readonly why: string;
}

/** One of the files that it was published as; their bytes are kept by the SHA-256. */
export interface PublishedFile extends DocumentRef {
  readonly is: 'html' | 'docx' | 'csv';
  /** In bytes. */
  readonly size: number;
}

/** How it was published. */
export interface Published {
  readonly on: PlainDate;
  /** The position of the log at which it was made, as decimal digits. */
  readonly position: string;
  /** The day as of which it was made. */
  readonly day: PlainDate;
  /** By which order of entries it was made: what the record says at a position is told by an order. */
  readonly order: string;
  readonly introduction: string | null;
  readonly files: readonly PublishedFile[];
  /** What its rows say, as JSON whose bytes are kept: an event takes less than a long tracker says. */
  readonly rows: {
    readonly sha256: string;
    /** In bytes. */
    readonly size: number;
    readonly count: number;
  };
  /** The report of the meeting that it is. */
  readonly report: {
    readonly id: string;
    readonly ref: string;
    readonly itemNo: string;
    readonly title: string;
  };
}

/** A row of which nothing could be recorded, and why. */
export interface RowLeft {
  readonly kind: string;
  readonly id: string;
  readonly why: string;
}

/** That everything its rows speak of says what it was told to be. */
export interface Told {
  readonly rows: number;
  readonly left: readonly RowLeft[];
}

export type TrackerEvent =
  | DomainEvent<'TrackerBegun.v1', TrackerFacts>
  | DomainEvent<'TrackerIntroduced.v1', { text: string }>
  | DomainEvent<'TrackerCleared.v1', Cleared>
  | DomainEvent<'TrackerClearingExcepted.v1', Excepted>
  | DomainEvent<'TrackerPublished.v1', Published>
  | DomainEvent<'TrackerTold.v1', Told>;
