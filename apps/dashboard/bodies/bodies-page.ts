import { GetBodies, type Bodies } from '#libs/asking/questions/bodies.js';
import type { KnownAuthority } from '#libs/domain/authority/known-authority.js';
import { nameOn } from '#libs/domain/shared/names/name-from.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import { dateInWords } from '#libs/words/dates.js';
import type { Page, PageOf } from '../frame/pages.js';
import { beginningsOffered } from '../moves/offered.js';

/** A body with those that are part of it. */
export interface Branch {
  readonly name: string;
  readonly href: string;
  readonly note: string;
  readonly parts: readonly Branch[];
}

const noteOf = ({ ref, state }: Thing<'body'>): string =>
  state.endedOn === null ? ref : `${ref}, ended on ${dateInWords(state.endedOn)}`;

/** Each under the one that it is part of; what is part of none that is there stands at the top. */
export const treeOf = (bodies: readonly Thing<'body'>[], { links }: Pick<Page, 'links'>): readonly Branch[] => {
  const there = new Set(bodies.map(({ id }) => id));
  const branch = (body: Thing<'body'>, above: readonly string[]): Branch => ({
    name: body.title,
    href: links.thing('body', body.id),
    note: noteOf(body),
    parts: bodies
      .filter(({ id, state }) => state.parent === body.id && !above.includes(id))
      .map((part) => branch(part, [...above, body.id])),
  });
  const isTop = ({ state }: Thing<'body'>) => state.parent === null || !there.has(state.parent);
  return bodies.filter(isTop).map((body) => branch(body, []));
};

/** An authority by its name of the day. */
interface AuthorityShown {
  readonly name: string;
  readonly href: string;
  readonly note: string;
}

const nameOf = ({ names, ref }: KnownAuthority, day: PlainDate): string => nameOn(names, day)?.name ?? ref;

/** What ended it, and what came after it; of one that papers alone name, that. */
const authorityNote = (
  { endedOn, succeededBy, isRecorded }: KnownAuthority,
  all: readonly KnownAuthority[],
  day: PlainDate,
): string => {
  if (!isRecorded) return 'Named by papers, and not recorded';
  const after = all.filter(({ id }) => succeededBy.includes(id)).map((each) => nameOf(each, day));
  return endedOn === null ? '' : `Ended on ${dateInWords(endedOn)}, succeeded by ${after.join(', ')}`;
};

export const authoritiesShown = (
  all: readonly KnownAuthority[],
  { links, day }: Pick<Page, 'links' | 'day'>,
): readonly AuthorityShown[] =>
  all
    .map((each) => ({
      name: nameOf(each, day),
      href: each.isRecorded ? links.thing('authority', each.id) : links.board({ authority: each.code }),
      note: authorityNote(each, all, day),
    }))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en'));

/** Whose bodies there are, all bodies as a tree, and those that papers alone name. */
export const BODIES: PageOf<Bodies> = {
  template: 'bodies/bodies.njk',
  takes: [],
  question: (asked) => new GetBodies(asked, {}),
  model: (page, { authorities, bodies, namedOnly }) => ({
    section: 'body',
    title: 'Bodies',
    adds: [...beginningsOffered(page, 'body'), ...beginningsOffered(page, 'authority')],
    authorities: authoritiesShown(authorities, page),
    tree: treeOf(bodies, page),
    open: page.links.list('body', { open: 'true' }),
    namedOnly: namedOnly.map(({ id, names }) => ({
      name: names.map(({ name }) => name).join(', '),
      href: page.links.board({ committee: id }),
    })),
  }),
};
