import { endOfLondonDay } from '#libs/calendar/index.js';
import type { PlainDate } from '#libs/kernel/event.js';
import { here } from '../desk/here.js';
import type { Point } from '../point.js';
import { Parameters, type Queries } from '../queries.js';
import type { Filter } from '../register/filter.js';
import type { DayKnown } from './month-ends.js';

/**
 * “Since the last meeting”, wherever that is told: the last meeting is the one that a body held last before a day, and what it knew
 * there is the record at the end of that meeting's day, as it was known then.
 */
export const knownAtMeeting = (day: PlainDate): DayKnown => ({ on: day, by: endOfLondonDay(day) });

/** When a body met last before the day, and when it meets next: null where the record tells of neither. */
export interface Met {
  readonly body: string;
  readonly before: PlainDate | null;
  readonly next: PlainDate | null;
}

/** Of every body, or of those that are named; held against `day`, the point's own where it is left out. */
export const readMet = (
  queries: Queries,
  point: Point,
  named: Pick<Filter, 'authority' | 'committee'>,
  day: PlainDate = point.on,
): Promise<readonly Met[]> => {
  const parameters = new Parameters();
  return queries.rows<Met>(
    `${here(point, [], parameters, named, day)} select body, before, next from met where body is not null order by body`,
    parameters,
  );
};
