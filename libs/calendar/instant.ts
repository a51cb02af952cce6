import type { Instant } from '#libs/kernel/event.js';
import { endOfLondonDay } from './london.js';
import { isPlainDate } from './plain-date.js';

const INSTANT = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/** An instant as RFC 3339 writes it, the seconds optional, of the years 1 to 9999 in UTC too; `null` for another text. */
export const parseInstant = (text: string): Instant | null => {
  const day = INSTANT.exec(text)?.[1];
  if (day === undefined || !isPlainDate(day)) return null;
  const ms = Date.parse(text);
  const instant = Number.isNaN(ms) ? null : new Date(ms).toISOString();
  return instant !== null && isPlainDate(instant.slice(0, 10)) ? instant : null;
};

/** An instant, or a day, which means its end in London; `null` for another text. */
export const parseInstantOrDay = (text: string): Instant | null =>
  isPlainDate(text) ? endOfLondonDay(text) : parseInstant(text);
