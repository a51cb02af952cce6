import type { Action } from '#libs/domain/action/state.js';
import type { OwnStatus } from '#libs/domain/action/events.js';
import type { Recommendation } from '#libs/domain/recommendation/state.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { People } from '#libs/kernel/people.js';
import type { TrackerPaper } from '../paper.js';
import type { ActionsOn } from '../pictures/month-ends.js';

/** How a thing stood at the end of the day of the meeting that is compared with: as it was known then, or is known now of then. */
export interface Before {
  readonly status: string;
  readonly open: boolean;
  readonly due: PlainDate | null;
  readonly moreTime: string | null;
}

interface Tracked {
  readonly id: string;
  readonly ref: string;
  readonly title: string;
  readonly open: boolean;
  readonly due: PlainDate | null;
  readonly firstDue: PlainDate | null;
  /** Null where it was not there yet. */
  readonly before: Before | null;
}

export interface TrackedAction extends Tracked {
  readonly kind: 'action';
  readonly state: Action;
  /** The last day of which progress was told; null where it never was. */
  readonly lastTold: PlainDate | null;
}

export interface TrackedRecommendation extends Tracked {
  readonly kind: 'recommendation';
  readonly state: Recommendation;
}

export type TrackedThing = TrackedAction | TrackedRecommendation;

/** What was before the body then, and is not now. */
export interface Gone {
  readonly kind: 'action' | 'recommendation';
  readonly id: string;
  readonly ref: string;
  readonly title: string;
  /** Before which body it is now; null where it is not in the record any more. */
  readonly nowBefore: string | null;
}

/** An audit, or another inspection, as a row names it. */
export interface Inspected {
  readonly ref: string;
  readonly isAudit: boolean;
  /** The opinion or the grade that stands overall; null where none is recorded. */
  readonly opinion: string | null;
}

/** All that the paper is made of, as the record has it at one moment. */
export interface Material extends Pick<
  TrackerPaper,
  'authority' | 'body' | 'meeting' | 'since' | 'moment' | 'address' | 'tracker' | 'introduction'
> {
  readonly actions: readonly TrackedAction[];
  readonly recommendations: readonly TrackedRecommendation[];
  /** Recommendations that actions answer, of whichever body, by their ids. */
  readonly answered: ReadonlyMap<string, Recommendation>;
  readonly gone: readonly Gone[];
  /** The titles of reports by their ids. */
  readonly reports: ReadonlyMap<string, string>;
  readonly inspections: ReadonlyMap<string, Inspected>;
  /** The ids of the actions whose completion a meeting of the body confirmed. */
  readonly confirmed: ReadonlySet<string>;
  /** The authority's own words for where an action stands. */
  readonly statusWords: readonly OwnStatus[];
  readonly people: People;
  /** At each month's end of the year before, and on the day itself. */
  readonly monthEnds: readonly ActionsOn[];
}
