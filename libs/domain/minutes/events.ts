import type { DomainEvent, PlainDate } from '#libs/kernel/event.js';
import type { KINDS } from '../recommendation/events.js';
import type { OUTCOMES } from '../recommendation/moves/of-meetings.js';
import type { Scope } from '../shared/scope.js';

export interface MinutesFacts {
  /** Short reference: `CPC 2017-07-10/minutes`. */
  readonly ref: string;
  readonly scope: Scope;
  readonly meetingId: string;
  /** The day on which the meeting was held. */
  readonly heldOn: PlainDate;
}

/** What the meeting decided, beside which things it decided about. */
export interface Decided {
  readonly outcome: (typeof OUTCOMES)[number];
  readonly amendedText: string | null;
  readonly referredTo: string | null;
  readonly referredToBody: string | null;
}

/** One resolution, as whoever records the minutes tells it. */
export interface ResolutionTold extends Decided {
  /** The number of the minute, as it is printed. */
  readonly number: string;
  readonly words: string;
  /** The ids of those that it resolved, several as one; none where no paper had proposed it. */
  readonly recommendations: readonly string[];
  readonly reason: string | null;
  /** Of one that no paper had proposed: what it asks, and of whom. */
  readonly kind: (typeof KINDS)[number] | null;
  readonly addressee: string | null;
}

export interface ResolutionMinuted extends ResolutionTold {
  /** Its place in the minutes, from 1: two resolutions can stand under one number. */
  readonly no: number;
}

/** How a minute reads, and what it says was decided. */
export interface Minute extends Decided {
  readonly number: string;
  readonly words: string;
}

export interface MinutesCorrected {
  /** The place of the resolution in the minutes. */
  readonly no: number;
  readonly from: Minute;
  readonly to: Minute;
  /** The id of the meeting that corrected them; null for a correction before any meeting agreed them. */
  readonly meetingId: string | null;
  /** Why, where it changes the outcome to one that needs a reason. */
  readonly reason: string | null;
}

/** What could not be recorded, since somebody changed it while the minutes were. */
export interface LeftOut {
  readonly id: string;
  readonly why: string;
}

export type MinutesEvent =
  | DomainEvent<'MinutesDrafted.v1', MinutesFacts>
  | DomainEvent<'ResolutionMinuted.v1', ResolutionMinuted>
  /** So many resolutions and corrections are recorded of the things that they are about. */
  | DomainEvent<'MinutesCarriedOut.v1', { resolutions: number; corrections: number; left: readonly LeftOut[] }>
  | DomainEvent<'MinutesPublished.v1', { on: PlainDate }>
  | DomainEvent<'MinutesCorrected.v1', MinutesCorrected>
  | DomainEvent<'MinutesAgreed.v1', { meetingId: string; meeting: PlainDate }>
  | DomainEvent<'MinutesSigned.v1', { on: PlainDate; by: string }>;
