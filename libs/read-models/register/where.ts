import type { Position } from '#libs/kernel/position.js';
import { isId, spelledId } from '#libs/kernel/stream-id.js';
import { wordsSearched } from '#libs/domain/shared/text/searchable.js';
import { FACETS, FILTERED_FACETS } from '../kinds/facets.js';
import { overdueIn, pastFirstIn } from '../overdue.js';
import type { Point } from '../point.js';
import type { Parameters } from '../queries.js';
import type { Filter } from './filter.js';
import { scopeCode } from './scope-code.js';

type OfScope = Pick<Filter, 'authority' | 'committee' | 'meeting'>;

/**
 * SQL: the codes of an authority that is asked for by any of its codes, or by its id. What is the own code of another
 * authority leads to that alone.
 */
const authorityCodes = (asked: string, known: Position | null, parameters: Parameters): string => {
  const isThen = (of: string) => (known === null ? '' : ` and ${of}.known_from <= ${parameters.add(known)}`);
  const those = isId(asked)
    ? `a.authority = ${parameters.add(spelledId(asked))}`
    : `a.authority in (select o.authority from authority_code o
         where o.code = ${parameters.add(scopeCode(asked))}${isThen('o')})`;
  return `select a.code from authority_code a where ${those}${isThen('a')}
    and not exists (select from authority_code o where o.own and o.code = a.code and o.authority <> a.authority)`;
};

/** SQL: conditions on `body_code`. A committee is told by the code of any name that it had, or by its body's id. */
const namedBy = (
  { authority, committee }: OfScope,
  known: Position | null,
  parameters: Parameters,
): readonly string[] => [
  ...(authority === undefined
    ? []
    : [
        `(authority_code = ${parameters.add(scopeCode(authority))} or authority_code in (${authorityCodes(authority, known, parameters)}))`,
      ]),
  ...(committee === undefined
    ? []
    : isId(committee)
      ? [`body = ${parameters.add(spelledId(committee))}`]
      : [`code = ${parameters.add(scopeCode(committee))}`]),
];

/**
 * SQL: the bodies that a filter names, as a query; `null` where it names none. What a body was called later is not known
 * before; `known`: null for all that is known.
 */
export const bodiesNamed = (filter: OfScope, known: Position | null, parameters: Parameters): string | null => {
  const named = namedBy(filter, known, parameters);
  if (named.length === 0) return null;
  const knownThen = known === null ? [] : [`known_from <= ${parameters.add(known)}`];
  return `select body from body_code where ${[...named, ...knownThen].join(' and ')}`;
};

/** The numbers of the scopes that a filter names, as a query; `null` where it names none. */
export const scopesOf = (
  filter: OfScope,
  number: 'id' | 'committee',
  known: Position | null,
  parameters: Parameters,
): string | null => {
  const bodies = bodiesNamed(filter, known, parameters);
  const conditions = [
    ...(bodies === null ? [] : [`body in (${bodies})`]),
    ...(filter.meeting === undefined ? [] : [`meeting = ${parameters.add(filter.meeting)}`]),
  ];
  return conditions.length === 0 ? null : `select ${number} from scope where ${conditions.join(' and ')}`;
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
  const scopes = scopesOf(filter, 'id', point.known, parameters);
  if (scopes) conditions.push(`c.scope in (${scopes})`);
  if (filter.overdue !== undefined) {
    const overdue = overdueIn('v', parameters.add(point.on));
    conditions.push(filter.overdue ? overdue : `not (${overdue})`);
  }
  if (filter.pastFirst !== undefined) {
    const past = pastFirstIn('v', parameters.add(point.on));
    conditions.push(filter.pastFirst ? past : `not (${past})`);
  }
  for (const word of wordsSearched(filter.text ?? '')) conditions.push(`strpos(c.words, ${parameters.add(word)}) > 0`);
  return conditions.map((condition) => ` and ${condition}`).join('');
};
