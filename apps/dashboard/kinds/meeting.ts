import { dateInWords } from '#libs/words/dates.js';
import { fact, link, listed, text } from '../parts/shown.js';
import { dayOr, factIf, sectionOf, sentenceOr, sentOnSections, thingLink } from '../things/common-facts.js';
import { minuteLink } from '../minuting/minute-link.js';
import { trackerInList, trackerLink } from '../trackers/tracker-links.js';
import { relatedOf, STATUS, titled, type KindPage } from '../things/kind-page.js';

export const MEETING: KindPage<'meeting'> = {
  columns: [
    titled('Meeting', ({ title }) => title),
    { label: 'Kind', cell: ({ state }) => sentenceOr(state.kind) },
    { label: 'First for', sort: 'meeting', cell: ({ scope }) => dayOr(scope?.meeting ?? null) },
    { label: 'Day', cell: ({ state }) => dayOr(state.date) },
    { label: 'Tracker', cell: trackerInList },
    STATUS,
  ],
  choices: ['all', 'open'],
  facts: (shown) => {
    const { thing, page } = shown;
    const { state } = thing;
    const { authority, committee } = state.scope;
    return [
      fact('Authority', link(authority.name, page.links.board({ authority: authority.code }))),
      fact('Body', link(committee.name, page.links.thing('body', state.scope.body))),
      fact('Kind', sentenceOr(state.kind)),
      ...(state.days.length > 1
        ? [fact('Days for which it stood', listed(state.days.map((day) => text(dateInWords(day)))))]
        : [fact('Day', dayOr(state.date))]),
      ...factIf('Held', state.heldOn, dayOr),
    ];
  },
  sections: (shown) => [
    {
      title: 'Minutes',
      items: [
        ...relatedOf(shown, 'minutes')
          .filter(({ state }) => state.meetingId === shown.thing.id)
          .map((minutes) => thingLink(shown.page, minutes)),
        ...minuteLink(shown.page, shown.thing),
      ],
      empty: 'No minutes of it are recorded.',
    },
    {
      title: 'Tracker',
      items: [
        trackerLink(shown.page, shown.thing),
        ...relatedOf(shown, 'tracker')
          .filter(({ state }) => state.meetingId === shown.thing.id)
          .map((tracker) => thingLink(shown.page, tracker)),
      ],
      empty: '',
    },
    {
      title: 'Recorded on its occasion',
      items: [
        link(
          'Every change that was recorded with its minutes, its tracker and the papers before it',
          shown.page.links.changes({ occasion: shown.thing.id }),
        ),
      ],
      empty: '',
    },
    sectionOf(shown, 'report', 'Reports before it', 'No report before it is recorded.'),
    sectionOf(shown, 'recommendation', 'What it was asked to resolve', 'Nothing that it was asked is recorded.'),
    ...sentOnSections(shown, shown.thing.state.scope.body),
  ],
};
