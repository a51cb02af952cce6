import type { PlainDate } from '#libs/kernel/event.js';
import { here } from '../desk/here.js';
import type { Point } from '../point.js';
import { Parameters, type Queries } from '../queries.js';
import type { Filter } from '../register/filter.js';

/** When a body met last before the day, and when it meets next: null where the record tells of neither. */
export interface Met {
  readonly body: string;
  readonly before: PlainDate | null;
  readonly next: PlainDate | null;
}

/** Of every body, or of those that are named. */
export const readMet = (
  queries: Queries,
  point: Point,
  named: Pick<Filter, 'authority' | 'committee'>,
): Promise<readonly Met[]> => {
  const parameters = new Parameters();
  return queries.rows<Met>(
    `${here(point, [], parameters, named)} select body, before, next from met where body is not null order by body`,
    parameters,
  );
};
