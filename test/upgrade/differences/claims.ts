import type { Json } from '../asking.mjs';
import { eachObject, inBody, inLines, lineOfJson, LINES_OF_JSON, type Rule } from './rule.js';

/** A piece of evidence that names none of the record. */
const asBefore = (object: { readonly [member: string]: Json }): Json => {
  const { id, ...piece } = object;
  return id === null && Object.keys(piece).sort().join() === 'sha256,title' ? piece : object;
};

/** In a file of rows: the order of members is another in what it tells of changes. */
const IN_LINES =
  /"{1,2}id"{1,2}:null,(?="{1,2}sha256"{1,2}:)|(?<="{1,2}sha256"{1,2}:(?:null|"{1,2}[0-9a-f]{64}"{1,2})),"{1,2}id"{1,2}:null/g;

const linesAsBefore = (text: string): string => text.replace(LINES_OF_JSON, lineOfJson(asBefore)).replace(IN_LINES, '');

export const CLAIMS: readonly Rule[] = [
  {
    rule: 'What a claim rests on can be evidence of the record, of which there was none.',
    where: /^(pages of )?\/v1\//,
    of: 'new',
    without: inBody((body) => eachObject(body, asBefore)),
  },
  {
    rule: 'Files and lines tell of the same.',
    where: /format=csv|^oversight replay/,
    of: 'new',
    without: inLines(linesAsBefore),
  },
];
