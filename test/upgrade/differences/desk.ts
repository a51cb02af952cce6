import { inLines, type Rule } from './rule.js';

export const DESK: readonly Rule[] = [
  {
    rule: 'Whoever is signed in is led to their desk by every page.',
    where: /^\/(?!v1\/)/,
    of: 'new',
    without: inLines((text) =>
      text.replace(/<li class="govuk-service-navigation__item[^>]*>\s*<a [^>]*href="\/desk"[^]*?<\/li>\n?/g, ''),
    ),
  },
  {
    rule: 'A history tells which of a list something is by its place, and does not tell its number once more.',
    where: /^\/(?!v1\/)|^oversight replay/,
    of: 'old',
    without: inLines((text) =>
      text
        .replace(/(discrepancy (\d+)), number set to \2; /g, '')
        .replace(/<div class="app-facts__row"><dt>Discrepancy (\d+), number<\/dt><dd>set to \1<\/dd><\/div>\n/g, ''),
    ),
  },
  {
    rule: 'The page of a thing tells what can be done with it; one of an earlier moment leads to the thing as it is now.',
    where: /^\/[a-z-]+\/[0-9a-f-]{36}\?/,
    of: 'new',
    without: inLines((text) => text.replace(/<section aria-labelledby="can">[^]*?<\/section>\n/g, '')),
  },
];
