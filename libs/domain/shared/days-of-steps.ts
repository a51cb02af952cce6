import { formatDate } from '#libs/calendar/words.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Refusal } from '#libs/kernel/refusal.js';
import { invalid, notBefore } from './guards.js';
import type { Asked } from './moves/decide-by.js';

/** The days of a thing's steps as they are known, in the order of its steps: what was done, and when. */
export type DaysOfSteps = readonly (readonly [done: string, on: PlainDate | null])[];

interface Told {
  readonly done: string;
  readonly on: PlainDate;
  readonly field: string;
}

const outOfOrderIn = (days: DaysOfSteps, { done, on, field }: Told): Refusal | null => {
  const at = days.findIndex(([name]) => name === done);
  const [before, dayBefore] = days.slice(0, at).findLast(([, day]) => day !== null && day > on) ?? [];
  if (dayBefore) return notBefore(dayBefore, `the day on which it was ${before}`, on, field);
  const [after, dayAfter] = days.slice(at + 1).find(([, day]) => day !== null && day < on) ?? [];
  return dayAfter
    ? invalid(field, `${formatDate(on)} is after ${formatDate(dayAfter)}, the day on which it was ${after}.`)
    : null;
};

/** Of a kind of thing: its state, and the days of its steps by it. */
type DaysOf<S> = (state: S) => DaysOfSteps;

/**
 * The days of steps stay in the order of the steps where one is corrected, as they are known by the day that it is told for
 * and as all that stands makes them: why this one would not; null where it would.
 */
export const outOfOrder = <S>(told: Told, { state, past }: Asked<S>, daysOf: DaysOf<S>): Refusal | null =>
  outOfOrderIn(daysOf(state), told) ?? outOfOrderIn(daysOf(past.whole), told);

/**
 * The same of a step, since the day of the one before it may have been corrected: as any order of steps it can be broken,
 * which is irregular, and a paper is recorded as it is printed.
 */
export const stepOutOfOrder = <S>(done: string, on: PlainDate, asked: Asked<S>, daysOf: DaysOf<S>): Refusal | null => {
  if (asked.act.irregular || !asked.past.typed) return null;
  const refusal = outOfOrder({ done, on, field: 'on' }, asked, daysOf);
  return refusal && { ...refusal, rule: 'order-of-steps' };
};

/** Two steps whose days are not in their order, in words; null where there are none. */
export const contradictionIn = (days: DaysOfSteps): string | null => {
  const known = days.flatMap(([done, on]) => (on === null ? [] : [{ done, on }]));
  const at = known.findIndex(({ on }, n) => n > 0 && on < (known[n - 1]?.on ?? on));
  const [before, after] = known.slice(at - 1, at + 1);
  return at < 0 || !before || !after
    ? null
    : `it was ${after.done} on ${formatDate(after.on)}, before it was ${before.done}, on ${formatDate(before.on)}`;
};
