import { BadRequestException } from '@nestjs/common';
import { SORTS, type Filter, type Page } from '#libs/read-models/register/filter.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import { scopeChosen, word, type RawQuery } from '../frame/asked.js';
import type { Asking } from '../frame/pages.js';
import type { Query } from '../frame/links.js';
import { scopeFilter, type ScopeFilter } from '../parts/scope-filter.js';
import type { Shown } from '../parts/shown.js';
import { KIND_WORDS, type PageKind } from '#libs/words/kinds.js';
import { sentence } from '#libs/words/sentence.js';

const PER_PAGE = 50;

type Sort = Page['sort'];

/** One column of a list; with `sort` its head is a link that sorts by it. */
export interface Column<K extends PageKind> {
  readonly label: string;
  readonly sort?: Sort;
  readonly wide?: true;
  readonly cell: (thing: Thing<K>) => Shown;
}

interface Choice {
  readonly text: string;
  readonly href: string;
  readonly current: boolean;
}

export interface ListPage {
  readonly section: PageKind;
  readonly title: string;
  readonly many: string;
  readonly total: string;
  readonly filter: ScopeFilter;
  readonly action: string;
  /** Fields that the filter's form sends along, so that choosing a committee keeps the sort. */
  readonly hidden: readonly (readonly [string, string])[];
  readonly clear: string | null;
  /** The words that the list is searched for. */
  readonly text: string | null;
  readonly choices: readonly Choice[];
  readonly columns: readonly {
    readonly label: string;
    readonly wide: boolean;
    readonly href: string | null;
    readonly sorted: 'ascending' | 'descending' | null;
  }[];
  readonly rows: readonly (readonly Shown[])[];
  readonly next: string | null;
  readonly start: string | null;
}

const isSort = (name: string): name is Sort => (SORTS as readonly string[]).includes(name);

function sortOf(query: RawQuery): { sort: Sort; descending: boolean } {
  const asked = word(query, 'sort') ?? 'ref';
  const descending = asked.startsWith('-');
  const sort = descending ? asked.slice(1) : asked;
  if (!isSort(sort)) throw new BadRequestException(`A list cannot be sorted by “${sort}”.`);
  return { sort, descending };
}

const shows = ['open', 'overdue'] as const;

function filterOf(query: RawQuery): Filter {
  const [status, show] = [word(query, 'status'), word(query, 'show')];
  const [text, reportId, inspectionId] = [word(query, 'text'), word(query, 'reportId'), word(query, 'inspectionId')];
  if (show !== undefined && !(shows as readonly string[]).includes(show))
    throw new BadRequestException(`“show” in the address of this page must be one of ${shows.join(', ')}.`);
  return {
    ...scopeChosen(query),
    ...(status === undefined ? {} : { status: [status] }),
    ...(show === 'open' ? { open: true } : {}),
    ...(show === 'overdue' ? { overdue: true } : {}),
    ...(text === undefined ? {} : { text }),
    ...(reportId === undefined ? {} : { reportId }),
    ...(inspectionId === undefined ? {} : { inspectionId }),
  };
}

const CHOICES = { all: 'All', open: 'Open', overdue: 'Overdue' } as const;

/** The list of one kind: filtered by scope, sorted by a column, fifty at a time. */
export async function listPage<K extends PageKind>(
  asking: Asking,
  kind: K,
  columns: readonly Column<K>[],
  choices: readonly (keyof typeof CHOICES)[],
): Promise<ListPage> {
  const { view, query, links } = asking;
  const order = sortOf(query);
  const cursor = word(query, 'cursor') ?? null;
  const listed = await view.list(kind, filterOf(query), {
    ...order,
    limit: PER_PAGE,
    cursor,
    moment: asking.cursorMoment,
  });
  const scope = scopeChosen(query);
  const [show, sort, text] = [word(query, 'show'), word(query, 'sort'), word(query, 'text')];
  const kept: Query = { ...scope, show, sort, text, status: word(query, 'status') };
  const to = (change: Query) => links.list(kind, { ...kept, ...change });
  const sortHref = (column: Sort) => to({ sort: order.sort === column && !order.descending ? `-${column}` : column });
  const words = KIND_WORDS[kind];
  return {
    section: kind,
    title: sentence(words.many),
    many: words.many,
    total: `${listed.total} ${listed.total === 1 ? words.one : words.many}`,
    filter: scopeFilter(await view.directory(), scope),
    action: links.list(kind),
    hidden: [
      ...links.hidden(),
      ...Object.entries({ show, sort }).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, value] as const],
      ),
    ],
    clear: Object.keys(scope).length === 0 && text === undefined ? null : links.list(kind, { show, sort }),
    text: text ?? null,
    choices: choices.map((choice) => ({
      text: CHOICES[choice],
      href: to({ show: choice === 'all' ? undefined : choice }),
      current: (show ?? 'all') === choice,
    })),
    columns: columns.map((column) => ({
      label: column.label,
      wide: column.wide === true,
      href: column.sort === undefined ? null : sortHref(column.sort),
      sorted: column.sort !== order.sort ? null : order.descending ? 'descending' : 'ascending',
    })),
    rows: listed.items.map((thing) => columns.map((column) => column.cell(thing))),
    next: listed.next === null ? null : to({ cursor: listed.next }),
    start: cursor === null ? null : to({}),
  };
}
