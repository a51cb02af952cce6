import type { Point } from '../point.js';
import type { Parameters } from '../queries.js';
import type { Filter } from './filter.js';
import { scopeCode } from './scope-code.js';

const EQUAL = {
  authority: 'authority_code',
  committee: 'committee_code',
  meeting: 'meeting',
  open: 'open',
  owner: 'owner',
  rag: 'rag',
  grade: 'grade',
  reportId: 'report_id',
  inspectionId: 'inspection_id',
  planId: 'plan_id',
} as const satisfies { readonly [member in keyof Filter]: string };

const members = Object.keys(EQUAL) as readonly (keyof typeof EQUAL)[];

/** The value that a filter names, as the tables hold it. */
export const asHeld = (member: string, value: unknown): unknown =>
  (member === 'authority' || member === 'committee') && typeof value === 'string' ? scopeCode(value) : value;

/** The filter as conditions on `v`, each beginning with `and`. */
export const where = (filter: Filter, point: Point, parameters: Parameters): string => {
  const conditions = members
    .filter((member) => filter[member] !== undefined)
    .map((member) => `v.${EQUAL[member]} = ${parameters.add(asHeld(member, filter[member]))}`);
  if (filter.status) conditions.push(`v.status = any(${parameters.add(filter.status)}::text[])`);
  if (filter.overdue !== undefined) {
    const overdue = `v.open and v.due is not null and v.due < ${parameters.add(point.on)}::date`;
    conditions.push(filter.overdue ? overdue : `not (${overdue})`);
  }
  for (const word of filter.text?.toLowerCase().split(/\s+/).filter(Boolean) ?? [])
    conditions.push(`strpos(v.words, ${parameters.add(word)}) > 0`);
  return conditions.map((condition) => ` and ${condition}`).join('');
};
