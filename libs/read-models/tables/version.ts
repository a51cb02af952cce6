import { FACET_NAMES, FACETS, type FacetName } from '../kinds/facets.js';
import { bigint, code, day, flag, integer, json, optional, type Column } from './columns.js';
import { describeTable } from './table.js';

type FacetColumns = { readonly [F in FacetName as (typeof FACETS)[F]['column']]: Column<string | null> };

const facetColumns = Object.fromEntries(
  FACET_NAMES.map((name) => [FACETS[name].column, optional(FACETS[name].type === 'date' ? day : code)]),
) as FacetColumns;

/**
 * Every version of every thing: from which position it was known, and on which days it was true, for all that was known
 * then. Rows are only added. At a position and a day the version is the one known last, up to that position, of those
 * that hold the day.
 */
export const VERSION = describeTable({
  name: 'version',
  columns: {
    known_from: bigint,
    /** Of the event that made it known. */
    revision: bigint,
    thing: integer,
    /** Null, as is the base, where there is no such thing any more: what began it was withdrawn. */
    card: optional(integer),
    base: optional(integer),
    true_from: day,
    true_to: optional(day),
    open: flag,
    status: code,
    ...facetColumns,
    /** The members of the state that are otherwise than in the base. */
    delta: json<object>(),
  },
  primary: ['thing', 'known_from', 'true_from'],
  indexes: [
    { name: 'version_known', on: ['known_from'], using: 'brin' },
    { name: 'version_true', on: ['true_from'] },
    { name: 'version_true_to', on: ['true_to'], where: 'true_to is not null' },
    { name: 'version_due', on: ['due'], where: 'open and due is not null' },
  ],
});
