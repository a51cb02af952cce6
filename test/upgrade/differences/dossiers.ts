import { inLines, type Rule } from './rule.js';

const DOSSIER = /^ *<p class="govuk-body(?:-s)?">Take along a dossier[^\n]*<\/p>\n/gm;

export const DOSSIERS: readonly Rule[] = [
  {
    rule: 'The page of a thing, and changes of some days, lead to a dossier.',
    where: /^\/(?!v1\/)/,
    of: 'new',
    without: inLines((text) => text.replace(DOSSIER, '')),
  },
];
