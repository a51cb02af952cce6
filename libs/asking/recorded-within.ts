import { addDays, endOfLondonDay, isPlainDate, parseInstant } from '#libs/calendar/index.js';
import type { Instant, PlainDate } from '#libs/kernel/event.js';
import type { EntryFilter } from '#libs/read-models/trail/entry.js';

/** Nothing was recorded before these days, nor will be: of days further away no instant is made. */
const [FIRST, LAST] = ['1970-01-02', '9999-12-30'];

/** The first instant after a day in London. */
const after = (day: PlainDate): Instant => new Date(Date.parse(endOfLondonDay(day)) + 1).toISOString();

const fromOf = (from: string): Instant | undefined => {
  if (!isPlainDate(from)) return parseInstant(from) ?? undefined;
  return from < FIRST ? undefined : after(addDays(from > LAST ? LAST : from, -1));
};

const toOf = (to: string): Instant | undefined => {
  if (!isPlainDate(to)) return parseInstant(to) ?? undefined;
  return to > LAST ? undefined : after(to < FIRST ? FIRST : to);
};

/**
 * When entries were recorded, as the API and pages are asked: each an instant, or a day in London, from whose beginning and to
 * whose end it is. Left out where it is not asked.
 */
export const recordedWithin = ({
  from,
  to,
}: {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}): Pick<EntryFilter, 'from' | 'to'> => {
  const [first, last] = [from && fromOf(from), to && toOf(to)];
  return { ...(first && { from: first }), ...(last && { to: last }) };
};
