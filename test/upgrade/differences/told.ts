import { inLines, type Rule } from './rule.js';

/** A line that is the link alone, and the link at the end of a line. */
const ALONE = /^<p class="govuk-body"><a class="govuk-link" href="[^"]*\/told\b[^"]*">[^<]*<\/a><\/p>\n/gm;
const AFTER = /(?:\. |, or see )<a class="govuk-link" href="[^"]*\/told\b[^"]*">[^<]*<\/a>/g;

export const TOLD: readonly Rule[] = [
  {
    rule: 'The board, things, and moments at which a thing or the record is not there yet lead to what had been told.',
    where: /^\/(?!v1\/)/,
    of: 'new',
    without: inLines((text) => text.replace(ALONE, '').replace(AFTER, '')),
  },
];
