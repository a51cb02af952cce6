import { partsOf } from '#libs/calendar/index.js';
import type { PlainDate } from '#libs/kernel/event.js';

const MAY = 5;

/** The municipal year of a day, which begins with May: "2017-18". */
export const municipalYear = (day: PlainDate): string => {
  const { year, month } = partsOf(day);
  const first = month >= MAY ? year : year - 1;
  return `${first}-${String((first + 1) % 100).padStart(2, '0')}`;
};
