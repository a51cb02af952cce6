import type { PlainDate } from '#libs/kernel/event.js';
import { addDays, addMonths, partsOf } from './plain-date.js';
import { workingDaysAfter, type ExcludedDay } from './working-days.js';

/**
 * - `working-days`: counted from the day after the trigger
 * - `months-beginning-with`: a period of months whose first day is the trigger's own
 */
export type ClockUnit = 'working-days' | 'months-beginning-with';

/** A period set by law: what starts it, how long it runs, what must be done by its last day. */
export interface StatutoryClock {
  readonly code: string;
  readonly name: string;
  readonly law: string;
  readonly trigger: string;
  readonly length: number;
  readonly unit: ClockUnit;
  readonly duty: string;
}

export interface ClockRun {
  /** The last day on which the duty is met in time. */
  readonly due: PlainDate;
  readonly excluded: readonly ExcludedDay[];
}

export const STATUTORY_CLOCKS = {
  'written-statement-of-action': {
    code: 'written-statement-of-action',
    name: 'Written statement of action after an inspection',
    law: 'Education and Inspections Act 2006, section 137; SI 2007/462',
    trigger: 'the authority receives the inspection report',
    length: 70,
    unit: 'working-days',
    duty: 'send the written statement of action to the Secretary of State and the Chief Inspector, and publish it',
  },
  'response-to-scrutiny': {
    code: 'response-to-scrutiny',
    name: 'Response to a scrutiny committee',
    law: 'Local Government Act 2000, section 9FE',
    trigger: 'the executive receives the recommendations or, if later, the notice that asks for a response',
    length: 2,
    unit: 'months-beginning-with',
    duty: 'consider the recommendations and respond, saying what action will be taken',
  },
} as const satisfies Record<string, StatutoryClock>;

/** The last day of a clock that its trigger started. Throws `OutsideCalendarYears` where working days are not known. */
export function runClock(clock: StatutoryClock, triggerDate: PlainDate): ClockRun {
  switch (clock.unit) {
    case 'working-days': {
      const { date, excluded } = workingDaysAfter(triggerDate, clock.length);
      return { due: date, excluded };
    }
    case 'months-beginning-with': {
      // The day before the same day of the later month; where that month has no such day, its last day.
      const same = addMonths(triggerDate, clock.length);
      const due = partsOf(same).day === partsOf(triggerDate).day ? addDays(same, -1) : same;
      return { due, excluded: [] };
    }
  }
}
