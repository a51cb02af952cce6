import type { Thing } from '#libs/read-models/register/thing.js';
import { fact, link, listed, text, textOr } from '../parts/shown.js';
import { dayOr, factIf, linkTo, nameSince, thingLink } from '../things/common-facts.js';
import { relatedOf, STATUS, titled, type KindPage } from '../things/kind-page.js';

/** Bodies have the code of their authority by any of its names. */
const isOf =
  ({ state }: Thing<'authority'>) =>
  (body: Thing<'body'>): boolean =>
    body.state.authorities.some((its) => state.names.some(({ code }) => code === its.code));

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
