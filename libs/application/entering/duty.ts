import { OutsideCalendarYears, runClock, STATUTORY_CLOCKS } from '#libs/calendar/index.js';
import { invalid } from '#libs/domain/shared/guards.js';
import type { Duty } from '#libs/domain/shared/duty.js';
import type { Refusal } from '#libs/kernel/refusal.js';

/** The day from which the clock is counted, which one it is, and the last day that the authority itself states. */
export type DutyEntered = Pick<Duty, 'trigger' | 'triggerDate' | 'stated'>;

const CLOCK = STATUTORY_CLOCKS['written-statement-of-action'];

/** The statutory clock of an action plan, counted by the law's calendar. */
export const dutyOf = ({ trigger, triggerDate, stated }: DutyEntered): Duty | Refusal => {
  const { code, law, length } = CLOCK;
  try {
    const { due, excluded } = runClock(CLOCK, triggerDate);
    const agrees = stated === null ? null : stated === due;
    return {
      clock: code,
      law,
      trigger,
      triggerDate,
      days: length,
      stated,
      computed: due,
      excluded,
      agrees,
      source: null,
    };
  } catch (error) {
    if (error instanceof OutsideCalendarYears) return invalid('triggerDate', error.message);
    throw error;
  }
};
