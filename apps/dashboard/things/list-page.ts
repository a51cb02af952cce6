import { BadRequestException } from '@nestjs/common';
import { FILTER_NAMES } from '#libs/asking/filters.js';
import { GetListPage, type ListPage } from '#libs/asking/questions/pages.js';
import type { RecordKind } from '#libs/domain/deciders.js';
import { SORTS, type Filter, type Page as Sorted } from '#libs/read-models/register/filter.js';
import { totalInWords } from '#libs/words/count.js';
import { KIND_WORDS } from '#libs/words/kinds.js';
import { sentence } from '#libs/words/sentence.js';
import { oneOf, scopeChosen, word, wordsIn, type RawQuery } from '../frame/asked.js';
import type { Formerly } from '../frame/known-parameters.js';
import { Links, type Query } from '../frame/links.js';
import type { PageOf } from '../frame/pages.js';
import { kindPage } from '../kinds/kinds.js';
import { ticksInList } from '../many/in-list.js';
import { beginningsOffered, papersOffered } from '../moves/offered.js';
import { pagedBy } from '../parts/paging.js';
import { scopeFilter } from '../parts/scope-filter.js';
import { updatesOffered } from '../updates/offered.js';
import { columnsShown, rowsShown } from '../parts/table.js';
import { CHOICES } from './kind-page.js';
import { filterIn, inAddress } from './list-filter.js';

const PER_PAGE = 50;

type Sort = Sorted['sort'];

const isSort = (name: string): name is Sort => (SORTS as readonly string[]).includes(name);

const DIRECTIONS = ['ascending', 'descending'] as const;

const sortOf = (query: RawQuery): { sort: Sort; descending: boolean } => {
  const sort = word(query, 'sort') ?? 'ref';
  if (!isSort(sort)) throw new BadRequestException(`A list cannot be sorted by “${sort}”.`);
  return { sort, descending: oneOf(query, 'order', DIRECTIONS) === 'descending' };
};

/** Lists had names of their own for what remains to be done, and for the way they are sorted. */
const FORMERLY: Formerly = {
  show: (what) => (what === 'open' || what === 'overdue' ? { [what]: 'true' } : what === '' ? {} : null),
  sort: (by) => (by.startsWith('-') ? { sort: by.slice(1), order: 'descending' } : null),
};

/** Which of the choices over a list is taken. */
const chosenOf = ({ open, overdue }: Filter): string | null => {
  if (overdue === true) return 'overdue';
  if (open === true) return 'open';
  return open === undefined && overdue === undefined ? 'all' : null;
};

/** What the address of a list says beside its moment. */
export const LIST_PARAMETERS: readonly string[] = [...FILTER_NAMES, 'sort', 'order', 'cursor'];

/** The list of one kind: filtered by scope, sorted by a column, fifty at a time. */
export const listPage = (kind: RecordKind): PageOf<ListPage> => ({
  template: 'things/list.njk',
  takes: LIST_PARAMETERS,
  formerly: FORMERLY,
  question: (asked, { query }) => {
    const page = { ...sortOf(query), limit: PER_PAGE, cursor: word(query, 'cursor') ?? null };
    return new GetListPage(asked, { kind, filter: filterIn(kind, query), page });
  },
  model: (page, { listed, directory }) => {
    const { query, links } = page;
    const [{ columns, choices }, words, order, scope] = [
      kindPage(kind),
      KIND_WORDS[kind],
      sortOf(query),
      scopeChosen(query),
    ];
    const filter = filterIn(kind, query);
    const narrowed = inAddress(filter);
    const { authority: _, committee: __, meeting: ___, text, ...others } = narrowed;
    const sorted = wordsIn(query, ['sort', 'order']);
    const to = (change: Query) => links.list(kind, { ...narrowed, ...sorted, ...change });
    const sortHref = (column: Sort) => {
      const turned = order.sort === column && !order.descending;
      return to({ sort: column, order: turned ? 'descending' : undefined });
    };
    const remains = { open: others.open, overdue: others.overdue };
    return {
      section: kind,
      title: sentence(words.many),
      many: words.many,
      adds: [...papersOffered(page, kind), ...beginningsOffered(page, kind), ...updatesOffered(page, kind)],
      total: sentence(totalInWords(listed, words.one, words.many)),
      filter: scopeFilter(directory, scope),
      action: links.list(kind),
      // Choosing a committee keeps the rest of the filter, and the sort.
      hidden: [...links.hidden(), ...new Links({ ...others, ...sorted }).hidden()],
      clear: Object.keys(scope).length === 0 && text === undefined ? null : links.list(kind, { ...remains, ...sorted }),
      narrowed: Object.keys(filter).length > 0,
      text: text ?? null,
      choices: choices.map((choice) => ({
        text: CHOICES[choice],
        href: to({ open: undefined, overdue: undefined, ...(choice !== 'all' && { [choice]: 'true' }) }),
        current: chosenOf(filter) === choice,
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
      ticks: ticksInList(kind, page, listed, narrowed),
      ...pagedBy(query, listed, to),
    };
  },
});
