import type { Meeting } from '#libs/domain/meeting/state.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Point } from '../point.js';
import { Parameters, type Queries } from '../queries.js';
import { selectThings, type ThingRow } from '../register/things.js';

/** When a meeting that stood for this day was held, or for which day it stands now; null where it was not to be. */
export type HeldOn = (day: PlainDate) => PlainDate | null;

const NEVER: readonly Meeting['status'][] = ['cancelled', 'inquorate'];

/**
 * The days on which the meetings of a body were held, by the days for which its papers were published. A day of which no
 * meeting is recorded is its own.
 */
export const daysHeld = async (queries: Queries, point: Point, body: string): Promise<HeldOn> => {
  const parameters = new Parameters();
  const rows = await queries.rows<ThingRow>(
    `${selectThings(point, parameters)} and c.kind = 'meeting' and s.body = ${parameters.add(body)} order by t.stream`,
    parameters,
  );
  const meetings = rows.map(({ state }) => state as Meeting);
  return (day) => {
    const stood = meetings.filter(({ days }) => days.includes(day));
    if (stood.length === 0) return day;
    const held = stood.filter(({ status }) => !NEVER.includes(status)).map(({ heldOn, date }) => heldOn ?? date);
    return held.includes(day) ? day : (held.toSorted()[0] ?? null);
  };
};
