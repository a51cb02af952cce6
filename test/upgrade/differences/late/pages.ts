import { inLines, type Rule } from '../rule.js';
import { COUNTED_BY_PLACE, TOLD_AT_THEIR_PLACE } from './entries.js';
import { LATE_THINGS, type Fact } from './things.js';

const anyOf = (words: readonly string[]): string => `(?:${[...new Set(words)].join('|')})`;

const LATE = anyOf(Object.keys(LATE_THINGS));
const LATE_ENTRY = new RegExp(
  `^<li class="app-history__entry" id="position-${anyOf(TOLD_AT_THEIR_PLACE.map(({ position }) => position))}"`,
);
const LINK_OF_LATE = new RegExp(`^(?:(?!href="/)[^])*href="/[a-z-]+/${LATE}[?/"]`);

/** Whether the first thing that a piece of a page leads to is one of these. */
const isOfLate = (piece: string): boolean => LINK_OF_LATE.test(piece);
const notOfLate = (piece: string): string => (isOfLate(piece) ? '' : piece);

const ROW = /<tr\b[^]*?<\/tr>\n/g;
const NUMBER_OF_ROWS = /<h2 [^>]*>\d+ actions?<\/h2>\n/g;
const OVERDUE = /<li class="app-figures__item">.*href="#actions".*overdue.*\n/g;

const GROUP =
  /<h3 class="govuk-heading-s app-group">(?:(?!<h3|<\/ul>)[^])*<ul class="govuk-list app-related">(?:(?!<\/ul>)[^])*<\/ul>\n/g;
const ITEM = /<li class="app-related__item">(?:(?!<li)[^])*?<\/li>\n/g;

/** Things of one status, how many there are, and that status where there are others. */
const groupOf = (group: string): string => {
  const late = (group.match(ITEM) ?? []).filter(isOfLate).length;
  const others = group
    .replace(ITEM, notOfLate)
    .replace(
      /(<span class="app-group__count">)(\d+)/,
      (_, count: string, n: string) => count + String(Number(n) - late),
    );
  return others.includes('app-related__item') ? others : '';
};

const withoutLate = (text: string): string =>
  text.replace(ROW, notOfLate).replace(NUMBER_OF_ROWS, '').replace(OVERDUE, '').replace(GROUP, groupOf);

const ENTRY = /<li class="app-history__entry" id="position-\d+">[^]*?<\/li>\n/g;
const FACTS = /<dl class="app-facts">\n[^]*?<\/dl>\n/g;

const withoutChanges = (entry: string): string =>
  LATE_ENTRY.test(entry)
    ? entry.replace(/(app-entry__what">(?:<span [^>]*>[^<]*<\/span>)?)[^<]*/, '$1').replace(FACTS, '')
    : entry;

const SHOWN_AS: Readonly<Record<Fact, RegExp | null>> = {
  claim: null,
  due: /^Due$/,
  owner: /^Owner$/,
  rag: /^(RAG|Progress note|Progress)$/,
  status: null,
};

const SUMMARY_ROW =
  /<div class="govuk-summary-list__row">\n<dt class="govuk-summary-list__key">\n(.*)\n<\/dt>\n[^]*?<\/dd>\n<\/div>\n/g;

/** The page of one of these things: what it says of the fact now. */
const ofFact = (fact: Fact): readonly Rule[] => {
  const key = SHOWN_AS[fact];
  const ids = Object.keys(LATE_THINGS).filter((id) => LATE_THINGS[id]?.fact === fact);
  return key === null
    ? []
    : [
        {
          rule: `The page of such a thing shows it by what it says now: ${fact}.`,
          where: new RegExp(`^/[a-z-]+/${anyOf(ids)}\\?`),
          of: 'both',
          without: inLines((text) => text.replace(SUMMARY_ROW, (row, name: string) => (key.test(name) ? '' : row))),
        },
      ];
};

const COMPARED_ITEM = /<li class="app-(?:compare|slips)__item">[^]*?<\/li>\n/g;
/** Bars and dates are drawn against the longest and the first of all. */
const DRAWN = /<svg class="app-(?:compare__bar|slips__line)[^]*?<\/svg>\n|<p class="app-slips__ends">.*\n/g;
const COUNT =
  /(kind=(?:action|recommendation|judgement)&amp;what=(?:changed|slipped|brought-forward|overdue|no-longer-overdue)&amp;[^]*?<\/span>) \d+/g;
const NO_COUNT = /<span class="app-nothing">0<\/span>/g;
const TOTAL = /\d+ differences/g;
const MORE = new RegExp(
  `(href="/[a-z-]+/${anyOf(COUNTED_BY_PLACE.map(({ id }) => id))}/compare[^>]*>Compare)(?: with \\d+ more events?)?`,
  'g',
);

const withoutLateCompared = (text: string): string =>
  text
    .replace(COMPARED_ITEM, notOfLate)
    .replace(DRAWN, '')
    .replace(COUNT, '$1 …')
    .replace(NO_COUNT, '')
    .replace(TOTAL, '')
    .replace(MORE, '$1');

const BECAUSE = /<div class="app-compare__because">\n[^]*?<\/div>\n/g;

/** What people see. */
export const PAGES: readonly Rule[] = [
  {
    rule: 'A page of things shows such a thing in its row and its group by what it says now, and counts it there.',
    where: /^\/(\?|actions\?|recommendations\?)/,
    of: 'both',
    without: inLines(withoutLate),
  },
  {
    rule: 'Pages tell of an entry of an earlier day what it changed in its own place.',
    where: /^\/(?!v1\/)/,
    of: 'both',
    without: inLines((text) => text.replace(ENTRY, withoutChanges)),
  },
  ...(['due', 'owner', 'rag'] as const).flatMap(ofFact),
  {
    rule: 'A page of a comparison has such a thing among what changed, slipped or is overdue by what it says now, and counts an entry by its place.',
    where: /^\/compare\?/,
    of: 'both',
    without: inLines(withoutLateCompared),
  },
  {
    rule: 'The page that compares such a thing tells by which entry it is what it is now.',
    where: new RegExp(`^/[a-z-]+/${LATE}/compare\\?`),
    of: 'both',
    without: inLines((text) => text.replace(BECAUSE, '')),
  },
];
