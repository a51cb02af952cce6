import type { DomainEvent, PlainDate } from '#libs/kernel/event.js';
import type { KINDS } from '../recommendation/events.js';
import type { OUTCOMES } from '../recommendation/moves/of-meetings.js';
import type { Scope } from '../shared/scope.js';
import type { DECISIONS } from './tracker/decisions.js';

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

/** What the meeting decided about a row of the tracker, beside which action that was. */
export interface RowDecided {
  readonly decision: (typeof DECISIONS)[number];
  /** Until when more time was granted, where that is another day than was asked for. */
  readonly until: PlainDate | null;
}

/** How the minute about a row reads, and what it says was decided. */
export interface RowMinute extends RowDecided {
  /** The number of the minute, as it is printed. */
  readonly number: string;
  readonly words: string;
}

/** One row of the tracker, as whoever records the minutes tells it. */
export interface RowTold extends RowMinute {
  readonly actionId: string;
  readonly reason: string | null;
}

export interface TrackerRowMinuted extends RowTold {
  /** Its place among the rows of the minutes, from 1. */
  readonly no: number;
}

export interface TrackerRowCorrected {
  /** The place of the row in the minutes. */
  readonly no: number;
  readonly from: RowMinute;
  readonly to: RowMinute;
  /** The id of the meeting that corrected them; null for a correction before any meeting agreed them. */
  readonly meetingId: string | null;
  /** Why, where it changes the decision to one that needs a reason. */
  readonly reason: string | null;
}

/** How much of what minutes say is recorded of the things that it is about. */
export interface CarriedOut {
  readonly resolutions: number;
  readonly corrections: number;
  /** Rows of the tracker, and corrections of them. */
  readonly rows: number;
  readonly rowCorrections: number;
}

/** What could not be recorded, since somebody changed it while the minutes were. */
export interface LeftOut {
  readonly id: string;
  readonly why: string;
}

export interface MinutesCarriedOut extends CarriedOut {
  readonly left: readonly LeftOut[];
}

export type MinutesEvent =
  | DomainEvent<'MinutesDrafted.v1', MinutesFacts>
  | DomainEvent<'ResolutionMinuted.v1', ResolutionMinuted>
  | DomainEvent<'TrackerRowMinuted.v1', TrackerRowMinuted>
  /** So much is recorded of the things that they are about. */
  | DomainEvent<'MinutesCarriedOut.v2', MinutesCarriedOut>
  | DomainEvent<'MinutesPublished.v1', { on: PlainDate }>
  | DomainEvent<'MinutesCorrected.v1', MinutesCorrected>
  | DomainEvent<'TrackerRowCorrected.v1', TrackerRowCorrected>
  | DomainEvent<'MinutesAgreed.v1', { meetingId: string; meeting: PlainDate }>
  | DomainEvent<'MinutesSigned.v1', { on: PlainDate; by: string }>;
