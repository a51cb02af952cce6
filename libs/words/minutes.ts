import type { Minute } from '#libs/domain/minutes/events.js';

/** "Minute 7, agreed: That the report be noted." */
export const minuteInWords = ({ number, words, outcome, referredTo, amendedText }: Minute): string => {
  const to = referredTo === null ? '' : ` to ${referredTo}`;
  const amended = amendedText === null ? '' : ` As amended: ${amendedText}`;
  return `Minute ${number}, ${outcome}${to}: ${words}${amended}`;
};
