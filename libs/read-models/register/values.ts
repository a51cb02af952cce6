import type { Kind } from '#libs/domain/deciders.js';
import { MOST_COUNTED } from '../counting.js';
import { FACET_NAMES, FACETS, type FacetName } from '../kinds/facets.js';
import type { Point } from '../point.js';
import { Parameters, type Queries } from '../queries.js';
import { knownAt } from './at.js';
import type { Filter } from './filter.js';
import { cardsAt } from './things.js';
import { where } from './where.js';

/** As many values of a facet are offered to choose from: a select of more is no help, and a page must stay small. */
export const MOST_VALUES = 100;

/** Values by facet, those of most things first; `more`: it has others, which are not among them. */
export type Values = ReadonlyMap<FacetName, { readonly values: readonly string[]; readonly more: boolean }>;

/** Whoever holds the post that owns something is chosen as its owner. */
const columnsOf = (facet: FacetName): readonly string[] =>
  (facet === 'owner' ? (['owner', 'holder'] as const) : [facet]).map(
    (name) => `('${facet}', v.${FACETS[name].column})`,
  );

/** What the first so many things of a kind that the filter lets through have of these facets. */
export const readValues = async (
  queries: Queries,
  point: Point,
  kind: Kind,
  facets: readonly FacetName[],
  filter: Filter,
): Promise<Values> => {
  if (facets.length === 0) return new Map();
  const parameters = new Parameters();
  const columns = FACET_NAMES.map((name) => `v.${FACETS[name].column}`).join(', ');
  const cards = `select ${columns}
    from ${cardsAt(point, parameters)}
    where c.known_from <= ${knownAt(point, parameters)} and c.kind = ${parameters.add(kind)}${where(filter, point, parameters)}
    limit ${MOST_COUNTED}`;
  const rows = await queries.rows<{ facet: FacetName; value: string }>(
    `select facet, value from (
       select facet, value, row_number() over (partition by facet order by count(*) desc, value) as place
         from (${cards}) v cross join lateral (values ${facets.flatMap(columnsOf).join(', ')}) has(facet, value)
        where value is not null group by facet, value
     ) ranked where place <= ${MOST_VALUES + 1} order by facet, place`,
    parameters,
  );
  return new Map(
    facets.map((facet) => {
      const values = rows.filter((row) => row.facet === facet).map(({ value }) => value);
      return [facet, { values: values.slice(0, MOST_VALUES), more: values.length > MOST_VALUES }];
    }),
  );
};
