import { DESK_LISTS, type DeskList } from '#libs/asking/desk-lists.js';
import { GetDesk, type Desk, type DeskListed } from '#libs/asking/questions/desk.js';
import type { NoticedAlarm } from '#libs/read-models/alarms/alarm.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import { totalInWords } from '#libs/words/count.js';
import { instantInWords } from '#libs/words/dates.js';
import { nameOf } from '#libs/words/person.js';
import { sentence } from '#libs/words/sentence.js';
import { oneOf, type RawQuery } from '../frame/asked.js';
import type { Links } from '../frame/links.js';
import type { Page, PageOf } from '../frame/pages.js';
import { dueOf, type Due } from '../parts/due.js';
import { mayDeed } from '../people/may-make.js';
import { pageNo, pagesOf } from '../parts/paging.js';
import { LIST_WORDS } from './desk-words.js';

const FIRST = 10;
const PER_PAGE = 50;

const listIn = (query: RawQuery): DeskList | null => oneOf(query, 'list', DESK_LISTS) ?? null;

/** One thing that waits, and where that is done. */
interface ItemShown {
  readonly text: string;
  readonly href: string | null;
  readonly note: string;
  readonly due: Due | null;
}

const hrefOf = (links: Links, { kind, id }: Pick<Thing, 'kind' | 'id'>): string | null => {
  if (kind === 'person') return links.to(`/people/${id}`);
  return kind === 'import' ? links.imported(id) : links.of({ kind, id });
};

const itemOf = (list: DeskList, thing: Thing, page: Page): ItemShown => {
  const { kind, title, ref, due } = thing;
  const note = LIST_WORDS[list].note(thing, page);
  return {
    text: kind === 'person' ? title : sentence(title),
    href: hrefOf(page.links, thing),
    note: [ref, ...(note === null ? [] : [note])].join(', '),
    due: due === null ? null : dueOf(thing, page.day),
  };
};

const alarmItem = ({ kind, id, ref, message }: NoticedAlarm, links: Links): ItemShown => ({
  text: message,
  href: (kind && id && links.of({ kind, id })) || links.alarms(),
  note: ref,
  due: null,
});

const sectionOf = ({ list, total, things }: DeskListed, page: Page) => ({
  id: list as string,
  title: LIST_WORDS[list].title,
  hint: LIST_WORDS[list].hint,
  total: String(total),
  items: things.map((thing) => itemOf(list, thing, page)),
  all: total > things.length ? { href: page.links.desk({ list }), text: `See all ${total}` } : null,
});

type SectionShown = ReturnType<typeof sectionOf>;

const alarmSections = ({ alarms }: Desk, { links }: Page): readonly SectionShown[] =>
  alarms === null || alarms.items.length === 0
    ? []
    : [
        {
          id: 'alarms',
          title: 'Alarms',
          hint: 'In these places the record is not as it should be.',
          total: totalInWords(alarms, '', '').trim(),
          items: alarms.items.map((alarm) => alarmItem(alarm, links)),
          all: { href: links.alarms(), text: 'See what they mean, and what to do' },
        },
      ];

const paperSections = ({ papers }: Desk, { links, people }: Page): readonly SectionShown[] =>
  papers.length === 0
    ? []
    : [
        {
          id: 'papers',
          title: 'Papers to confirm',
          hint: 'Nothing of them is recorded yet.',
          total: String(papers.length),
          items: papers.slice(0, FIRST).map(({ sha256, title, broughtBy, broughtAt }) => ({
            text: sentence(title),
            href: links.waitingPaper(sha256),
            note: `brought in by ${nameOf(people, broughtBy)}, ${instantInWords(broughtAt)}`,
            due: null,
          })),
          all: papers.length > FIRST ? { href: '/papers/new', text: `See all ${papers.length}` } : null,
        },
      ];

/** "Nothing is on these lists: claims to verify; minutes in draft." */
const emptyInWords = (empty: readonly DeskListed[]): string | null => {
  const titles = empty
    .map(({ list }) => LIST_WORDS[list].title)
    .map((title) => title[0]!.toLowerCase() + title.slice(1));
  return titles.length === 0 ? null : `Nothing is on these lists: ${titles.join('; ')}.`;
};

/** Everything that waits, ten of each list. */
const wholeDesk = (desk: Desk, page: Page) => {
  const filled = desk.lists.filter(({ total }) => total > 0);
  const shown = (toDo: boolean) =>
    filled.filter(({ list }) => LIST_WORDS[list].toDo === toDo).map((each) => sectionOf(each, page));
  const toDo = [...alarmSections(desk, page), ...paperSections(desk, page), ...shown(true)];
  const toKnow = shown(false);
  return {
    title: 'My desk',
    toDo,
    toKnow,
    contents: [...toDo, ...toKnow].map(({ id, title, total }) => ({ href: `#${id}`, text: title, total })),
    empty: emptyInWords(desk.lists.filter(({ total }) => total === 0)),
    withoutRole: desk.withoutRole,
    bringIn: mayDeed(page.here.reader, 'bring in a paper') ? { href: '/papers/new' } : null,
  };
};

/** One list, fifty a page. */
const oneList = (listed: DeskListed, page: Page) => {
  const { list, total } = listed;
  return {
    ...sectionOf(listed, page),
    alone: true,
    back: { href: page.links.desk(), text: 'My desk' },
    ...pagesOf(pageNo(page.query), PER_PAGE, total, (at) => page.links.desk({ list, page: at })),
  };
};

/** What waits for who is signed in, now. */
export const DESK: PageOf<Desk | null> = {
  template: 'desk/desk.njk',
  takes: ['list', 'page'],
  ofNow: true,
  question: (asked, { query }) => {
    const list = listIn(query);
    return new GetDesk(asked, {
      list,
      ...(list === null ? { from: 0, limit: FIRST } : { from: (pageNo(query) - 1) * PER_PAGE, limit: PER_PAGE }),
    });
  },
  model: (page, desk) => {
    const section = 'desk';
    if (desk === null || page.here.token === null) return { section, title: 'My desk', guest: true };
    const list = listIn(page.query);
    if (list === null) return { section, ...wholeDesk(desk, page) };
    const listed = desk.lists.find((each) => each.list === list) ?? { list, total: 0, things: [] };
    return { section, ...oneList(listed, page) };
  },
};
