import { inLines, type Rule } from './rule.js';

export const EVIDENCE: readonly Rule[] = [
  {
    rule: 'The page of a thing tells its evidence.',
    where: /^\/[a-z-]+\/[0-9a-f-]{36}\?/,
    of: 'new',
    without: inLines((text) =>
      text.replace(/<h2 [^>]*>Evidence<\/h2>\n<p [^>]*>No evidence of it is recorded\.<\/p>\n?/g, ''),
    ),
  },
  {
    rule: 'The words of a paper lead to the place where they stand in it.',
    where: /^\/(?!v1\/)/,
    of: 'new',
    without: inLines((text) =>
      text
        .replace(/\. <a class="govuk-link" href="\/imports\/[^"]*\/paper[^"]*">Read it there<\/a>/g, '')
        .replace(/<a class="govuk-link" href="\/imports\/[^"]*\/paper[^"]*">([^<]*)<\/a>/g, '$1'),
    ),
  },
];
