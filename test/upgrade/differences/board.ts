import type { Json } from '../asking.mjs';
import { eachObject, inBody, inLines, type Rule } from './rule.js';

const PAGES = /^\/(?!v1\/)/;
/** The board itself, whatever its moment and its scope. */
const BOARD = /^\/(\?|$)/;

/** What a page says between its head and its foot. */
const MAIN = /<main [^]*?<\/main>/g;

const withoutClosed = (body: Json): Json =>
  eachObject(body, (object) => {
    const { closed: _, ...counts } = object;
    return 'noLongerOverdue' in counts ? counts : object;
  });

/** As many things as one page of what a body had been told has. */
const TOLD_ON_A_PAGE = 20;

const firstPageTold = (text: string): string => {
  const things = [...text.matchAll(/<h2 class="govuk-heading-m"><a /g)].map(({ index }) => index);
  const end = things[TOLD_ON_A_PAGE];
  return end === undefined ? text : text.slice(0, end) + text.slice(text.indexOf('</main>'));
};

/** What is told in days or in years: of both alike. */
const LENGTHS =
  /(?:\d[\d,]* days?|\d+ years?(?: and \d+ months?)?)(?=,? (?:late|later|earlier|before|after|by the first date)\b)/g;
const SLIPPED = /\b(slipped|brought forward) (?:\d[\d,]* days?|\d+ years?(?: and \d+ months?)?)/g;

export const BOARDS: readonly Rule[] = [
  {
    rule: 'A board tells a little of everything in one screen; what it told thing by thing, lists and pages of things tell.',
    where: BOARD,
    of: 'both',
    without: inLines((text) => text.replace(MAIN, '<main></main>')),
  },
  {
    rule: 'Every page leads to inspections and action plans too.',
    where: PAGES,
    of: 'both',
    without: inLines((text) => text.replace(/<nav aria-label="Main"[^]*?<\/nav>\n?/g, '')),
  },
  {
    rule: 'A comparison counts what was closed.',
    where: /compare/,
    of: 'new',
    without: inBody(withoutClosed),
  },
  {
    rule: 'A page that compares counts what was closed.',
    where: /^\/(?!v1\/).*compare/,
    of: 'both',
    without: inLines((text) =>
      text.replace(/<table class="govuk-table app-table app-compare__counts"[^]*?<\/table>\n?/g, ''),
    ),
  },
  {
    rule: 'How late something is, or how far it slipped, is told in years beyond one, and numbers have commas.',
    where: /^\/(?!v1\/)|^oversight /,
    of: 'both',
    without: inLines((text) =>
      text
        .replace(LENGTHS, '…')
        .replace(SLIPPED, '$1 …')
        .replace(/(?<=\d),(?=\d{3}(?!\d))/g, ''),
    ),
  },
  {
    rule: 'What a body had been told comes in pages.',
    where: /^\/told\?/,
    of: 'old',
    without: inLines(firstPageTold),
  },
  {
    rule: 'What a body had been told comes in pages, and how many things there are is said over them.',
    where: /^\/told\?/,
    of: 'new',
    without: inLines((text) =>
      text
        .replace(/<p class="govuk-body"><strong>\d[\d,]* things<\/strong><\/p>\n?/g, '')
        .replace(/<nav class="govuk-pagination[^]*?<\/nav>\n?/g, ''),
    ),
  },
];
