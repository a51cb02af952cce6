import type { Kind } from '#libs/domain/deciders.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Position } from '#libs/kernel/position.js';
import { parseStreamId } from '#libs/kernel/stream-id.js';
import type { Point } from '../point.js';
import type { Parameters } from '../queries.js';
import { at, knownAt, NOW } from './at.js';
import type { StateOf, Thing } from './thing.js';

export interface ThingRow {
  readonly stream: string;
  readonly kind: Kind;
  readonly ref: string;
  readonly title: string;
  readonly status: string;
  readonly open: boolean;
  readonly revision: bigint;
  readonly since: Position;
  readonly true_from: PlainDate;
  readonly true_to: PlainDate | null;
  readonly authority_code: string | null;
  readonly authority_name: string;
  readonly committee_code: string;
  readonly committee_name: string;
  readonly meeting: PlainDate;
  readonly report_id: string | null;
  readonly inspection_id: string | null;
  readonly plan_id: string | null;
  readonly owner: string | null;
  readonly first_due: PlainDate | null;
  readonly due: PlainDate | null;
  readonly rag: string | null;
  readonly grade: string | null;
  readonly being_recorded: boolean;
  readonly state: StateOf<Kind>;
}

/**
 * The things of a point; add conditions on `v` with `and`. A stream's last segment carries the stream's own revision,
 * and an import is told by its last segment too: it has no day of its own in the record that it makes.
 */
export const selectThings = (point: Point, parameters: Parameters, more = ''): string => `
  select v.stream, v.kind, v.ref, v.title, v.status, v.open, v.since, v.true_from, v.true_to,
    v.authority_code, v.authority_name, v.committee_code, v.committee_name, v.meeting,
    v.report_id, v.inspection_id, v.plan_id, v.owner, v.first_due, v.due, v.rag, v.grade, v.state,
    case when v.true_to is null then v.revision else (
      select l.revision from version l
      where l.stream = v.stream and l.true_to is null and l.known_from <= ${parameters.add(point.known ?? NOW)}::bigint
      order by l.known_from desc, l.true_from desc limit 1
    ) end as revision,
    v.import_id is not null and 'import-' || v.import_id in (
      select i.stream from version i
      where i.kind = 'import' and i.status = 'recording' and i.true_to is null and ${knownAt('i', point, parameters)}
    ) as being_recorded${more}
  from version v
  where ${at('v', point, parameters)}`;

export const toThing = (row: ThingRow): Thing => ({
  kind: row.kind,
  id: parseStreamId(row.stream)?.id ?? row.stream,
  stream: row.stream,
  ref: row.ref,
  title: row.title,
  status: row.status,
  open: row.open,
  revision: row.revision,
  knownFrom: row.since,
  trueFrom: row.true_from,
  trueTo: row.true_to,
  scope: row.authority_code === null ? null : scopeOf(row, row.authority_code),
  reportId: row.report_id,
  inspectionId: row.inspection_id,
  planId: row.plan_id,
  owner: row.owner,
  firstDue: row.first_due,
  due: row.due,
  rag: row.rag,
  grade: row.grade,
  beingRecorded: row.being_recorded,
  state: row.state,
});

const scopeOf = (row: ThingRow, authority: string) => ({
  authority: { code: authority, name: row.authority_name },
  committee: { code: row.committee_code, name: row.committee_name },
  meeting: row.meeting,
});
