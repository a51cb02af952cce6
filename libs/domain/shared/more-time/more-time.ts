import type { PlainDate } from '#libs/kernel/event.js';
import type { Owner } from '../owner.js';
import type { DecidedBy } from './decided-by.js';

/** What its owner asked for: `no` counts from 1 within the thing, and is never given twice. */
export interface MoreTimeAsked {
  readonly no: number;
  /** The due date that stood. */
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** In whose name; null where it had no owner, which is irregular. */
  readonly owner: Owner | null;
  /** Who held the owner's post, by pseudonym. */
  readonly holder: string | null;
}

export interface MoreTimeGranted {
  readonly no: number;
  readonly to: PlainDate;
  readonly by: DecidedBy;
}

export interface MoreTimeRefused {
  readonly no: number;
  readonly by: DecidedBy;
}

export const REQUESTS = ['requested', 'granted', 'refused', 'withdrawn'] as const;

/** A request for more time, and what came of it. */
export interface MoreTime extends MoreTimeAsked {
  readonly status: (typeof REQUESTS)[number];
  /** Until when it was granted. */
  readonly until: PlainDate | null;
  readonly decidedBy: DecidedBy | null;
}

export const requested = (all: readonly MoreTime[], asked: MoreTimeAsked): readonly MoreTime[] => [
  ...all,
  { ...asked, status: 'requested', until: null, decidedBy: null },
];

/** The requests, of which one was decided on; unchanged where there is no such request. */
export const decided = (
  all: readonly MoreTime[],
  no: number,
  came: Pick<MoreTime, 'status'> & Partial<MoreTime>,
): readonly MoreTime[] => all.map((each) => (each.no === no ? { ...each, ...came } : each));

/** The request that nobody has decided on. */
export const waitingIn = (all: readonly MoreTime[]): MoreTime | null =>
  all.findLast(({ status }) => status === 'requested') ?? null;
