import { BadRequestException } from '@nestjs/common';
import { FILTERS } from '#libs/asking/filters.js';
import { GetListPage, type ListPage } from '#libs/asking/questions/pages.js';
import type { RecordKind } from '#libs/domain/deciders.js';
import { spelledId } from '#libs/kernel/stream-id.js';
import { SORTS, type Filter, type Page as Sorted } from '#libs/read-models/register/filter.js';
import { totalInWords } from '#libs/words/count.js';
import { KIND_WORDS } from '#libs/words/kinds.js';
import { sentence } from '#libs/words/sentence.js';
import { oneOf, scopeChosen, word, wordsIn, type RawQuery } from '../frame/asked.js';
import type { Query } from '../frame/links.js';
import type { PageOf } from '../frame/pages.js';
import { kindPage } from '../kinds/kinds.js';
import { pagedBy } from '../parts/paging.js';
import { scopeFilter } from '../parts/scope-filter.js';
import { columnsShown, rowsShown } from '../parts/table.js';
import { CHOICES } from './kind-page.js';

const PER_PAGE = 50;

type Sort = Sorted['sort'];

const isSort = (name: string): name is Sort => (SORTS as readonly string[]).includes(name);

function sortOf(query: RawQuery): { sort: Sort; descending: boolean } {
  const asked = word(query, 'sort') ?? 'ref';
  const descending = asked.startsWith('-');
  const sort = descending ? asked.slice(1) : asked;
  if (!isSort(sort)) throw new BadRequestException(`A list cannot be sorted by “${sort}”.`);
  return { sort, descending };
}

const ON_PAGES = Object.entries(FILTERS).flatMap(([name, { onPages }]) =>
  onPages ? [name as Exclude<keyof Filter, 'open' | 'overdue'>] : [],
);

/** Ids in either case of letters. */
const spelledIds = <T extends Readonly<Record<string, string>>>(asked: T): T =>
  Object.fromEntries(
    Object.entries(asked).map(([name, value]) => [
      name,
      FILTERS[name as keyof Filter].is === 'id' ? spelledId(value) : value,
    ]),
  ) as T;

function filterOf(query: RawQuery): Filter {
  const show = oneOf(query, 'show', ['open', 'overdue']);
  const { status, ...asked } = wordsIn(query, ON_PAGES);
  return {
    ...spelledIds(asked),
    ...scopeChosen(query),
    ...(status && { status: [status] }),
    ...(show && { [show]: true }),
  };
}

/** The list of one kind: filtered by scope, sorted by a column, fifty at a time. */
export const listPage = (kind: RecordKind): PageOf<ListPage> => ({
  template: 'things/list.njk',
  question: (asked, { query }) => {
    const page = { ...sortOf(query), limit: PER_PAGE, cursor: word(query, 'cursor') ?? null };
    return new GetListPage(asked, { kind, filter: filterOf(query), page });
  },
  model: (page, { listed, directory }) => {
    const { query, links } = page;
    const [{ columns, choices }, words, order, scope] = [
      kindPage(kind),
      KIND_WORDS[kind],
      sortOf(query),
      scopeChosen(query),
    ];
    const { show, sort, text, status } = wordsIn(query, ['show', 'sort', 'text', 'status']);
    const to = (change: Query) => links.list(kind, { ...scope, show, sort, text, status, ...change });
    const sortHref = (column: Sort) => to({ sort: order.sort === column && !order.descending ? `-${column}` : column });
    return {
      section: kind,
      title: sentence(words.many),
      many: words.many,
      total: sentence(totalInWords(listed, words.one, words.many)),
      filter: scopeFilter(directory, scope),
      action: links.list(kind),
      // Choosing a committee keeps the sort.
      hidden: [...links.hidden(), ...Object.entries(wordsIn(query, ['show', 'sort']))],
      clear: Object.keys(scope).length === 0 && text === undefined ? null : links.list(kind, { show, sort }),
      narrowed: [...Object.keys(scope), text, status].some(Boolean) || (show ?? 'all') !== 'all',
      text: text ?? null,
      choices: choices.map((choice) => ({
        text: CHOICES[choice],
        href: to({ show: choice === 'all' ? undefined : choice }),
        current: (show ?? 'all') === choice,
      })),
      columns: columnsShown(columns, (column) =>
        column.sort === undefined
          ? { href: null, sorted: null }
          : {
              href: sortHref(column.sort),
              sorted: column.sort !== order.sort ? null : order.descending ? 'descending' : 'ascending',
            },
      ),
      rows: rowsShown(columns, listed.items, page),
      ...pagedBy(query, listed, to),
    };
  },
});
