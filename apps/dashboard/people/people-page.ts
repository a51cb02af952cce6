import {
  GetPeoplePage,
  type PeopleFilter,
  type PeoplePage,
  type Proposed,
} from '#libs/asking/questions/people-pages.js';
import { standingGrants } from '#libs/domain/person/state.js';
import { holdsOn } from '#libs/domain/rights/grant.js';
import { ROLE_NAMES } from '#libs/domain/rights/roles.js';
import { count } from '#libs/words/count.js';
import { sentence } from '#libs/words/sentence.js';
import { oneOf, word, type RawQuery } from '../frame/asked.js';
import type { Page, PageOf } from '../frame/pages.js';
import { pageNo, pagesOf } from '../parts/paging.js';
import { link, listed, text, type Shown } from '../parts/shown.js';
import { authorityOptions, bodyOptions, scopeWithin } from './scopes.js';

const WHICH = ['none', ...ROLE_NAMES] as const;

const filterIn = (query: RawQuery): PeopleFilter => {
  const [role, scope, name] = [oneOf(query, 'role', WHICH), word(query, 'scope'), word(query, 'name')];
  return {
    ...(role !== undefined && { role }),
    ...(scope !== undefined && { scope }),
    ...(name !== undefined && { name }),
  };
};

const roleOptions = (chosen: string | undefined) =>
  [
    { value: '', text: 'All people' },
    { value: 'none', text: 'Without a role' },
    ...ROLE_NAMES.map((role) => ({ value: role, text: sentence(role) })),
  ].map((each) => ({ ...each, selected: each.value === (chosen ?? '') }));

const PER_PAGE = 50;

const proposedShown = ({ pseudonym, person }: Proposed, { links }: Page): Shown =>
  person === null
    ? text(`${pseudonym}: has not signed in since. A role can be granted to them once they have.`)
    : link(person.state.name, links.to(`/people/${person.id}`, {}), 'Grant them a role on their page');

/** Everybody who ever signed in, with their roles. */
export const PEOPLE_PAGE: PageOf<PeoplePage> = {
  template: 'people/people.njk',
  takes: ['role', 'scope', 'name', 'page'],
  question: (asked, { query }) =>
    new GetPeoplePage(asked, { filter: filterIn(query), from: (pageNo(query) - 1) * PER_PAGE, limit: PER_PAGE }),
  model: (page, { found, total, all, proposed, places }) => {
    const { query, links, day } = page;
    const { role, scope, name } = filterIn(query);
    const scopes = [{ value: '', text: 'Anywhere' }, ...authorityOptions(places), ...bodyOptions(places)];
    return {
      title: 'People and roles',
      total: sentence(
        role === undefined && scope === undefined && name === undefined
          ? count(all, 'person', 'people')
          : `${total} of ${count(all, 'person', 'people')}`,
      ),
      roles: roleOptions(role),
      scopes: scopes.map((each) => ({ ...each, selected: each.value === (scope ?? '') })),
      name: name ?? '',
      proposed: proposed.map((each) => proposedShown(each, page)),
      ...pagesOf(pageNo(query), PER_PAGE, total, (at) => links.to('/people', { role, scope, name, page: at })),
      hidden: links.hidden('/people'),
      clear: { href: links.to('/people') },
      narrowed: role !== undefined || scope !== undefined || name !== undefined,
      columns: [{ label: 'Name' }, { label: 'Roles', wide: true }, { label: 'In the record as' }],
      rows: found.map(({ id, state }) => [
        link(state.name, links.to(`/people/${id}`), state.status === 'left' ? 'Left' : null),
        listed(
          standingGrants(state)
            .filter(({ until }) => until === null || until > day)
            .map((grant) => {
              const words = `${sentence(grant.role)}, ${scopeWithin(grant.scope, places)}`;
              return text(holdsOn(grant, day) ? words : `${words} (to come)`);
            }),
          'No role',
        ),
        text(state.pseudonym),
      ]),
    };
  },
};
