import { BadRequestException, NotFoundException } from '@nestjs/common';
import { streamId } from '#libs/kernel/stream-id.js';
import {
  BOARD_KINDS,
  WHATS,
  type BoardKind,
  type DifferenceFilter,
  type What,
} from '#libs/read-models/compare/difference.js';
import { NotThere } from '../errors/not-there.js';
import { scopeChosen, word, type RawQuery } from '../frame/asked.js';
import { Links, type Query } from '../frame/links.js';
import { momentInWords, typedMoment } from '../frame/moment-bar.js';
import type { MomentGiven } from '../frame/moment.js';
import type { Asking } from '../frame/pages.js';
import { scopeFilter } from '../parts/scope-filter.js';
import { isRecordId } from '../things/record-id.js';
import { dateInWords } from '#libs/words/dates.js';
import { KIND_WORDS, type PageKind } from '#libs/words/kinds.js';
import { sentence } from '#libs/words/sentence.js';
import { asFrom, comparedWith, monthsBefore, type ComparedWith } from './compared-with.js';
import { countsShown, labelOf } from './counts.js';
import { differenceShown, kindHeading, type Comparing, type DifferenceShown } from './difference-shown.js';
import { grouped } from './grouped.js';
import { slipsOf } from './slips.js';

const PER_PAGE = 20;
/** As many moved dates make a picture; the others are among what slipped. */
const PICTURED = 25;

const oneOf = <T extends string>(query: RawQuery, name: string, values: readonly T[]): T | undefined => {
  const asked = word(query, name);
  const value = values.find((each) => each === asked);
  if (asked !== undefined && value === undefined)
    throw new BadRequestException(`“${name}” in the address of this page must be one of ${values.join(', ')}.`);
  return value;
};

const filterOf = (query: RawQuery): DifferenceFilter => {
  const kind = oneOf<BoardKind>(query, 'kind', BOARD_KINDS);
  const what = oneOf<What>(query, 'what', WHATS);
  return { ...scopeChosen(query), ...(kind && { kind }), ...(what && { what }) };
};

/** The reader's own moment in words of an address; now is today. */
const ownWords = ({ given, today }: Asking): MomentGiven => (Object.keys(given).length === 0 ? { on: today } : given);

const asTo = ({ on, asAt, atPosition }: MomentGiven): Query => ({ toOn: on, toAsAt: asAt, toAtPosition: atPosition });

/** The form, the two points in words, and how to turn them round: the same for the board and for one thing. */
async function frameOf(asking: Asking, path: string, kept: Query, { given, chosen }: ComparedWith) {
  const { links, point, view } = asking;
  const [before] = asking.beside;
  const own = ownWords(asking);
  const { on: _, ...known } = asking.given;
  const trueOn = (on: string) => links.to(path, { ...kept, ...asFrom({ on, ...known }) });
  const meetings = (await view.directory()).meetings.filter(({ date }) => date < point.on).slice(0, 1);
  return {
    path,
    chosen,
    hidden: new Links(kept).hidden(),
    typed: { from: typedMoment(given), to: typedMoment(asking.given) },
    points: {
      from: momentInWords(before!.point.on, given, await before!.knownAt()),
      to: momentInWords(point.on, asking.given, await view.knownAt()),
    },
    turned: new Links({ ...given }).to(path, { ...kept, ...asFrom(own) }),
    choices: [
      { text: 'a month before', href: trueOn(monthsBefore(point.on, 1)) },
      { text: 'three months before', href: trueOn(monthsBefore(point.on, 3)) },
      { text: 'a year before', href: trueOn(monthsBefore(point.on, 12)) },
      ...meetings.map(({ date }) => ({ text: `the meeting of ${dateInWords(date)}`, href: trueOn(date) })),
    ],
    download: new Links().to(`/v1${path}`, { ...asFrom(given), ...asTo(own), ...kept, format: 'csv' }),
  };
}

const comparing = (asking: Asking, { given }: ComparedWith): Comparing => ({
  asking,
  from: asking.beside[0]!.point,
  links: {
    from: new Links({ ...given }),
    compare: (kind, id) => asking.links.compareThing(kind, id, asFrom(given)),
  },
});

/** Things of one kind in a row under its heading, as the page has them. */
const byKind = (shown: readonly DifferenceShown[]) =>
  grouped(shown, ({ kind }) => kind).map(([kind, items]) => ({ heading: kindHeading(kind), kind, items }));

/** The whole board at the reader's moment against another: how much, how far dates moved, and all of it in pages. */
export async function comparePage(asking: Asking) {
  const { query, links, point, cursorMoment } = asking;
  const compared = comparedWith(asking);
  const before = asking.beside[0]!;
  const filter = filterOf(query);
  const { kind, what, ...scope } = filter;
  const from = asFrom(compared.given);
  const to = (more: Query) => links.compare({ ...scope, ...from, ...more });
  const cursor = word(query, 'cursor') ?? null;
  const moment = JSON.stringify([from, cursorMoment]);
  const listed = await before.differences(point, filter, { limit: PER_PAGE, cursor, moment });
  const moved = await Promise.all(
    (['slipped', 'brought-forward'] as const).map((each) =>
      before.differences(point, { ...scope, what: each }, { limit: PICTURED, cursor: null }),
    ),
  );
  const counted = await before.countDifferences(point, scope);
  const shown: DifferenceShown[] = [];
  for (const item of listed.items) shown.push(await differenceShown(comparing(asking, compared), item));
  const pictured = moved.flatMap(({ items }) => items);
  const unpictured = moved.reduce((sum, { total }) => sum + total, 0) - pictured.length;
  return {
    section: 'compare',
    title: 'Compare',
    filter: scopeFilter(await asking.view.directory(), scope),
    scopeHidden: [...links.hidden(), ...new Links(from).hidden()],
    action: links.compare(),
    clear: Object.keys(scope).length === 0 ? null : links.compare(from),
    compare: await frameOf(asking, '/compare', { ...scope, kind, what }, compared),
    counts: countsShown(counted, to),
    slips: slipsOf(pictured, links),
    unpictured: unpictured > 0 ? { n: unpictured, href: to({ what: 'slipped' }) } : null,
    narrowed: [
      ...(kind === undefined ? [] : [KIND_WORDS[kind].many]),
      ...(what === undefined ? [] : [labelOf(what).toLowerCase()]),
    ].join(', '),
    all: kind === undefined && what === undefined ? null : to({}),
    total: listed.total,
    groups: byKind(shown),
    next: listed.next === null ? null : to({ kind, what, cursor: listed.next }),
    start: cursor === null ? null : to({ kind, what }),
  };
}

/** One thing at the reader's moment against another. */
export async function compareThingPage(asking: Asking, kind: PageKind, id: string) {
  if (!isRecordId(id)) throw new NotFoundException();
  const [thing, compared] = [id.toLowerCase(), comparedWith(asking)];
  const difference = await asking.beside[0]!.difference(asking.point, kind, thing);
  if (difference === null) {
    const page = { limit: 1, cursor: null, descending: false };
    const [first] = (await asking.whole.entries({ stream: streamId(kind, thing) }, page)).items;
    throw first === undefined ? new NotFoundException() : new NotThere(kind, asking.point, first);
  }
  const item = await differenceShown(comparing(asking, compared), difference);
  return {
    section: kind,
    title: `Compare ${item.ref}`,
    back: { href: item.href, text: item.ref },
    kind: sentence(KIND_WORDS[kind].one),
    compare: await frameOf(asking, `/${KIND_WORDS[kind].path}/${thing}/compare`, {}, compared),
    slips: slipsOf([difference], asking.links),
    item,
  };
}
