import { inLines, type Rule } from '../rule.js';
import { LATE_THINGS } from './things.js';

const LATE = Object.keys(LATE_THINGS).join('|');

/** Whether the first thing that a piece of a page leads to is one of these. */
const isOfLate = (piece: string): boolean =>
  new RegExp(`^(?:(?!href="/)[^])*href="/[a-z-]+/(?:${LATE})[?"]`).test(piece);

const notOfLate = (piece: string): string => (isOfLate(piece) ? '' : piece);

const withoutRows = (text: string): string => text.replace(/<tr\b[^]*?<\/tr>\n/g, notOfLate);

/** What people see. */
export const PAGES: readonly Rule[] = [
  {
    rule: 'A page of things shows such a thing in its row, by what it says now.',
    where: /^\/(\?|actions\?|recommendations\?)/,
    of: 'both',
    without: inLines(withoutRows),
  },
];
