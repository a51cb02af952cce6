import type { AuthoritiesFrom } from '#libs/domain/body/state.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import { fact, link, listed, text, textOr } from '../parts/shown.js';
import { dayOr, factIf, linkTo, nameSince, sentenceOr, sentOnSections, thingLink } from '../things/common-facts.js';
import { relatedOf, STATUS, titled, type KindPage } from '../things/kind-page.js';

const authoritiesOf = ({ state }: Thing<'body'>): string => state.authorities.map(({ name }) => name).join(', ');

/** "Fenwick Borough Council, Wexmoor Council from 1 April 2023" */
const authoritiesSince = ({ authorities, from }: AuthoritiesFrom): string =>
  nameSince({ name: authorities.map(({ name }) => name).join(', '), from });

export const BODY: KindPage<'body'> = {
  columns: [
    titled('Body', ({ title }) => title),
    { label: 'Kind', cell: ({ state }) => sentenceOr(state.kind) },
    { label: 'Authority', cell: (thing) => text(authoritiesOf(thing)) },
    STATUS,
  ],
  choices: ['all', 'open'],
  facts: (shown) => {
    const { thing, page } = shown;
    const { state } = thing;
    return [
      fact('What is before it', link('Its board', page.links.board({ committee: thing.id }))),
      fact('Names', listed(state.names.map((name) => text(nameSince(name))))),
      fact('Kind', sentenceOr(state.kind)),
      fact('Authorities', listed(state.authoritiesFrom.map((held) => text(authoritiesSince(held))))),
      fact('Part of', linkTo(shown, state.parent)),
      fact('Established by', textOr(state.resolution)),
      ...factIf('Ended', state.endedOn, dayOr),
      ...factIf('Ended by', state.endedBy, text),
      ...factIf('Succeeded by', state.endedOn, () =>
        listed(
          state.succeededBy.map((id) => linkTo(shown, id)),
          'No other body',
        ),
      ),
    ];
  },
  sections: (shown) => {
    const { thing, page } = shown;
    const bodies = relatedOf(shown, 'body');
    const links = (of: readonly Thing[]) => of.map((each) => thingLink(page, each));
    return [
      {
        title: 'Bodies that are part of it',
        items: links(bodies.filter(({ state }) => state.parent === thing.id)),
        empty: 'None.',
      },
      {
        title: 'Bodies before it',
        items: links(bodies.filter(({ state }) => state.succeededBy.includes(thing.id))),
        empty: 'It succeeded no other body.',
      },
      ...sentOnSections(shown, thing.id),
    ];
  },
};
