import { inLines, type Rule } from './rule.js';

const LIST = /^\/(changes|reports|inspections|judgements|recommendations|actions|action-plans|commitments)\?/;

const PANEL = /<form class="app-filter"[^]*?<\/form>\n/g;
const TAGS = /<div class="app-filter-tags">[^]*?<\/ul>\n<\/div>\n/g;
const TURNS = /(?:<p class="govuk-body">[\d,]+ to [^<]*<\/p>\n)?<nav class="govuk-pagination[^]*?<\/nav>\n/g;
const FILE = /<p class="govuk-body-s"><a [^>]* download>[^<]*<\/a><\/p>\n/g;
/** That nothing is found stood in one line with the end of the page. */
const END = /(<p class="govuk-body">(?:[^<]|<a [^>]*>|<\/a>)*<\/p>)\s*<\/main>/g;
/** The part of the list that the page shows, and what was chosen, beside how many there are. */
const PART =
  /(?<=<h2 class="govuk-heading-s"[^>]*>)(?:[\d,]+ to [\d,]+ of )?([^<]*?)(?: <span class="app-note">[^<]*<\/span>)?(?=<\/h2>)/g;
const SORTED_BY_NOW =
  /<a [^>]*href="[^"]*sort=(?:owner|rag)\b[^"]*">([^<]*)<span class="app-table__arrow" aria-hidden="true"><\/span><\/a>/g;

const asBefore = (text: string): string =>
  text
    .replace(PANEL, '')
    .replace(TAGS, '')
    .replace(TURNS, '')
    .replace(FILE, '')
    .replace(END, '$1\n</main>')
    .replace(PART, '$1')
    .replace(SORTED_BY_NOW, '$1');

export const PAGES_OF_LISTS: readonly Rule[] = [
  {
    rule:
      'Pages of lists and changes have more to filter and sort by, say what is chosen and which part is shown, lead back as well as on, and to ' +
      'all of it as a file. What they list stands.',
    where: LIST,
    of: 'both',
    without: inLines(asBefore),
  },
];
