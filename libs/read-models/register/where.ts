import { wordsSearched } from '#libs/domain/shared/text/searchable.js';
import { FACETS, FILTERED_FACETS } from '../kinds/facets.js';
import { overdueIn } from '../overdue.js';
import type { Point } from '../point.js';
import type { Parameters } from '../queries.js';
import type { Filter } from './filter.js';
import { scopeCode } from './scope-code.js';

const SCOPE = { authority: 'authority_code', committee: 'committee_code', meeting: 'meeting' } as const;
type ScopeMember = keyof typeof SCOPE;
const scopeMembers = Object.keys(SCOPE) as readonly ScopeMember[];

type OfScope = Pick<Filter, ScopeMember>;

/** The numbers of the scopes that a filter names, as a query; `null` where it names none. */
export const scopesOf = (filter: OfScope, number: 'id' | 'committee', parameters: Parameters): string | null => {
  const given = scopeMembers.filter((member) => filter[member] !== undefined);
  if (given.length === 0) return null;
  const equals = given.map((member) => `${SCOPE[member]} = ${parameters.add(scopeCode(filter[member] ?? ''))}`);
  return `select ${number} from scope where ${equals.join(' and ')}`;
};

/** By which column of `selectThings` a member of a filter is matched. */
const EQUAL: Readonly<Record<string, string>> = {
  status: 'v.status',
  open: 'v.open',
  reportId: 'c.report_id',
  inspectionId: 'c.inspection_id',
  planId: 'c.plan_id',
  ...Object.fromEntries(FILTERED_FACETS.map((name) => [name, `v.${FACETS[name].column}`])),
};

/** SQL: the same, or one of several. */
const matching = (value: unknown, parameters: Parameters): string =>
  Array.isArray(value) ? `= any(${parameters.add(value)}::text[])` : `= ${parameters.add(value)}`;

/** The filter as conditions on the cards and versions of a point, each beginning with `and`. */
export const where = (filter: Filter, point: Point, parameters: Parameters): string => {
  const members: Readonly<Record<string, unknown>> = { ...filter };
  const conditions = Object.entries(EQUAL)
    .filter(([member]) => members[member] !== undefined)
    .map(([member, column]) => `${column} ${matching(members[member], parameters)}`);
  const scopes = scopesOf(filter, 'id', parameters);
  if (scopes) conditions.push(`c.scope in (${scopes})`);
  if (filter.overdue !== undefined) {
    const overdue = overdueIn('v', parameters.add(point.on));
    conditions.push(filter.overdue ? overdue : `not (${overdue})`);
  }
  for (const word of wordsSearched(filter.text ?? '')) conditions.push(`strpos(c.words, ${parameters.add(word)}) > 0`);
  return conditions.map((condition) => ` and ${condition}`).join('');
};
