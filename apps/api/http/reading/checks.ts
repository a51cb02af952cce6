import { isPlainDate, parseInstant, parseInstantOrDay } from '#libs/calendar/index.js';
import { hasText } from '#libs/domain/shared/text/has-text.js';
import { lengthOf } from '#libs/kernel/code-points.js';
import { parsePosition } from '#libs/kernel/position.js';
import { isId } from '#libs/kernel/stream-id.js';
import type { Check } from './reader.js';

/** A check of text; a value of another type gets the same message. */
const texts =
  (message: string, holds: (text: string) => boolean): Check =>
  (value) =>
    typeof value === 'string' && holds(value) ? null : message;

// Postgres takes no NUL and canonical JSON no lone surrogate; other control characters are never meant.
const UNPRINTABLE = /\p{Cs}|[^\P{Cc}\n\r\t]/u;

export const isText: Check = texts('Give text.', () => true);
export const isSeen: Check = texts('Give some text that can be seen.', hasText);
export const isPrintable: Check = texts(
  'Give text without control characters and without halves of characters.',
  (text) => !UNPRINTABLE.test(text),
);
/** On one line and without invisible characters. */
export const isLine: Check = texts(
  'Give text on one line, without control characters and marks that are not seen.',
  (text) => !/\p{C}/u.test(text),
);
/** In code points, as JSON Schema counts. */
export const isNoLonger = (max: number): Check =>
  texts(`Use no more than ${max} characters.`, (text) => lengthOf(text) <= max);

export const isDay: Check = texts('Give a day of the calendar, written like 2017-09-20.', isPlainDate);
export const isInstant: Check = texts(
  'Give an instant like 2026-11-23T10:00:00Z.',
  (text) => parseInstant(text) !== null,
);
export const isInstantOrDay: Check = texts(
  'Give an instant like 2026-11-23T10:00Z, or a day like 2026-11-23.',
  (text) => parseInstantOrDay(text) !== null,
);
export const isUuid: Check = texts('Give a UUID.', isId);
export const isOneOf = (values: readonly string[]): Check =>
  texts(`Give one of: ${values.join(', ')}.`, (text) => values.includes(text));
export const isSha256: Check = texts('Give a SHA-256 as 64 hexadecimal digits in lower case.', (text) =>
  /^[0-9a-f]{64}$/.test(text),
);
export const isRevision: Check = texts(
  'Give the revision in decimal digits, as a string.',
  (text) => parsePosition(text) !== null,
);
export const isPosition: Check = texts(
  'Give a position of the log in decimal digits.',
  (text) => parsePosition(text) !== null,
);
export const isCount: Check = texts(
  'Give decimal digits, without zeros in front.',
  (text) => parsePosition(text) !== null,
);
export const isPerson: Check = texts('Give a person by pseudonym: prs_…', (text) => /^prs_\w{4,60}$/.test(text));

export const isYesOrNo: Check = (value) => (typeof value === 'boolean' ? null : 'Give true or false.');

/** The largest ordinal: Postgres's `integer`. */
export const MOST = 2_147_483_647;
export const isWhole =
  (least: number, most: number): Check =>
  (value) => {
    if (!Number.isInteger(value)) return `Give a whole number from ${least}.`;
    return (value as number) < least || (value as number) > most
      ? `Give a whole number from ${least} to ${most}.`
      : null;
  };
