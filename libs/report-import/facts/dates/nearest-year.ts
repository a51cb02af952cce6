import type { PlainDate } from '#libs/kernel/event.js';
import { daysInMonth, plainDate } from '#libs/calendar/index.js';

/** Where a date's words stand: the day of the paper, and the sentence around them. */
export interface Around {
  readonly paper: PlainDate | null;
  readonly sentence: string;
}

const AHEAD =
  /\b(?:will|shall|anticipated|expected|planned|due|scheduled|intended|intends?|aims?|is to|are to|to be|by|next)\b/i;
/** "last" and "since" look back only before a time: the last date for something may be ahead. */
const BACK =
  /\b(?:was|were|took|had|has been|have been|previous|ago|(?:last|since) (?:year|month|spring|summer|autumn|winter|January|February|March|April|May|June|July|August|September|October|November|December))\b/i;

/**
 * The year of a month or of days in it that a sentence looks ahead or back to, from the day of the paper: the next or
 * the last one. Null where the sentence does neither or both.
 */
export function nearestYear(
  month: number,
  days: { readonly first: number; readonly last: number } | null,
  { paper, sentence }: Around,
): number | null {
  if (paper === null || month === 0) return null;
  const year = Number(paper.slice(0, 4));
  const ahead = AHEAD.test(sentence);
  if (ahead === BACK.test(sentence)) return null;
  const first: PlainDate | null = plainDate(year, month, days?.first ?? 1);
  const last: PlainDate | null = plainDate(year, month, days?.last ?? daysInMonth(year, month));
  if (first === null || last === null) return null;
  if (ahead) return last >= paper ? year : year + 1;
  return first <= paper ? year : year - 1;
}
