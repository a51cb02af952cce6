import { EVIDENCED_KINDS } from '#libs/domain/evidence/events.js';
import type { RecordKind } from '#libs/domain/deciders.js';

/** One way in which a thing of the record refers to another: by a column of its card, or by a list in its state. */
export interface LinkOf {
  /** The member of its state. */
  readonly field: string;
  readonly to: RecordKind;
  /** Of which kind the thing is that refers; any when left out. */
  readonly from?: RecordKind;
  /** SQL, beside `selectThings`: the ids that it refers to, as rows. */
  readonly ids: string;
  /** SQL, beside `selectThings`: whether it refers to that id. */
  readonly refersTo: (id: string) => string;
}

const column = (name: string) => ({
  ids: `select c.${name} where c.${name} is not null`,
  refersTo: (id: string) => `c.${name} = ${id}`,
});

const list = (member: string) => {
  const items = `(b.state || v.delta) -> '${member}'`;
  return { ids: `select jsonb_array_elements_text(${items})`, refersTo: (id: string) => `${items} ? ${id}` };
};

const member = (name: string) => {
  const id = `(b.state || v.delta) ->> '${name}'`;
  return { ids: `select ${id} where ${id} is not null`, refersTo: (of: string) => `${id} = ${of}` };
};

/** A member of a member, however deep. */
const within = (...path: readonly string[]) => {
  const id = `(b.state || v.delta) #>> '{${path.join(',')}}'`;
  return { ids: `select ${id} where ${id} is not null`, refersTo: (of: string) => `${id} = ${of}` };
};

/** A member that tells of a thing by its kind and its id, where it is of this kind. */
const ofKind = (name: string, kind: RecordKind) => {
  const path = (inner: string) => `(b.state || v.delta) #>> '{${name},${inner}}'`;
  const isOfKind = `${path('kind')} = '${kind}'`;
  return {
    ids: `select ${path('id')} where ${isOfKind}`,
    refersTo: (id: string) => `${isOfKind} and ${path('id')} = ${id}`,
  };
};

/** The ids in a list of each item of a list. */
const listOfEach = (items: string, name: string) => {
  const each = `jsonb_array_elements((b.state || v.delta) -> '${items}') as each`;
  return {
    ids: `select jsonb_array_elements_text(each -> '${name}') from ${each}`,
    refersTo: (id: string) => `exists (select from ${each} where each -> '${name}' ? ${id})`,
  };
};

/** The meetings, or the minutes, that decided on more time. */
const minuteOfMoreTime = (name: string) => {
  const each = `jsonb_array_elements((b.state || v.delta) -> 'moreTime') as each`;
  const id = `each #>> '{decidedBy,minute,${name}}'`;
  return {
    ids: `select ${id} from ${each} where ${id} is not null`,
    refersTo: (of: string) => `exists (select from ${each} where ${id} = ${of})`,
  };
};

/** The things that a member of each item of a list names. */
const memberOfEach = (items: string, name: string) => {
  const each = `jsonb_array_elements((b.state || v.delta) -> '${items}') as each`;
  return {
    ids: `select each ->> '${name}' from ${each} where each ->> '${name}' is not null`,
    refersTo: (id: string) => `exists (select from ${each} where each ->> '${name}' = ${id})`,
  };
};

export const LINKS: readonly LinkOf[] = [
  { field: 'reportId', to: 'report', ...column('report_id') },
  { field: 'inspectionId', to: 'inspection', ...column('inspection_id') },
  { field: 'planId', to: 'action-plan', ...column('plan_id') },
  { field: 'actions', to: 'action', from: 'action-plan', ...list('actions') },
  { field: 'moreTime.meetingId', to: 'meeting', from: 'action', ...minuteOfMoreTime('meetingId') },
  { field: 'moreTime.minutesId', to: 'minutes', from: 'action', ...minuteOfMoreTime('minutesId') },
  { field: 'kept.report', to: 'report', from: 'commitment', ...within('kept', 'report') },
  { field: 'answers', to: 'recommendation', from: 'action', ...list('answers') },
  { field: 'evidence.id', to: 'evidence', from: 'action', ...memberOfEach('evidence', 'id') },
  { field: 'evidence.id', to: 'evidence', from: 'recommendation', ...memberOfEach('evidence', 'id') },
  { field: 'meetingId', to: 'meeting', from: 'minutes', ...member('meetingId') },
  { field: 'meetingId', to: 'meeting', from: 'tracker', ...member('meetingId') },
  { field: 'published.report.id', to: 'report', from: 'tracker', ...within('published', 'report', 'id') },
  { field: 'agreedBy.meetingId', to: 'meeting', from: 'minutes', ...within('agreedBy', 'meetingId') },
  {
    field: 'resolutions.recommendations',
    to: 'recommendation',
    from: 'minutes',
    ...listOfEach('resolutions', 'recommendations'),
  },
  { field: 'tracker.actionId', to: 'action', from: 'minutes', ...memberOfEach('tracker', 'actionId') },
  { field: 'minutesId', to: 'minutes', from: 'recommendation', ...member('minutesId') },
  { field: 'resolution.minutesId', to: 'minutes', from: 'recommendation', ...within('resolution', 'minutesId') },
  { field: 'sentTo.toBody', to: 'body', from: 'recommendation', ...within('sentTo', 'toBody') },
  { field: 'agreedBy.body', to: 'body', from: 'recommendation', ...within('agreedBy', 'body') },
  { field: 'follows', to: 'inspection', from: 'inspection', ...member('follows') },
  { field: 'supersededBy', to: 'judgement', from: 'judgement', ...member('supersededBy') },
  { field: 'notCarriedForwardBy', to: 'inspection', from: 'judgement', ...member('notCarriedForwardBy') },
  { field: 'supersededBy', to: 'evidence', from: 'evidence', ...member('supersededBy') },
  ...EVIDENCED_KINDS.map((kind) => ({ field: 'of', to: kind, from: 'evidence' as const, ...ofKind('of', kind) })),
  { field: 'parent', to: 'body', from: 'body', ...member('parent') },
  { field: 'succeededBy', to: 'body', from: 'body', ...list('succeededBy') },
  { field: 'succeededBy', to: 'authority', from: 'authority', ...list('succeededBy') },
];

/** What is before a body, which papers may name though nobody has recorded it. */
export const BEFORE_BODY: LinkOf = {
  field: 'scope.body',
  to: 'body',
  ids: 'select s.body where s.body is not null',
  refersTo: (id) => `s.body = ${id}`,
};
