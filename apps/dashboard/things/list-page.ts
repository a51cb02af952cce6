import { BadRequestException } from '@nestjs/common';
import { GetListPage, type ListPage } from '#libs/asking/questions/pages.js';
import type { RecordKind } from '#libs/domain/deciders.js';
import { SORTS, type Filter, type Page as Sorted } from '#libs/read-models/register/filter.js';
import { partInWords } from '#libs/words/count.js';
import { KIND_WORDS } from '#libs/words/kinds.js';
import { sentence } from '#libs/words/sentence.js';
import { oneOf, scopeChosen, word, wordsIn, type RawQuery } from '../frame/asked.js';
import type { Formerly } from '../frame/known-parameters.js';
import { Links, type Query } from '../frame/links.js';
import type { PageOf } from '../frame/pages.js';
import { kindPage } from '../kinds/kinds.js';
import { ticksInList } from '../many/in-list.js';
import { beginningsOffered, papersOffered } from '../moves/offered.js';
import { turnedBy } from '../parts/paging.js';
import { scopeFilter } from '../parts/scope-filter.js';
import { trackersOffered } from '../trackers/tracker-links.js';
import { updatesOffered } from '../updates/offered.js';
import { columnsShown, rowsShown } from '../parts/table.js';
import { CHOICES } from './kind-page.js';
import { facetsOffered, filterForm, sentByForm } from './filter-form.js';
import { filterTags } from './filter-tags.js';
import { LIST_DAYS, LIST_PARAMETERS, tidiedList, withoutWrongDays } from './list-address.js';
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

/** The list of one kind: filtered, sorted, fifty at a time, and all of it as a file. */
export const listPage = (kind: RecordKind): PageOf<ListPage> => ({
  template: 'things/list.njk',
  takes: LIST_PARAMETERS,
  formerly: FORMERLY,
  tidied: tidiedList(kind),
  question: (asked, { query: given }) => {
    const { query } = withoutWrongDays(given, LIST_DAYS);
    const page = { ...sortOf(query), limit: PER_PAGE, cursor: word(query, 'cursor') ?? null };
    return new GetListPage(asked, { kind, filter: filterIn(kind, query), page, facets: facetsOffered(kind) });
  },
  model: (page, { listed, directory, values, refs }) => {
    const { query, wrong } = withoutWrongDays(page.query, LIST_DAYS);
    const { links } = page;
    const [{ columns, choices }, words, order] = [kindPage(kind), KIND_WORDS[kind], sortOf(query)];
    const filter = filterIn(kind, query);
    const narrowed = inAddress(filter);
    const sorted = wordsIn(query, ['sort', 'order']);
    const to = (change: Query) => links.list(kind, { ...narrowed, ...sorted, ...change });
    const sortHref = (column: Sort) => {
      const turned = order.sort === column && !order.descending;
      return to({ sort: column, order: turned ? 'descending' : undefined });
    };
    const scope = scopeFilter(directory, scopeChosen(query));
    const sent = sentByForm(kind, filter);
    const others = Object.entries(narrowed).filter(([name]) => !sent.has(name as keyof Filter));
    const form = filterForm(kind, page, { filter, values, order, wrong });
    const tags = filterTags(kind, filter, page, { scope, refs, to });
    const part = { ...listed, shown: listed.items.length };
    return {
      section: kind,
      title: sentence(words.many),
      many: words.many,
      adds: [
        ...papersOffered(page, kind),
        ...beginningsOffered(page, kind),
        ...updatesOffered(page, kind),
        ...trackersOffered(page, kind),
      ],
      failed: wrong.length > 0,
      errors: form.days.flatMap(({ name, error }) => (error === null ? [] : [{ text: error, href: `#${name}` }])),
      total: sentence(partInWords(part, words.one, words.many)),
      filter: scope,
      form,
      action: links.list(kind),
      // The form sends what its fields say; the rest of the filter goes along.
      hidden: [...links.hidden(), ...new Links(Object.fromEntries(others)).hidden()],
      tags,
      clear: links.list(kind, sorted),
      narrowed: Object.keys(filter).length > 0,
      typed: { text: filter.text ?? '' },
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
      file: {
        href: links.listFile(kind, { ...narrowed, ...sorted }),
        text: `Download ${tags.length > 0 ? 'these' : 'all'} ${words.many} as CSV`,
      },
      ...turnedBy(listed, to),
    };
  },
});
