import { BadRequestException } from '@nestjs/common';
import { addMonths, isPlainDate, londonDay } from '#libs/calendar/index.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Moment } from '#libs/read-models/moment.js';
import { word, type Asked, type RawQuery } from '../frame/asked.js';
import type { Query } from '../frame/links.js';
import { momentIn, WrongMoment, type MomentGiven } from '../frame/moment.js';

/** The moment that the page's own is compared with, and the words by which links name it. */
export interface ComparedWith {
  readonly moment: Moment;
  readonly given: MomentGiven;
}

const NAMES = { on: 'fromOn', asAt: 'fromAsAt', atPosition: 'fromAtPosition' } as const;

/** The parameters that name a moment to compare with. */
export const asFrom = ({ on, asAt, atPosition }: MomentGiven): Query => ({
  fromOn: on,
  fromAsAt: asAt,
  fromAtPosition: atPosition,
});

const typedIn = (query: RawQuery): MomentGiven | null => {
  const typed = Object.entries(NAMES).flatMap(([name, parameter]) => {
    const words = word(query, parameter);
    return words === undefined ? [] : [[name, words] as const];
  });
  // A form that was sent empty asks to compare with now, an address that says nothing leaves it to the page.
  return typed.length > 0 || query[NAMES.on] !== undefined ? Object.fromEntries(typed) : null;
};

const monthBefore = (day: PlainDate): PlainDate => addMonths(day, -1);

const dayKnown = (asAt: string): PlainDate => (isPlainDate(asAt) ? asAt : londonDay(asAt));

/** A month before: in the time that the reader turned, in both where it is now. A position has no month before it. */
const aMonthBefore = ({ given, today }: Pick<Asked, 'given' | 'today'>): MomentGiven => {
  const { on, asAt, atPosition } = given;
  if (asAt === undefined && atPosition === undefined)
    return on === undefined ? { on: monthBefore(today), asAt: monthBefore(today) } : { on: monthBefore(on) };
  return {
    ...(on === undefined && asAt !== undefined ? {} : { on: monthBefore(on ?? today) }),
    ...(asAt === undefined ? {} : { asAt: monthBefore(dayKnown(asAt)) }),
    ...(atPosition === undefined ? {} : { atPosition }),
  };
};

/** What the address asks to compare with; a month before where it asks for nothing. */
export function comparedWith(asked: Asked): ComparedWith {
  try {
    const { moment, given } = momentIn(typedIn(asked.query) ?? aMonthBefore(asked), asked.today);
    // Now has no words of its own; today has, so that links can compare with it.
    return { moment, given: Object.keys(given).length === 0 ? { on: asked.today } : given };
  } catch (error) {
    if (!(error instanceof WrongMoment)) throw error;
    const [fault] = error.faults;
    throw new BadRequestException(
      fault?.is === 'ahead'
        ? 'Nobody knows yet what will be known then: compare with what was known at a time that is past.'
        : `“${NAMES[fault?.field ?? 'on']}” in the address of this page names no moment to compare with.`,
    );
  }
}
