import type { Kind } from '#libs/domain/deciders.js';
import type { DayKnown } from '../board/month-ends.js';
import type { Point } from '../point.js';
import { Parameters, type Queries } from '../queries.js';
import { versionAt } from '../register/at.js';
import type { Thing } from '../register/thing.js';
import { selectThings, toThings, type ThingRow } from '../register/things.js';
import { positionAt } from '../trail/clock.js';
import type { StoodBefore } from './stood-before.js';

const KINDS: readonly Kind[] = [
  'report',
  'inspection',
  'judgement',
  'recommendation',
  'action',
  'meeting',
  'minutes',
  'tracker',
];
const ROWS: readonly Kind[] = ['recommendation', 'action'];

/** Everything before a body of which its tracker tells, in the order of references. */
export const readThingsBefore = async (queries: Queries, point: Point, body: string): Promise<readonly Thing[]> => {
  const parameters = new Parameters();
  const select = selectThings(point, parameters);
  const kinds = `c.kind = any(${parameters.add(KINDS)}::text[])`;
  const own = `c.scope in (select id from scope where body = ${parameters.add(body)})`;
  const rows = await queries.rows<ThingRow>(
    `${select} and ${kinds} and ${own} order by c.ref_key, t.stream`,
    parameters,
  );
  return toThings(queries, point, rows);
};

/** What was known then, but not more than at the point. */
const knownThen = async (queries: Queries, { known }: Point, { on, by }: DayKnown): Promise<Point> => {
  const then = await positionAt(queries, by);
  return { known: known !== null && known < then ? known : then, on };
};

/**
 * How actions and recommendations before a body stood on an earlier day, as it was known by then, by their streams. What was
 * entered late is held against what people knew: they had not been told of it. What the record did not have then, since it was
 * brought in later, is held against what it says now of that day.
 */
export const readStoodBefore = async (
  queries: Queries,
  point: Point,
  body: string,
  day: DayKnown,
): Promise<ReadonlyMap<string, StoodBefore>> => {
  const then = await knownThen(queries, point, day);
  const parameters = new Parameters();
  const own = `(select id from scope where body = ${parameters.add(body)})`;
  const kinds = `${parameters.add(ROWS)}::text[]`;
  const version = (at: Point, rank: number) =>
    `select v.*, ${rank} as rank from ${versionAt('candidate.thing', at, parameters)} where v.card is not null`;
  const rows = await queries.rows<StoodBefore>(
    `select t.stream, c.kind, c.ref, c.title, b.status, b.open, b.due, b.more_time as "moreTime"
     from (select distinct thing from card where kind = any(${kinds}) and scope in ${own}) candidate
     cross join lateral (
       select * from (${version(then, 1)} union all ${version({ ...point, on: day.on }, 2)}) either order by rank limit 1
     ) b
     join card c on c.id = b.card join thing t on t.id = c.thing
     where c.scope in ${own}`,
    parameters,
  );
  return new Map(rows.map((row) => [row.stream, row]));
};
