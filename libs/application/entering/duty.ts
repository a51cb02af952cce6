import { OutsideCalendarYears, runClock, STATUTORY_CLOCKS } from '#libs/calendar/index.js';
import { termsOf } from '#libs/domain/action-plan/duties/terms.js';
import type { ACTION_PLAN } from '#libs/domain/action-plan/moves.js';
import { invalid } from '#libs/domain/shared/guards.js';
import type { Duty } from '#libs/domain/shared/duty.js';
import type { Told } from '#libs/domain/shared/moves/lifecycle.js';
import type { Refusal } from '#libs/kernel/refusal.js';

const CLOCK = STATUTORY_CLOCKS['written-statement-of-action'];

/** The statutory clock of an action plan, counted by the law's calendar. */
export const dutyOf = ({ trigger, triggerDate, stated }: Told<typeof ACTION_PLAN, 'RecordDuty'>): Duty | Refusal => {
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
      ...termsOf(code),
    };
  } catch (error) {
    if (error instanceof OutsideCalendarYears) return invalid('triggerDate', error.message);
    throw error;
  }
};
