import { randomUUID } from 'node:crypto';
import type { PersonNamed } from '#libs/asking/names-of-people.js';
import type { Reader } from '#libs/asking/reader.js';
import type { MomentAsked } from '#libs/asking/moment.js';
import { GetOwnersAndDates, type OwnersAndDates } from '#libs/asking/questions/owners-and-dates.js';
import { isOpen } from '#libs/domain/action/state.js';
import { KIND_WORDS } from '#libs/words/kinds.js';
import { ownerAndHolder } from '#libs/words/person.js';
import { sentence } from '#libs/words/sentence.js';
import { statusTag } from '#libs/words/tags.js';
import { dateInWords } from '#libs/words/dates.js';
import type { Fault, Typed } from '../forms/sent.js';
import type { Links } from '../frame/links.js';
import type { Page, PageOf } from '../frame/pages.js';
import { mayMake } from '../people/may-make.js';
import { CELLS, nameOfCell, typedIn, type Action, type Cell } from './row.js';

/** Whose actions they are: a paper's, or a plan's. */
export interface Named {
  readonly kind: 'report' | 'action-plan';
  readonly id: string;
}

/** A grid that comes back to who sent it; `seen`: the moment at which they saw it. */
export interface SentGrid {
  readonly typed: Typed;
  readonly faults: readonly Fault[];
  readonly seen: MomentAsked | null;
}

export const GRID = 'Owners and due dates';

/** Where its form is sent. */
export const gridPath = ({ kind, id }: Named): string => `/${KIND_WORDS[kind].path}/${id}/owners-and-dates`;

export const backTo =
  ({ kind, id }: Named, ref: string) =>
  (links: Links) => ({
    href: links.thing(kind, id),
    text: `${sentence(KIND_WORDS[kind].one)} ${ref}`,
  });

const idOfCell = (name: string): string => name.replace('.', '-');

const errorAt = (faults: readonly Fault[], name: string | null): string | null =>
  faults
    .filter(({ field }) => field === name)
    .map(({ message }) => message)
    .join(' ') || null;

const cellShown = (cell: Cell, action: Action, typed: string, faults: readonly Fault[]) => {
  const name = nameOfCell(cell, action.id);
  return { name, id: idOfCell(name), typed, error: errorAt(faults, name) };
};

/** Whoever is named and works here no more stays to be chosen. */
const peopleFor = (person: string, people: readonly PersonNamed[], { people: names }: Page) => [
  { value: '', text: 'No person' },
  ...people.map(({ pseudonym, name }) => ({ value: pseudonym, text: name })),
  ...(person === '' || people.some(({ pseudonym }) => pseudonym === person)
    ? []
    : [{ value: person, text: names.nameOf(person) ?? person }]),
];

const rowShown = (action: Action, people: readonly PersonNamed[], page: Page, { typed, faults }: SentGrid) => {
  const { state, ref, id } = action;
  const about = { ref, href: page.links.thing('action', id), objective: sentence(state.objective) };
  if (!isOpen(state))
    return {
      ...about,
      ended: {
        status: statusTag(action.status),
        owner: state.owner === null ? 'No owner' : ownerAndHolder(page.people, state.owner, state.holder),
        due: state.due === null ? 'No due date' : dateInWords(state.due),
      },
    };
  const cells = typedIn(action, typed);
  return {
    ...about,
    ended: null,
    first: state.firstDue !== null && state.firstDue !== state.due ? dateInWords(state.firstDue) : null,
    person: {
      ...cellShown('person', action, cells.person, faults),
      options: peopleFor(cells.person, people, page).map((each) => ({
        ...each,
        selected: each.value === cells.person,
      })),
    },
    post: cellShown('post', action, cells.post, faults),
    due: cellShown('due', action, cells.due, faults),
  };
};

/** What is told once for all rows. */
const common = ({ typed, faults }: SentGrid) =>
  Object.fromEntries(
    ['approver', 'reason', 'effectiveOn'].map((name) => [
      name,
      { id: name, name, typed: typed[name] ?? '', error: errorAt(faults, name) },
    ]),
  );

const fieldOf = (actions: readonly Action[], field: string | null): string => {
  const cells = new Set(actions.flatMap(({ id }) => CELLS.map((cell) => nameOfCell(cell, id))));
  return field !== null && (cells.has(field) || ['approver', 'reason', 'effectiveOn'].includes(field))
    ? `#${idOfCell(field)}`
    : '#grid';
};

/** Which row a message is about: it says so itself, since sixty rows look alike. */
const messageOf = (actions: readonly Action[], { field, message }: Fault): string => {
  const action = actions.find(({ id }) => CELLS.some((cell) => nameOfCell(cell, id) === field));
  return action === undefined ? message : `${action.ref}: ${message}`;
};

const NOTHING_SENT: SentGrid = { typed: {}, faults: [], seen: null };

/** The owners and due dates of all actions of a paper or a plan, to be filled in as a grid. */
export const gridPage = (
  named: Named,
  people: (reader: Reader) => Promise<readonly PersonNamed[]>,
  sent: SentGrid = NOTHING_SENT,
): PageOf<OwnersAndDates, readonly PersonNamed[]> => ({
  template: 'owners-and-dates/grid.njk',
  takes: [],
  question: (asked) => new GetOwnersAndDates({ ...asked, at: sent.seen ?? asked.at }, { named }),
  beside: (_, reader) => people(reader),
  model: (page, { of, actions, posts }, active) => {
    const { reader, token } = page.here;
    const offers = token !== null && page.at.now && mayMake(reader, 'action', 'AssignOwner');
    return {
      section: named.kind,
      title: GRID,
      failed: sent.faults.length > 0,
      of: { ref: of.ref, title: sentence(of.title) },
      back: backTo(named, of.ref)(page.links),
      rows: actions.map((action) => rowShown(action, active, page, sent)),
      offers,
      posts,
      action: gridPath(named),
      hidden: [
        ['form', token ?? ''],
        ['key', sent.typed['key'] ?? randomUUID()],
        ['seen', String(page.position)],
      ],
      common: common(sent),
      errors: sent.faults.map((fault) => ({ text: messageOf(actions, fault), href: fieldOf(actions, fault.field) })),
    };
  },
});
