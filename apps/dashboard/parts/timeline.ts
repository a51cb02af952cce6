import { addDays, bankHolidayOn, daysBetween, laterOf, MONTHS, partsOf, weekdayOf } from '#libs/calendar/index.js';
import type { Duty } from '#libs/domain/shared/duty.js';
import type { PlainDate } from '#libs/kernel/event.js';
import { dateInWords } from '#libs/words/dates.js';

/** One day of the picture; `x` and `width` are percentages of its width. */
export interface TimelineDay {
  readonly x: number;
  readonly width: number;
  readonly is: 'trigger' | 'counted' | 'weekend' | 'excluded' | 'due' | 'after';
}

export interface TimelineMark {
  /** The middle of the day, in per cent of the width. */
  readonly x: number;
  readonly label: string;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** The working days of a statutory clock as a strip of days, from its trigger to the later of the two dates. */
export interface Timeline {
  readonly title: string;
  readonly days: readonly TimelineDay[];
  readonly months: readonly TimelineMark[];
  /** Every tenth working day, by its number. */
  readonly counts: readonly TimelineMark[];
  /** The days that were not counted, numbered as in the list below the picture. */
  readonly excluded: readonly (TimelineMark & { readonly day: string; readonly why: string })[];
  /** The paper's own last day, where it is another. */
  readonly stated: TimelineMark | null;
  /** The day that the page is shown for, where it falls into the picture. */
  readonly today: TimelineMark | null;
  /** The first and the last day drawn: "13 Jun", "20 Sep". */
  readonly start: string;
  readonly end: string;
}

const round = (n: number): number => Math.round(n * 1000) / 1000;
const anchorAt = (x: number): TimelineMark['anchor'] => (x < 8 ? 'start' : x > 92 ? 'end' : 'middle');

const monthInShort = (date: PlainDate): string => (MONTHS[partsOf(date).month - 1] ?? '').slice(0, 3);
const inShort = (date: PlainDate): string => `${partsOf(date).day} ${monthInShort(date)}`;

const isWeekend = (date: PlainDate): boolean => ['Saturday', 'Sunday'].includes(weekdayOf(date));

const whatIs = (date: PlainDate, duty: Duty, excluded: ReadonlySet<PlainDate>): TimelineDay['is'] => {
  if (date === duty.triggerDate) return 'trigger';
  if (date === duty.computed) return 'due';
  if (excluded.has(date) || (!isWeekend(date) && bankHolidayOn(date) !== null)) return 'excluded';
  if (isWeekend(date)) return 'weekend';
  return date > duty.computed ? 'after' : 'counted';
};

/** Null where the clock's dates are in the wrong order, so that there is nothing to draw. */
export function timelineOf(duty: Duty, on: PlainDate): Timeline | null {
  const end = laterOf(duty.computed, duty.stated);
  const length = daysBetween(duty.triggerDate, end) + 1;
  if (duty.computed <= duty.triggerDate || length > 400) return null;
  const dates = Array.from({ length }, (_, index) => addDays(duty.triggerDate, index));
  const excluded = new Set(duty.excluded.map(({ date }) => date));
  const width = round(100 / length);
  const middle = (date: PlainDate) => round(((daysBetween(duty.triggerDate, date) + 0.5) * 100) / length);
  const mark = (date: PlainDate, label: string): TimelineMark => ({
    x: middle(date),
    label,
    anchor: anchorAt(middle(date)),
  });
  const days = dates.map((date, index) => ({
    x: round((index * 100) / length),
    width,
    is: whatIs(date, duty, excluded),
  }));
  const working = dates.filter((_, index) => ['counted', 'due'].includes(days[index]?.is ?? ''));
  return {
    title: `${duty.days} working days from ${dateInWords(duty.triggerDate)} to ${dateInWords(duty.computed)}`,
    days,
    months: dates
      .filter((date) => partsOf(date).day === 1)
      .map((date) => ({ ...mark(date, monthInShort(date)), anchor: 'start' as const }))
      .filter(({ x }) => x < 95),
    counts: working.flatMap((date, index) => ((index + 1) % 10 === 0 ? [mark(date, String(index + 1))] : [])),
    excluded: duty.excluded.map(({ date, why }, index) => ({
      ...mark(date, String(index + 1)),
      anchor: 'middle',
      day: dateInWords(date),
      why,
    })),
    stated: duty.stated === null || duty.stated === duty.computed ? null : mark(duty.stated, dateInWords(duty.stated)),
    today: on <= duty.triggerDate || on >= end ? null : mark(on, dateInWords(on)),
    start: inShort(duty.triggerDate),
    end: inShort(end),
  };
}
