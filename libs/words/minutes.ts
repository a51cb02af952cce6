import type { Minute, RowMinute } from '#libs/domain/minutes/events.js';
import { dateInWords } from './dates.js';

/** "Minute 7, agreed: That the report be noted." */
export const minuteInWords = ({ number, words, outcome, referredTo, amendedText }: Minute): string => {
  const to = referredTo === null ? '' : ` to ${referredTo}`;
  const amended = amendedText === null ? '' : ` As amended: ${amendedText}`;
  return `Minute ${number}, ${outcome}${to}: ${words}${amended}`;
};

/** "Minute 12, more time granted until 31 January 2018: That more time be granted." */
export const rowInWords = ({ number, words, decision, until }: RowMinute): string => {
  const day = until === null ? '' : ` until ${dateInWords(until)}`;
  return `Minute ${number}, ${decision}${day}: ${words}`;
};
