import type { Kind } from '#libs/domain/deciders.js';
import { readCursor, writeCursor, type Question } from '../cursor.js';
import type { Point } from '../point.js';
import { Parameters, type Queries } from '../queries.js';
import { at } from './at.js';
import type { Filter, Listed, Page } from './filter.js';
import type { Thing } from './thing.js';
import { selectThings, toThing, type ThingRow } from './things.js';
import { where } from './where.js';

type KeyedRow = ThingRow & { readonly key: string; readonly ref_key: string };

const day = (column: string, none: string) => `coalesce(to_char(v.${column}, 'YYYY-MM-DD'), '${none}')`;

/** What is sorted by, as text: a thing without a day comes last, whichever way. */
const keyOf = ({ sort, descending }: Pick<Page, 'sort' | 'descending'>): string => {
  const none = descending ? '' : '~';
  switch (sort) {
    case 'ref':
      return 'v.ref_key';
    case 'title':
      return 'v.title_key';
    case 'status':
      return 'v.status';
    case 'due':
      return day('due', none);
    case 'firstDue':
      return day('first_due', none);
    case 'meeting':
      return day('meeting', none);
    case 'knownFrom':
      return `lpad(v.since::text, 19, '0')`;
    default:
      return sort satisfies never;
  }
};

/** A cursor's place: key, ref and stream. */
const PLACE = 3;

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
  const select = selectThings(point, parameters, `, v.ref_key, ${key} as key`);
  const chosen = ` and v.kind = ${parameters.add(kind)}${where(filter, point, parameters)}`;
  const seek = after?.map((part) => `${parameters.add(part)}::text`).join(', ');
  const from = seek ? ` and (${key}, v.ref_key, v.stream) ${descending ? '<' : '>'} (${seek})` : '';
  const way = descending ? 'desc' : 'asc';
  const rows = await queries.rows<KeyedRow>(
    `${select}${chosen}${from} order by key ${way}, v.ref_key ${way}, v.stream ${way} limit ${parameters.add(limit + 1)}`,
    parameters,
  );
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return {
    items: shown.map(toThing),
    next: last ? writeCursor(question, [last.key, last.ref_key, last.stream]) : null,
    total: await count(queries, point, kind, filter),
  };
};

const count = async (queries: Queries, point: Point, kind: Kind, filter: Filter): Promise<number> => {
  const parameters = new Parameters();
  const [row] = await queries.rows<{ total: number }>(
    `select count(*)::int as total from version v
     where ${at('v', point, parameters)} and v.kind = ${parameters.add(kind)}${where(filter, point, parameters)}`,
    parameters,
  );
  return row?.total ?? 0;
};
