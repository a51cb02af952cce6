import { SCOPE } from '#libs/asking/filters.js';
import { GetDiscrepanciesPage, type DiscrepanciesOfPapers } from '#libs/asking/questions/board-page.js';
import { count } from '#libs/words/count.js';
import { oneOf, scopeChosen, type RawQuery } from '../frame/asked.js';
import type { PageOf } from '../frame/pages.js';
import { pageNo, pagesOf } from '../parts/paging.js';
import { scopeFilter } from '../parts/scope-filter.js';
import { discrepanciesShown } from './few.js';

const PER_PAGE = 20;

const resolvedToo = (query: RawQuery): boolean => oneOf(query, 'resolved', ['true', 'false']) === 'true';

/** Statements of papers that contradict each other: those between which nobody has decided, or all. */
export const DISCREPANCIES: PageOf<DiscrepanciesOfPapers> = {
  template: 'board/discrepancies.njk',
  takes: [...SCOPE, 'resolved', 'page'],
  question: (asked, { query }) =>
    new GetDiscrepanciesPage(asked, {
      scope: scopeChosen(query),
      page: { resolvedToo: resolvedToo(query), from: (pageNo(query) - 1) * PER_PAGE, limit: PER_PAGE },
    }),
  model: (page, { directory, found }) => {
    const { links, query } = page;
    const scope = { ...scopeChosen(query) };
    const all = resolvedToo(query);
    const resolved = all ? 'true' : undefined;
    return {
      section: 'discrepancies',
      title: 'Discrepancies',
      filter: scopeFilter(directory, scope),
      action: links.discrepancies(),
      hidden: [...links.hidden(), ...(all ? [['resolved', 'true']] : [])],
      clear: Object.keys(scope).length === 0 ? null : links.discrepancies({ resolved }),
      choices: [
        { text: 'Not resolved', href: links.discrepancies(scope), current: !all },
        { text: 'All', href: links.discrepancies({ ...scope, resolved: 'true' }), current: all },
      ],
      total: `${count(found.total, 'discrepancy', 'discrepancies')}${all ? '' : ' not resolved'}`,
      items: discrepanciesShown(found, page),
      ...pagesOf(pageNo(query), PER_PAGE, found.total, (at) => links.discrepancies({ ...scope, resolved, page: at })),
    };
  },
};
