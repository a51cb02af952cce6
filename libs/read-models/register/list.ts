import type { Kind } from '#libs/domain/deciders.js';
import { countRows, type Total } from '../counting.js';
import { readCursor, writeCursor, type Question } from '../cursor.js';
import { FACETS, SORTED_FACETS } from '../kinds/facets.js';
import type { Point } from '../point.js';
import { Parameters, type Queries } from '../queries.js';
import { cardsAt, selectThings, toThings, type ThingRow } from './things.js';
import { knownAt } from './at.js';
import type { Filter, Listed, Page } from './filter.js';
import type { Thing } from './thing.js';
import { where } from './where.js';

type KeyedRow = ThingRow & { readonly key: string; readonly ref_key: string };

const day = (column: string, none: string) => `coalesce(to_char(${column}, 'YYYY-MM-DD'), '${none}')`;

type Sort = Page['sort'];

/** What has no day, by any other name. */
const KEYS: Readonly<Partial<Record<Sort, string>>> = {
  ref: 'c.ref_key',
  title: 'c.title_key',
  status: 'v.status',
  knownFrom: `lpad(v.known_from::text, 19, '0')`,
};

/** The day that is sorted by. */
const DAYS: Readonly<Partial<Record<Sort, string>>> = {
  meeting: 'c.meeting',
  ...Object.fromEntries(SORTED_FACETS.map((name) => [name, `v.${FACETS[name].column}`])),
};

/** What is sorted by, as text: a thing without a day comes last, whichever way. */
const keyOf = ({ sort, descending }: Pick<Page, 'sort' | 'descending'>): string =>
  KEYS[sort] ?? day(DAYS[sort] ?? '', descending ? '' : '~');

/** A cursor's place: key, ref and stream. */
const PLACE = ['text', 'text', 'text'] as const;

/** SQL: what comes after a place. The key alone is what an index can begin at. */
const beyond = (place: readonly string[], key: string, descending: boolean, parameters: Parameters): string => {
  const seek = place.map((part) => `${parameters.add(part)}::text`);
  const past = descending ? '<' : '>';
  return ` and ${key} ${past}= ${seek[0]} and (${key}, c.ref_key, t.stream) ${past} (${seek.join(', ')})`;
};

/** A page by keyset: equal keys follow in the order of their refs, equal refs in that of their streams. */
export const listThings = async (
  queries: Queries,
  point: Point,
  kind: Kind,
  filter: Filter,
  page: Page,
): Promise<Listed<Thing>> => {
  const { sort, descending, limit, cursor, moment } = page;
  const question: Question = [`list ${kind}`, { ...filter, sort, descending, moment }];
  const after = cursor === null ? null : readCursor(question, cursor, PLACE);
  const parameters = new Parameters();
  const key = `(${keyOf(page)}) collate "C"`;
  const way = descending ? 'desc' : 'asc';
  const order = `order by key ${way}, c.ref_key ${way}, t.stream ${way}`;
  // Only the page's own things are read whole.
  const cards = `select id from (
    select c.id, ${key} as key, c.ref_key, t.stream from ${cardsAt(point, parameters)}
    where c.known_from <= ${knownAt(point, parameters)} and c.kind = ${parameters.add(kind)}
      ${where(filter, point, parameters)}${after === null ? '' : beyond(after, key, descending, parameters)}
    ${order} limit ${parameters.add(limit + 1)}
  ) page`;
  const select = selectThings(point, parameters, `, c.ref_key, ${key} as key`);
  const rows = await queries.rows<KeyedRow>(`${select} and c.id = any(array(${cards})) ${order}`, parameters);
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return {
    items: await toThings(queries, point, shown),
    next: last ? writeCursor(question, [last.key, last.ref_key, last.stream]) : null,
    ...(await count(queries, point, kind, filter)),
  };
};

const count = (queries: Queries, point: Point, kind: Kind, filter: Filter): Promise<Total> => {
  const parameters = new Parameters();
  const narrowed = where(filter, point, parameters);
  // What there is of some bodies alone, no row counts.
  if (narrowed === '' && !queries.narrowed) return countAll(queries, point, kind);
  const rows = `select from ${cardsAt(point, parameters)}
    where c.known_from <= ${knownAt(point, parameters)} and c.kind = ${parameters.add(kind)}${narrowed}`;
  return countRows(queries, rows, parameters);
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
