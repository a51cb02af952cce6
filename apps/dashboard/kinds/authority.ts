import type { Thing } from '#libs/read-models/register/thing.js';
import type { Authority } from '#libs/domain/authority/state.js';
import { count } from '#libs/words/count.js';
import { dateInWords } from '#libs/words/dates.js';
import { nameOf } from '#libs/words/person.js';
import type { Page } from '../frame/pages.js';
import { fact, link, listed, text, textOr } from '../parts/shown.js';
import { dayOr, factIf, linkTo, nameSince, thingLink } from '../things/common-facts.js';
import { relatedOf, STATUS, titled, type KindPage } from '../things/kind-page.js';

type Took = NonNullable<Authority['tookOver']>;

/** Bodies have the code of their authority by any of its names. */
const isOf =
  ({ state }: Thing<'authority'>) =>
  (body: Thing<'body'>): boolean =>
    body.state.authorities.some((its) => state.names.some(({ code }) => code === its.code));

/** Who took it with how many actions, and each that was left, and why. */
const tookOver = ({ post, holder, on, taken, left }: Took, { people }: Page) => [
  text(`${post}, by ${nameOf(people, holder)} from ${dateInWords(on)}: ${count(taken, 'action')}`),
  ...left.map(({ ref, why }) => text(`Left: ${ref}. ${why}`)),
];

export const AUTHORITY: KindPage<'authority'> = {
  columns: [titled('Authority', ({ title }) => title), { label: 'Code', cell: ({ ref }) => text(ref) }, STATUS],
  choices: ['all', 'open'],
  facts: (shown) => {
    const { thing, page } = shown;
    const { state } = thing;
    return [
      fact('What is before it', link('Its board', page.links.board({ authority: state.names[0]?.code ?? state.code }))),
      fact('Names', listed(state.names.map((name) => text(nameSince(name))))),
      fact('Established by', textOr(state.resolution)),
      ...factIf('Its own words for statuses', state.statusWords.length === 0 ? null : state.statusWords, (words) =>
        listed(words.map((each) => text(`${each.words}: ${each.means}`))),
      ),
      ...factIf('Post being taken over', state.takingOver, ({ post, actions }) =>
        text(`${post}, with ${count(actions.length, 'action')}`),
      ),
      ...factIf('Post taken over last', state.tookOver, (took) => listed(tookOver(took, page))),
      ...factIf('Ended', state.endedOn, dayOr),
      ...factIf('Ended by', state.endedBy, text),
      ...factIf('Succeeded by', state.endedOn, () => listed(state.succeededBy.map((id) => linkTo(shown, id)))),
    ];
  },
  sections: (shown) => {
    const { thing, page } = shown;
    const links = (of: readonly Thing[]) => of.map((each) => thingLink(page, each));
    const before = relatedOf(shown, 'authority').filter(({ state }) => state.succeededBy.includes(thing.id));
    return [
      {
        title: thing.state.endedOn === null ? 'Its bodies' : 'Bodies that nobody has passed to another authority',
        items: links(relatedOf(shown, 'body').filter(isOf(thing))),
        empty: 'None.',
      },
      { title: 'Authorities before it', items: links(before), empty: 'It succeeded no other authority.' },
    ];
  },
};
