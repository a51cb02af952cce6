import { SCOPE } from '#libs/asking/filters.js';
import type { Refs } from '#libs/asking/named.js';
import {
  type ComparisonPage,
  type DifferencePage,
  GetComparisonPage,
  GetDifferencePage,
} from '#libs/asking/questions/comparison-pages.js';
import { RECORD_KINDS, type RecordKind } from '#libs/domain/deciders.js';
import { spelledId } from '#libs/kernel/stream-id.js';
import { WHATS, type DifferenceFilter } from '#libs/read-models/compare/difference.js';
import type { Directory } from '#libs/read-models/view.js';
import { dateInWords } from '#libs/words/dates.js';
import { totalInWords } from '#libs/words/count.js';
import { KIND_WORDS } from '#libs/words/kinds.js';
import { sentence } from '#libs/words/sentence.js';
import { scopeChosen, someOf, word, type PageRequest, type RawQuery } from '../frame/asked.js';
import type { Formerly } from '../frame/known-parameters.js';
import { Links, type Query } from '../frame/links.js';
import { momentBar, momentInWords, toldAt, typedMoment } from '../frame/moment-bar.js';
import type { MomentGiven } from '../frame/moment.js';
import type { Page, PageOf } from '../frame/pages.js';
import { recordBegins } from '../frame/record-begins.js';
import { pagedBy } from '../parts/paging.js';
import { scopeFilter } from '../parts/scope-filter.js';
import { asFrom, comparedWith, FROM, monthsBefore, type ComparedWith } from './compared-with.js';
import { countsShown, labelOf } from './counts.js';
import { differenceShown, kindHeading, type Comparing, type DifferenceShown } from './difference-shown.js';
import { grouped } from './grouped.js';
import { slipsOf } from './slips.js';

const PER_PAGE = 20;
/** As many moved dates make a picture; the others are among what slipped. */
const PICTURED = 25;

/** Its own moment had the names that it has on other pages. */
const FORMERLY: Formerly = {
  on: (toOn) => ({ toOn }),
  asAt: (toAsAt) => ({ toAsAt }),
  atPosition: (toAtPosition) => ({ toAtPosition }),
};

const filterOf = (query: RawQuery): DifferenceFilter => {
  const kind = someOf(query, 'kind', RECORD_KINDS);
  const what = someOf(query, 'what', WHATS);
  return { ...scopeChosen(query), ...(kind && { kind }), ...(what && { what }) };
};

/** The reader's own moment in words of an address; now is today. */
const ownWords = ({ given, today }: Page): MomentGiven => (Object.keys(given).length === 0 ? { on: today } : given);

const asTo = ({ on, asAt, atPosition }: MomentGiven): Query => ({ toOn: on, toAsAt: asAt, toAtPosition: atPosition });

/** The form, the two points in words, and how to turn them round: the same for the board and for one thing. */
const frameOf = (page: Page, path: string, kept: Query, { given, chosen }: ComparedWith, directory: Directory) => {
  const { links, day, against: before } = page;
  const own = ownWords(page);
  const { on: _, ...known } = page.given;
  const trueOn = (on: string) => links.to(path, { ...kept, ...asFrom({ on, ...known }) });
  const meetings = directory.meetings.filter(({ date }) => date < day).slice(0, 1);
  return {
    path,
    chosen,
    hidden: new Links(kept).hidden(),
    typed: { from: typedMoment(given), to: typedMoment(page.given) },
    points: {
      from: momentInWords(before.day, given, before.knownAt),
      to: momentInWords(day, page.given, page.knownAt),
    },
    begins:
      recordBegins(
        before.recordBegins,
        given.on,
        {
          href: links.to(path, { ...kept, ...asFrom({ on: given.on ?? page.today }) }),
          told: toldAt(new Links(), path, page.query, given.on ?? before.day),
        },
        'Compare with',
      ) ?? momentBar(page, path, page).begins,
    turned: new Links({ ...given }).to(path, { ...kept, ...asFrom(own) }),
    choices: [
      { text: 'a month before', href: trueOn(monthsBefore(day, 1)) },
      { text: 'three months before', href: trueOn(monthsBefore(day, 3)) },
      { text: 'a year before', href: trueOn(monthsBefore(day, 12)) },
      ...meetings.map(({ date }) => ({ text: `the meeting of ${dateInWords(date)}`, href: trueOn(date) })),
    ],
    download: new Links().to(`/v1${path}`, { ...asFrom(given), ...asTo(own), ...kept, format: 'csv' }),
  };
};

const comparing = (page: Page, { given }: ComparedWith, refs: Refs): Comparing => ({
  page,
  refs,
  links: {
    from: new Links({ ...given }),
    compare: (kind, id) => page.links.thing(kind, id, '/compare', asFrom(given)),
  },
});

/** Things of one kind in a row under its heading, as the page has them. */
const byKind = (shown: readonly DifferenceShown[]) =>
  grouped(shown, ({ kind }) => kind).map(([kind, items]) => ({ heading: kindHeading(kind), kind, items }));

const against = (request: PageRequest) => comparedWith(request).at;

/** The whole board at the reader's moment against another: how much, how far dates moved, and all of it in pages. */
export const COMPARISON: PageOf<ComparisonPage> = {
  template: 'compare/compare.njk',
  takes: [...FROM, ...SCOPE, 'kind', 'what', 'cursor'],
  formerly: FORMERLY,
  against,
  question: (asked, { query }) => {
    const page = { limit: PER_PAGE, cursor: word(query, 'cursor') ?? null };
    return new GetComparisonPage(asked, { filter: filterOf(query), page, pictured: PICTURED });
  },
  model: (page, { counted, listed, moved, movedBeside, directory, refs }) => {
    const { query, links } = page;
    const compared = comparedWith(page);
    const { kind: kinds = [], what: whats = [], ...scope } = filterOf(query);
    const narrowed = { kind: kinds.join(','), what: whats.join(',') };
    const from = asFrom(compared.given);
    const to = (more: Query) => links.compare({ ...scope, ...from, ...more });
    const words = comparing(page, compared, refs);
    return {
      section: 'compare',
      title: 'Compare',
      filter: scopeFilter(directory, scope),
      scopeHidden: [...links.hidden('/compare'), ...new Links(from).hidden()],
      action: links.compare(),
      clear: Object.keys(scope).length === 0 ? null : links.compare(from),
      compare: frameOf(page, '/compare', { ...scope, ...narrowed }, compared, directory),
      counts: countsShown(counted, to),
      slips: slipsOf(moved, links),
      unpictured: movedBeside > 0 ? { n: movedBeside, href: to({ what: 'slipped' }) } : null,
      narrowed: [
        ...kinds.map((kind) => KIND_WORDS[kind].many),
        ...whats.map((what) => labelOf(what).toLowerCase()),
      ].join(', '),
      all: kinds.length === 0 && whats.length === 0 ? null : to({}),
      total: sentence(totalInWords(listed, 'difference')),
      groups: byKind(listed.items.map((item) => differenceShown(words, item))),
      ...pagedBy(query, listed, (more) => to({ ...narrowed, ...more })),
    };
  },
};

/** One thing at the reader's moment against another. */
export const differencePage = (kind: RecordKind, id: string): PageOf<DifferencePage> => ({
  template: 'compare/thing.njk',
  takes: FROM,
  formerly: FORMERLY,
  against,
  question: (asked) => new GetDifferencePage(asked, { kind, id }),
  model: (page, { difference, directory, refs }) => {
    const compared = comparedWith(page);
    const item = differenceShown(comparing(page, compared, refs), difference);
    return {
      section: kind,
      title: `Compare ${item.ref}`,
      back: { href: item.href, text: item.ref },
      kind: sentence(KIND_WORDS[kind].one),
      compare: frameOf(page, new Links().thing(kind, spelledId(id), '/compare'), {}, compared, directory),
      slips: slipsOf([difference], page.links),
      item,
    };
  },
});
