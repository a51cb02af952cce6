import type { Meeting } from '#libs/domain/meeting/state.js';
import type { Report } from '#libs/domain/report/state.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Point } from '../point.js';
import { Parameters, type Queries } from '../queries.js';
import { selectThings, type ThingRow } from './things.js';

/** A report that was published for an earlier day of a meeting that was moved. */
export interface PaperOfMoved {
  readonly meeting: PlainDate;
  readonly itemNo: string;
  readonly title: string;
}

/** The days for which the meetings of a body that were moved to this day stood before. */
const earlierDays = async (queries: Queries, point: Point, body: string, day: PlainDate) => {
  const parameters = new Parameters();
  const rows = await queries.rows<ThingRow>(
    `${selectThings(point, parameters)} and c.kind = 'meeting' and s.body = ${parameters.add(body)}
       and (b.state || v.delta) -> 'days' ? ${parameters.add(day)}::text`,
    parameters,
  );
  return rows.flatMap(({ state }) => (state as Meeting).days.filter((each) => each < day));
};

/** The reports that were put before a meeting of this body for an earlier day than that to which it was moved. */
export const papersOfMeetingMovedTo = async (
  queries: Queries,
  point: Point,
  body: string,
  day: PlainDate,
): Promise<readonly PaperOfMoved[]> => {
  const days = await earlierDays(queries, point, body, day);
  if (days.length === 0) return [];
  const parameters = new Parameters();
  const rows = await queries.rows<ThingRow>(
    `${selectThings(point, parameters)} and c.kind = 'report' and s.body = ${parameters.add(body)}
       and s.meeting::text = any(${parameters.add(days)}::text[])
     order by c.ref_key, t.stream`,
    parameters,
  );
  return rows.map(({ state }) => {
    const { scope, itemNo, title } = state as Report;
    return { meeting: scope.meeting, itemNo, title };
  });
};
