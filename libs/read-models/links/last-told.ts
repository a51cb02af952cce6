import type { PlainDate } from '#libs/kernel/event.js';
import type { Point } from '../point.js';
import { Parameters, type Queries } from '../queries.js';
import { knownAt } from '../register/at.js';
import { standsAt } from '../trail/entries.js';

interface Row {
  readonly stream: string;
  readonly day: PlainDate;
}

/** Of these streams, the last day of which progress was told, by a report or by a claim that stands; none where it never was. */
export const lastTold = async (
  queries: Queries,
  point: Point,
  streams: readonly string[],
): Promise<ReadonlyMap<string, PlainDate>> => {
  const parameters = new Parameters();
  const known = knownAt(point, parameters);
  const place = 'coalesce(stands.place, e.place, e.effective_on)';
  const rows = await queries.rows<Row>(
    `select t.stream, max(${place}) as day
     from thing t join entry e on e.thing = t.id join name n on n.id = e.type ${standsAt(known)}
     where t.stream = any(${parameters.add(streams)}::text[]) and e.position <= ${known}
       and (n.name like 'ProgressReported.%' or n.name like 'CompletionClaimed.%')
       and stands.withdrawn_by is null and ${place} <= ${parameters.add(point.on)}::date
     group by t.stream`,
    parameters,
  );
  return new Map(rows.map(({ stream, day }) => [stream, day]));
};
