import type { Point } from '../point.js';
import { Parameters, type Queries } from '../queries.js';
import { knownAt } from '../register/at.js';
import { selectEntries, standsAt, toEntry, type EntryRow } from '../trail/entries.js';
import { isNoStatement } from '../trail/no-statement.js';
import type { Between } from './compare-thing.js';

/** The longest history told of one thing, beside its first event and the last to change each member. */
const LATEST = 100;

/** The point that knows more: an entry is told as it stands there. */
const latest = (a: Point, b: Point): Point => (a.known === null || (b.known !== null && a.known > b.known) ? a : b);

type BetweenRow = EntryRow & { readonly at_to: boolean; readonly events: number };

/** SQL: whether an entry `e` takes part in the state at a point: it stands there, and its place is up to the day. */
const counted = (point: Point, parameters: Parameters) => {
  const known = knownAt(point, parameters);
  return `(e.position <= ${known} and exists (
    select from (select e.place as own) given ${standsAt(known)}
    where stands.withdrawn_by is null and coalesce(stands.place, e.place, e.effective_on) <= ${parameters.add(point.on)}::date
  ))`;
};

/** The events of these streams that are in the fold of one point and not in that of the other. */
export const readBetween = async (
  queries: Queries,
  from: Point,
  to: Point,
  streams: readonly string[],
): Promise<ReadonlyMap<string, Between>> => {
  const parameters = new Parameters();
  const [atFrom, atTo] = [counted(from, parameters), counted(to, parameters)];
  const rows = await queries.rows<BetweenRow>(
    `with counted as (
       select e.*, ${atTo} as at_to,
         count(*) over (partition by e.thing)::int as events,
         min(e.position) over (partition by e.thing) as earliest,
         row_number() over (partition by e.thing order by e.position desc) as back
       from entry e
       where e.thing in (select id from thing where stream = any(${parameters.add(streams)}::text[]))
         and ${isNoStatement('e')} and ${atFrom} <> ${atTo}
     ), telling as (
       select distinct on (thing, path) position
       from counted, jsonb_to_recordset(changes) as change (path text)
       order by thing, path, at_to desc, coalesce(place, effective_on) desc, position desc
     ), told as (
       select * from counted
       where back <= ${parameters.add(LATEST)} or position = earliest or position in (select position from telling)
     )
     ${selectEntries('told', knownAt(latest(from, to), parameters), ', e.at_to, e.events')} order by e.position`,
    parameters,
  );
  const between = new Map<string, Between>();
  for (const row of rows) {
    const entries = between.get(row.stream)?.entries ?? [];
    const entry = { ...toEntry(row), countedAt: row.at_to ? ('to' as const) : ('from' as const) };
    between.set(row.stream, { entries: [...entries, entry], events: row.events });
  }
  return between;
};
