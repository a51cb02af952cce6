import { GetOrderOfEntries, type WhatOrderChanged } from '#libs/asking/questions/order-of-entries.js';
import { streamId } from '#libs/kernel/stream-id.js';
import type { ChangedThing, OrderOfEntries } from '#libs/read-models/order-of-entries/changed.js';
import { count } from '#libs/words/count.js';
import { dateInWords, instantInWords } from '#libs/words/dates.js';
import { nameOf } from '#libs/words/person.js';
import { sentence } from '#libs/words/sentence.js';
import { linesInWords, type LineInWords } from '#libs/words/told-otherwise.js';
import type { Names } from '#libs/words/value-words.js';
import { word } from '../frame/asked.js';
import type { Page, PageOf } from '../frame/pages.js';
import { mayDeed } from '../people/may-make.js';
import { namesFor } from '../parts/history.js';
import { pagedBy } from '../parts/paging.js';
import { text, textOr, type Shown } from '../parts/shown.js';

const PER_PAGE = 50;

const COLUMNS = ['What', 'Until now', 'Now', 'On', 'Why'].map((label) => ({
  label,
  wide: label === 'Why',
  href: null,
  sorted: null,
}));

const rowOf = ({ field, until, now, days, why }: LineInWords): readonly Shown[] => [
  text(field),
  textOr(until, 'Nothing'),
  textOr(now, 'Nothing'),
  text(days),
  textOr(why, 'Not told'),
];

const thingShown = ({ kind, id, ref, title, lines }: ChangedThing, { links }: Page, names: Names) => ({
  ref,
  title: sentence(title),
  href: links.thing(kind, id),
  history: links.changes({ stream: streamId(kind, id) }),
  rows: linesInWords(lines, names).map(rowOf),
});

const wholeShown = ({ position, today, things, seen }: OrderOfEntries, names: Names) => ({
  things: count(things, 'thing'),
  any: things > 0,
  one: things === 1,
  position: String(position),
  today: dateInWords(today),
  seen: seen === null ? null : `${nameOf(names.people, seen.by)} on ${instantInWords(seen.at)}`,
});

/** The form by which it is said to be seen, for who may say so. */
const seesFor = ({ at, here: { reader, token } }: Page) =>
  at.now && token !== null && mayDeed(reader, 'see the order of entries')
    ? { action: '/order-of-entries', token }
    : null;

/** What the record says otherwise since entries take their own day. */
export const ORDER_OF_ENTRIES: PageOf<WhatOrderChanged> = {
  template: 'order-of-entries/order-of-entries.njk',
  takes: ['cursor'],
  question: (asked, { query }) =>
    new GetOrderOfEntries(asked, { limit: PER_PAGE, cursor: word(query, 'cursor') ?? null }),
  model: (page, { whole, listed, refs }) => {
    const { query, links } = page;
    const names = namesFor(page, { refs });
    return {
      section: 'order-of-entries',
      title: 'What the order of entries changed',
      columns: COLUMNS,
      see: seesFor(page),
      whole: whole && wholeShown(whole, names),
      things: listed.items.map((thing) => thingShown(thing, page, names)),
      ...pagedBy(query, listed, (more) => links.orderOfEntries(more)),
    };
  },
};

/** For the board: what there is to see, until somebody has seen it; `null` where there is nothing. */
export const orderToSee = (whole: OrderOfEntries | null, { links, at }: Page) =>
  whole === null || whole.things === 0 || whole.seen !== null || !at.now
    ? null
    : { things: count(whole.things, 'thing'), href: links.orderOfEntries() };
