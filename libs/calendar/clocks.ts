import type { PlainDate } from '#libs/kernel/event.js';
import { addDays, addMonths, partsOf } from './plain-date.js';
import { workingDaysAfter, type ExcludedDay } from './working-days.js';

/**
 * - `working-days`: counted from the day after the trigger
 * - `months-beginning-with`: a period of months whose first day is the trigger's own
 */
export type ClockUnit = 'working-days' | 'months-beginning-with';

/** Somebody to whom a law has something sent. */
export interface ClockRecipient {
  readonly code: string;
  readonly name: string;
  /** What papers call them besides. */
  readonly aliases: readonly string[];
}

/** A period set by law: what starts it, how long it runs, what must be done by its last day. */
export interface StatutoryClock {
  readonly code: string;
  readonly name: string;
  readonly law: string;
  readonly trigger: string;
  readonly length: number;
  readonly unit: ClockUnit;
  readonly duty: string;
  /** Who must have been sent what is due, each by the clock's last day: neither law here sets one of them another. */
  readonly recipients: readonly ClockRecipient[];
  /** What must be published, by the clock's last day; `null`: nothing. */
  readonly publication: string | null;
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
    // The regulations give the authority one period to publish the statement in; who must be sent a copy is as papers tell it.
    recipients: [
      {
        code: 'secretary-of-state',
        name: 'Secretary of State for Education',
        aliases: [
          'Secretary of State',
          'Secretary of State for Children, Schools and Families',
          'Secretary of State for Education and Skills',
          'Department for Education',
          'DfE',
        ],
      },
      {
        code: 'chief-inspector',
        name: 'Her Majesty’s Chief Inspector',
        aliases: [
          'Chief Inspector',
          'His Majesty’s Chief Inspector',
          'HM Chief Inspector',
          'HMCI',
          'Her Majesty’s Chief Inspector of Education, Children’s Services and Skills',
          'His Majesty’s Chief Inspector of Education, Children’s Services and Skills',
          'Ofsted',
          'Office for Standards in Education, Children’s Services and Skills',
        ],
      },
    ],
    publication: 'the written statement of action',
  },
  'response-to-scrutiny': {
    code: 'response-to-scrutiny',
    name: 'Response to a scrutiny committee',
    law: 'Local Government Act 2000, section 9FE',
    trigger: 'the executive receives the recommendations or, if later, the notice that asks for a response',
    length: 2,
    unit: 'months-beginning-with',
    duty: 'consider the recommendations and respond, saying what action will be taken',
    recipients: [
      {
        code: 'scrutiny-committee',
        name: 'Overview and scrutiny committee',
        aliases: ['Scrutiny committee', 'Overview and scrutiny', 'Overview & scrutiny committee'],
      },
    ],
    // The law has the response published only where the committee published its report, which no record of a plan tells.
    publication: null,
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
