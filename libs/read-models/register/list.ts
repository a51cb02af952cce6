import type { Kind } from '#libs/domain/deciders.js';
import { countRows, type Total } from '../counting.js';
import { readTurn, writeCursor, writeCursorBack, type Question } from '../cursor.js';
import type { Point } from '../point.js';
import { Parameters, type Queries } from '../queries.js';
import { cardsAt, selectThings, toThings, type ThingRow } from './things.js';
import { knownAt } from './at.js';
import type { Filter, Page, Paged } from './filter.js';
import { sortKey } from './sort-key.js';
import type { Thing } from './thing.js';
import { where } from './where.js';

type KeyedRow = ThingRow & { readonly key: string; readonly ref_key: string };

/** A cursor's place: key, ref and stream. */
const PLACE = ['text', 'text', 'text'] as const;

/** SQL: whether a card lies beyond a place; `order`: of the reading. The key alone is what an index can begin at. */
const beyond = (place: readonly string[], key: string, descending: boolean, parameters: Parameters): string => {
  const seek = place.map((part) => `${parameters.add(part)}::text`);
  const past = descending ? '<' : '>';
  return ` and ${key} ${past}= ${seek[0]} and (${key}, c.ref_key, t.stream) ${past} (${seek.join(', ')})`;
};

const placeOf = ({ key, ref_key: ref, stream }: KeyedRow): readonly string[] => [key, ref, stream];

interface Asked {
  readonly kind: Kind;
  readonly filter: Filter;
  readonly key: (parameters: Parameters) => string;
}

/** SQL: the cards of a kind that a filter lets through at a point. */
const cardsOf = (point: Point, { kind, filter }: Pick<Asked, 'kind' | 'filter'>, parameters: Parameters): string =>
  `${cardsAt(point, parameters)}
    where c.known_from <= ${knownAt(point, parameters)} and c.kind = ${parameters.add(kind)}${where(filter, point, parameters)}`;

/** The rows that are read from a place on in an order, which is the list's own or the other way round. */
const read = (
  queries: Queries,
  point: Point,
  asked: Asked,
  {
    after,
    descending,
    limit,
  }: { readonly after: readonly string[] | null; readonly descending: boolean; readonly limit: number },
): Promise<readonly KeyedRow[]> => {
  const parameters = new Parameters();
  const key = asked.key(parameters);
  const way = descending ? 'desc' : 'asc';
  const order = `order by key ${way}, c.ref_key ${way}, t.stream ${way}`;
  // Only the page's own things are read whole.
  const cards = `select id from (
    select c.id, ${key} as key, c.ref_key, t.stream from ${cardsOf(point, asked, parameters)}
      ${after === null ? '' : beyond(after, key, descending, parameters)}
    ${order} limit ${parameters.add(limit)}
  ) page`;
  const select = selectThings(point, parameters, `, c.ref_key, ${key} as key`);
  return queries.rows<KeyedRow>(`${select} and c.id = any(array(${cards})) ${order}`, parameters);
};

/** Which of all a row is, from 1; `null` where nobody counts so far. */
const numberIn = async (queries: Queries, point: Point, asked: Asked, row: KeyedRow, descending: boolean) => {
  const parameters = new Parameters();
  const before = beyond(placeOf(row), asked.key(parameters), !descending, parameters);
  const counted = await countRows(queries, `select from ${cardsOf(point, asked, parameters)}${before}`, parameters);
  return counted.moreThanTotal ? null : counted.total + 1;
};

/**
 * A page by keyset: equal keys follow in the order of their refs, equal refs in that of their streams. The page before one is
 * read backwards; where it is the first, the list is read from its beginning, so that it is full.
 */
export const listThings = async (
  queries: Queries,
  point: Point,
  kind: Kind,
  filter: Filter,
  page: Page,
): Promise<Paged<Thing>> => {
  const { sort, descending, limit, cursor, moment, counted = true } = page;
  const question: Question = [`list ${kind}`, { ...filter, sort, descending, moment }];
  const { place: after, back } = cursor === null ? { place: null, back: false } : readTurn(question, cursor, PLACE);
  const asked = { kind, filter, key: await sortKey(queries, page) };
  const rows = await read(queries, point, asked, { after, descending: descending !== back, limit: limit + 1 });
  if (back && rows.length <= limit) return listThings(queries, point, kind, filter, { ...page, cursor: null });
  const shown = back ? rows.slice(0, limit).reverse() : rows.slice(0, limit);
  const [first, last] = [shown[0], shown.at(-1)];
  const numberOf = async () => {
    if (!first) return null;
    return after === null ? 1 : numberIn(queries, point, asked, first, descending);
  };
  const goesOn = last !== undefined && (back || rows.length > limit);
  return {
    items: await toThings(queries, point, shown),
    next: goesOn ? writeCursor(question, placeOf(last)) : null,
    previous: after !== null && first ? writeCursorBack(question, placeOf(first)) : null,
    ...(counted
      ? { first: await numberOf(), ...(await count(queries, point, kind, filter)) }
      : { first: null, total: shown.length }),
  };
};

const count = (queries: Queries, point: Point, kind: Kind, filter: Filter): Promise<Total> => {
  // What there is of some bodies alone, no row counts.
  if (where(filter, point, new Parameters()) === '' && !queries.narrowed) return countAll(queries, point, kind);
  const parameters = new Parameters();
  return countRows(queries, `select from ${cardsOf(point, { kind, filter }, parameters)}`, parameters);
};

/** Everything of a kind, without looking at any version. */
const countAll = async (queries: Queries, point: Point, kind: Kind): Promise<Total> => {
  const parameters = new Parameters();
  const day = `${parameters.add(point.on)}::date`;
  const of = `from existence where kind = ${parameters.add(kind)} and known_from <= ${knownAt(point, parameters)}
    and true_from <= ${day} and (true_to is null or true_to > ${day})`;
  const [row] = await queries.rows<{ gone: number }>(`select count(*)::int as gone ${of} and gone`, parameters);
  const gone = row?.gone ?? 0;
  return countRows(queries, `select ${of} and not gone`, parameters, gone);
};
