import { addDays, endOfLondonDay, fromDayNumber, dayNumber, partsOf } from '#libs/calendar/index.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { DayKnown } from './month-ends.js';

const MONTHS_SHOWN = 13;

/** The last day of the month before that of the day. */
const monthBefore = (day: PlainDate): PlainDate => addDays(day, -partsOf(day).day);

const monthsBefore = (day: PlainDate, n: number): readonly PlainDate[] => {
  if (n === 0 || dayNumber(day) <= dayNumber('0002-01-01')) return [];
  const end = monthBefore(day);
  return [...monthsBefore(end, n - 1), end];
};

/** The month's ends of the year before a day, as they were known then; and the day itself, as it is known. */
export const daysOfPicture = (day: PlainDate, today: PlainDate): readonly DayKnown[] => {
  const last = fromDayNumber(Math.min(dayNumber(day), dayNumber(today)));
  return [...monthsBefore(last, MONTHS_SHOWN), last].map((on) => ({ on, by: endOfLondonDay(on) }));
};
