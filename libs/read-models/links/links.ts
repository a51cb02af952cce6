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
}

const column = (name: string) => `select c.${name} where c.${name} is not null`;
const list = (member: string) => `select jsonb_array_elements_text((b.state || v.delta) -> '${member}')`;

export const LINKS: readonly LinkOf[] = [
  { field: 'reportId', to: 'report', ids: column('report_id') },
  { field: 'inspectionId', to: 'inspection', ids: column('inspection_id') },
  { field: 'planId', to: 'action-plan', ids: column('plan_id') },
  { field: 'actions', to: 'action', from: 'action-plan', ids: list('actions') },
  { field: 'answers', to: 'recommendation', from: 'action', ids: list('answers') },
];
