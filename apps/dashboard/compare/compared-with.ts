import { addMonths, isPlainDate, londonDay, momentKey } from '#libs/calendar/index.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { MomentAsked } from '#libs/asking/moment.js';
import { word, type PageRequest, type RawQuery } from '../frame/asked.js';
import type { Query } from '../frame/links.js';
import { momentIn, type MomentGiven } from '../frame/moment.js';

/** The moment that the page's own is compared with, and the words by which links name it. */
export interface ComparedWith {
  readonly at: MomentAsked;
  readonly given: MomentGiven;
  /** The address names it. */
  readonly chosen: boolean;
}

const NAMES = { on: 'fromOn', asAt: 'fromAsAt', atPosition: 'fromAtPosition' } as const;

/** The parameters that name a moment to compare with. */
export const FROM: readonly string[] = Object.values(NAMES);

/** A moment to compare with, in these parameters. */
export const asFrom = ({ on, asAt, atPosition }: MomentGiven): Query => ({
  fromOn: on,
  fromAsAt: asAt,
  fromAtPosition: atPosition,
});

/** What was typed to compare with; `null` where nothing was. */
export const typedIn = (query: RawQuery): MomentGiven | null => {
  const typed = Object.entries(NAMES).flatMap(([name, parameter]) => {
    const words = word(query, parameter);
    return words === undefined ? [] : [[name, words] as const];
  });
  // A form that was sent empty asks to compare with now, an address that says nothing leaves it to the page.
  return typed.length > 0 || query[NAMES.on] !== undefined ? Object.fromEntries(typed) : null;
};

const FIRST_YEAR = '0001';

/** At most a year before; the first year of the calendar has nothing before it. */
export const monthsBefore = (day: PlainDate, months: number): PlainDate =>
  day.startsWith(FIRST_YEAR) ? `${FIRST_YEAR}-01-01` : addMonths(day, -months);

const monthBefore = (day: PlainDate): PlainDate => monthsBefore(day, 1);

const dayKnown = (asAt: string): PlainDate => (isPlainDate(asAt) ? asAt : londonDay(asAt));

/** A month before: in the time that the reader turned, in both where it is now. A position has no month before it. */
const aMonthBefore = ({ given, today }: Pick<PageRequest, 'given' | 'today'>): MomentGiven => {
  const { on, asAt, atPosition } = given;
  if (asAt === undefined && atPosition === undefined)
    return on === undefined ? { on: monthBefore(today), asAt: monthBefore(today) } : { on: monthBefore(on) };
  return {
    ...(on === undefined && asAt !== undefined ? {} : { on: monthBefore(on ?? today) }),
    ...(asAt === undefined ? {} : { asAt: monthBefore(dayKnown(asAt)) }),
    ...(atPosition === undefined ? {} : { atPosition }),
  };
};

/** What the address asks to compare with; a month before where it asks for nothing. Throws `QuestionRefused` for what is none. */
export function comparedWith(request: PageRequest): ComparedWith {
  const typed = typedIn(request.query);
  const { given, ...at } = momentIn(typed ?? aMonthBefore(request), request.today, 'from');
  // Now has no words of its own; today has, so that links can compare with it.
  const named = Object.keys(given).length === 0 ? { on: request.today } : given;
  return { at: { ...at, key: momentKey(named) }, given: named, chosen: typed !== null };
}
