import { FACETS, SORTED_FACETS, type Facet } from '../kinds/facets.js';
import { Parameters, type Queries } from '../queries.js';
import type { Page } from './filter.js';

type Order = Pick<Page, 'sort' | 'descending'>;

/** What has no place of its own comes last, whichever way. */
const none = ({ descending }: Pick<Page, 'descending'>): string => (descending ? `''` : `'~'`);

const byDay = (column: string, order: Order): string => `coalesce(to_char(${column}, 'YYYY-MM-DD'), ${none(order)})`;

/** Further than days move in either direction. */
const FURTHEST = 5_000_000;

const bySlip = (order: Order): string =>
  `coalesce(lpad((v.due - v.first_due + ${FURTHEST})::text, 8, '0'), ${none(order)})`;

/** Words that have a rank first, then the others in their alphabet. */
const byWords = (words: string, { ranked = [] }: Facet, order: Order, parameters: Parameters): string => {
  const rank =
    ranked.length === 0
      ? ''
      : `coalesce(lpad(array_position(${parameters.add(ranked)}::text[], ${words})::text, 2, '0'), '99') || `;
  return `coalesce(${rank}${words}, ${none(order)})`;
};

const SORTED: ReadonlySet<string> = new Set(SORTED_FACETS);

const byFacet = (
  name: keyof typeof FACETS,
  order: Order,
  parameters: Parameters,
  names: Readonly<Record<string, string>>,
): string => {
  const facet: Facet = FACETS[name];
  const column = `v.${facet.column}`;
  if (facet.type === 'date') return byDay(column, order);
  const words = `lower(${column})`;
  return byWords(
    name === 'owner' ? `coalesce(${parameters.add(names)}::jsonb ->> ${column}, ${words})` : words,
    facet,
    order,
    parameters,
  );
};

const OF_CARDS: Readonly<Partial<Record<Order['sort'], string>>> = {
  ref: 'c.ref_key',
  title: 'c.title_key',
  status: 'v.status',
  knownFrom: `lpad(v.known_from::text, 19, '0')`,
};

/** By which keys people are sorted, by their pseudonyms: their last names in the record, as pages call them. */
const namesOfPeople = async (queries: Queries): Promise<Readonly<Record<string, string>>> => {
  const rows = await queries.rows<{ ref: string; title_key: string }>(
    `select distinct on (ref) ref, title_key from card where kind = 'person' order by ref, id desc`,
    new Parameters(),
  );
  return Object.fromEntries(rows.map(({ ref, title_key: key }) => [ref, key]));
};

/** SQL: what a list is sorted by, as text of cards `c` and versions `v`. */
export const sortKey = async (queries: Queries, order: Order): Promise<(parameters: Parameters) => string> => {
  const names = order.sort === 'owner' ? await namesOfPeople(queries) : {};
  const { sort } = order;
  return (parameters) => {
    const key =
      OF_CARDS[sort] ??
      (sort === 'meeting'
        ? byDay('c.meeting', order)
        : sort === 'slip'
          ? bySlip(order)
          : SORTED.has(sort)
            ? byFacet(sort as keyof typeof FACETS, order, parameters, names)
            : 'c.ref_key');
    return `(${key}) collate "C"`;
  };
};
