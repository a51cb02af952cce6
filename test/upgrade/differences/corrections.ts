import { isDeepStrictEqual } from 'node:util';
import type { Json } from '../asking.mjs';
import { eachObject, inBody, inLines, type Rule } from './rule.js';

/** What was not told before, and says nothing of an earlier record: no source, no correction, no decision. */
const NOTHING: { readonly [member: string]: Json } = {
  about: null,
  corrected: null,
  decided: [],
  documentSource: null,
  recordedSource: null,
};

const saysSomething = ([member, value]: readonly [string, Json]): boolean =>
  !(member in NOTHING) || !isDeepStrictEqual(value, NOTHING[member]);

const withoutNothing = (object: { readonly [member: string]: Json }): Json =>
  Object.fromEntries(Object.entries(object).filter(saysSomething));

/** Differences that nobody has decided yet, on the page of the thing that they are about. */
const TO_DECIDE =
  /<h2 class="govuk-heading-m" id="to-decide">[^\n]*\n<p [^\n]*\n(?:<div class="app-discrepancy">[^]*?<\/div>\n?)+/g;

export const CORRECTIONS: readonly Rule[] = [
  {
    rule:
      'A discrepancy says which fact it is about and what was corrected with it, an import what was decided of its differences ' +
      'and where both statements of one stand: of what was recorded before, nothing.',
    where: /^(pages of )?\/v1\//,
    of: 'new',
    without: inBody((body) => eachObject(body, withoutNothing)),
  },
  {
    rule: 'Files tell of the same.',
    where: /format=csv/,
    of: 'new',
    without: inLines((text) => text.replace(/""(?:about|corrected)"":null,|,""(?:about|corrected)"":null/g, '')),
  },
  {
    rule: 'The page of a thing tells what a paper says otherwise, and that nobody has decided of it. Only the import told it.',
    where: /^\/(?!v1\/)/,
    of: 'new',
    without: inLines((text) => text.replace(TO_DECIDE, '')),
  },
];
