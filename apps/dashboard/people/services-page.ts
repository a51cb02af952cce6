import {
  GetServicePage,
  GetServicesPage,
  type ActingPage,
  type ServicesPage,
} from '#libs/asking/questions/people-pages.js';
import { addMonths } from '#libs/calendar/index.js';
import { personIdOf } from '#libs/domain/person/pseudonym.js';
import { isForPrograms } from '#libs/domain/rights/for-programs.js';
import type { Service } from '#libs/domain/service/state.js';
import type { PlainDate } from '#libs/kernel/event.js';
import { count } from '#libs/words/count.js';
import { dateInWords } from '#libs/words/dates.js';
import { nameOf } from '#libs/words/person.js';
import { sentence } from '#libs/words/sentence.js';
import type { Tag } from '#libs/words/tags.js';
import type { MoveForm } from '../forms/move-form.js';
import type { Sent } from '../forms/sent.js';
import { word } from '../frame/asked.js';
import type { PageOf } from '../frame/pages.js';
import { entriesShown } from '../parts/history.js';
import { fact, link, listed, tagged, text } from '../parts/shown.js';
import { moveInWords, MOVES_BY_HAND } from './moves-in-words.js';
import { offered, personOptions } from './person-page.js';
import { authorityOptions, bodyOptions, placesById, scopeInWords } from './scopes.js';

const DONE: Readonly<Record<string, string>> = {
  OpenService: 'The service account is open.',
  ExtendService: 'The service account goes on.',
  ChangeServiceOwner: 'The new owner is recorded.',
  EndService: 'The service account has ended.',
};

const MOST_MONTHS = 12;

const statusOf = ({ status, until }: Service, day: PlainDate): Tag => {
  if (status === 'ended') return { text: 'Ended', colour: 'grey' };
  return until > day ? { text: 'Open', colour: 'green' } : { text: 'Over', colour: 'grey' };
};

const FOR_PROGRAMS = MOVES_BY_HAND.filter(({ value }) => isForPrograms(value));

const untilHint = (today: PlainDate): string =>
  `At most 12 months from today: by ${dateInWords(addMonths(today, MOST_MONTHS))}`;

const opening = ({ places, everybody }: ServicesPage, today: PlainDate): MoveForm => ({
  ...{ kind: 'service', type: 'OpenService', title: 'Open a service account', button: 'Open the service account' },
  note: 'A program reads, and makes the moves that are listed for it. It never grants, verifies or decides on more time.',
  options: {
    owner: personOptions(everybody.filter(({ state }) => state.status === 'active')),
    authority: authorityOptions(places),
    body: bodyOptions(places),
  },
  labels: {
    moves: { hint: 'One on each line, as “action/ReportProgress”; none for a program that only reads' },
    until: { hint: untilHint(today) },
  },
});

/** The programs that act by themselves. */
export const servicesPage = (sent: Sent | null): PageOf<ServicesPage> => ({
  template: 'people/services.njk',
  takes: [],
  question: (asked) => new GetServicesPage(asked, {}),
  model: (page, found) => {
    const { services, places, people } = found;
    const forms = offered([opening(found, page.today)], page, { action: '/services', revision: null }, sent);
    return {
      title: 'Service accounts',
      back: { href: page.links.to('/people'), text: 'People and roles' },
      total: sentence(count(services.length, 'service account')),
      columns: [
        { label: 'Name' },
        { label: 'State' },
        { label: 'Where' },
        { label: 'Until' },
        { label: 'Who answers for it' },
      ],
      rows: services.map(({ id, state }) => [
        link(state.name, page.links.to(`/services/${id}`)),
        tagged(statusOf(state, page.day)),
        text(scopeInWords(state.scope, places)),
        text(`Before ${dateInWords(state.until)}`),
        text(nameOf(people, state.owner)),
      ]),
      moves: FOR_PROGRAMS,
      forms,
      failed: forms.some(({ errors }) => errors.length > 0),
    };
  },
});

const formsOf = ({ status }: Service, { everybody }: ActingPage<'service'>, today: PlainDate): readonly MoveForm[] => {
  if (status === 'ended') return [];
  const kind = 'service';
  return [
    {
      ...{ kind, type: 'ExtendService', title: 'Extend it', button: 'Extend it' },
      labels: { until: { hint: untilHint(today) } },
    },
    {
      ...{ kind, type: 'ChangeServiceOwner', title: 'Record another owner', button: 'Record the owner' },
      options: { owner: personOptions(everybody.filter(({ state }) => state.status === 'active')) },
    },
    { kind, type: 'EndService', title: 'End it', button: 'End it', note: 'From then on it may do nothing.' },
  ];
};

export const servicePage = (id: string, sent: Sent | null): PageOf<ActingPage<'service'>> => ({
  template: 'people/service.njk',
  takes: ['done'],
  question: (asked) => new GetServicePage(asked, { id }),
  model: (asked, found) => {
    const { thing, history, people, places } = found;
    const page = { ...asked, people };
    const { state } = thing;
    const about = { action: `/services/${thing.id}`, revision: thing.revision };
    const forms = offered(formsOf(state, found, page.today), page, about, sent);
    return {
      title: state.name,
      back: { href: page.links.to('/services'), text: 'Service accounts' },
      facts: [
        fact('State', tagged(statusOf(state, page.day))),
        fact('Client id', text(state.client)),
        fact('Where', text(scopeInWords(state.scope, places))),
        fact('Until', text(`Before ${dateInWords(state.until)}`)),
        fact(
          'Who answers for it',
          link(nameOf(people, state.owner), page.links.to(`/people/${personIdOf(state.owner)}`)),
        ),
        fact(
          'Moves that it makes',
          listed(
            state.moves.map((move) => text(moveInWords(move))),
            'None: it reads',
          ),
        ),
        fact('In the record as', text(thing.stream)),
      ],
      forms,
      failed: forms.some(({ errors }) => errors.length > 0),
      done: DONE[word(page.query, 'done') ?? ''] ?? null,
      history: entriesShown(page, history, { refs: placesById(places) }).toReversed(),
    };
  },
});
