import type { BoardList } from '#libs/read-models/board/lists.js';
import type { BoardPage } from '#libs/asking/questions/board-page.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import { waitingIn } from '#libs/domain/shared/more-time/more-time.js';
import { inFigures } from '#libs/words/count.js';
import { dateInWords } from '#libs/words/dates.js';
import { ownerAndHolder } from '#libs/words/person.js';
import { sentence } from '#libs/words/sentence.js';
import type { Links } from '../frame/links.js';
import type { Page } from '../frame/pages.js';
import { dueOf } from '../parts/due.js';

/** One thing in a short list of the board. */
export interface Item {
  readonly text: string;
  readonly href: string | null;
  /** Its reference, whose it is, before whom. */
  readonly note: string;
  /** "10 June 2016", and how late that is. */
  readonly when: { readonly date: string; readonly late: string | null } | null;
}

/** Some of a list, and where all of it is. */
export interface Few {
  readonly total: string;
  readonly items: readonly Item[];
  readonly all: { readonly text: string; readonly href: string } | null;
}

export const NOTHING = { total: 0, things: [] as readonly Thing[] };

export const listIn = ({ lists }: BoardPage, name: BoardList) => lists.get(name) ?? NOTHING;

const isAction = (thing: Thing): thing is Thing<'action'> => thing.kind === 'action';

const ownerOf = (thing: Thing, { people }: Page): string | null => {
  if (!isAction(thing)) return null;
  return thing.state.owner === null ? 'no owner' : ownerAndHolder(people, thing.state.owner, thing.state.holder);
};

/** Of an action for which more time was asked: until when. */
const askedUntil = (thing: Thing): string | null => {
  const waiting = isAction(thing) ? waitingIn(thing.state.moreTime) : null;
  return waiting === null ? null : `more time asked for, until ${dateInWords(waiting.to)}`;
};

const whenOf = (thing: Thing, page: Page): Item['when'] => {
  const { date, lateness } = dueOf(thing, page.day);
  return date === null ? null : { date, late: lateness };
};

const hrefOf = (links: Links, { kind, id }: Thing): string | null =>
  kind === 'import' ? links.imported(id) : links.of({ kind, id });

/** `body`: tell before which body it is, where the board is of several. */
export const itemOf = (thing: Thing, page: Page, body: boolean): Item => ({
  text: sentence(thing.title),
  href: hrefOf(page.links, thing),
  note: [
    thing.ref,
    ownerOf(thing, page),
    askedUntil(thing),
    body && thing.scope !== null && !thing.ref.includes(thing.scope.committee.name) ? thing.scope.committee.name : null,
  ]
    .filter((part) => part !== null)
    .join(', '),
  when: whenOf(thing, page),
});

/** "See all 400 actions", where there are more than are shown. */
export const allOf = (total: number, shown: number, many: string, href: string): Few['all'] =>
  total > shown ? { text: `See all ${inFigures(total)} ${many}`, href } : null;
