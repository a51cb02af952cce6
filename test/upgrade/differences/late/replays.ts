import { inLines, lineOfJson, LINES_OF_JSON, type Rule } from '../rule.js';
import { withoutChanges } from './answers.js';

/** Told in lines by what they changed: refs and events. */
const TOLD =
  /^ +(?:\d\d:\d\d +)?(?:ASCSP 2024-09-12\/9\/A8\.1 {2}Owner assigned|CPC 2017-07-10\/12\/A12\.[37] {2}Due date revised|CPC 2018-11-19\/9\/A12\.3 {2}Due date revised)(?=: )/;

/** `…: owner from A to B (Priya Raman, effective 31 October 2026)` without what is between. */
const withoutWords = (line: string): string =>
  TOLD.test(line) ? line.replace(/: .*?(?= \([A-Z][a-z]+ [A-Z][a-z]+, )/, '') : line;

/** What the command line tells. */
export const REPLAYS: readonly Rule[] = [
  {
    rule: 'Lines of a replay tell of an entry of an earlier day what it changed in its own place.',
    where: /^oversight replay (?!--json)/,
    of: 'both',
    without: inLines((text) => text.split('\n').map(withoutWords).join('\n')),
  },
  {
    rule: 'The same in lines of JSON.',
    where: /^oversight replay --json/,
    of: 'both',
    without: inLines((text) => text.replace(LINES_OF_JSON, lineOfJson(withoutChanges))),
  },
];
