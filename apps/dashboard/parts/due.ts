import { daysBetween } from '#libs/calendar/index.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import { count } from '#libs/words/count.js';
import { dateInWords } from '#libs/words/dates.js';
import type { Tag } from '#libs/words/tags.js';

/** When something is due: the date first set, the one it was revised to, and how late it is against both. */
export interface Due {
  readonly date: string | null;
  readonly first: string | null;
  readonly slippage: string | null;
  readonly tag: Tag | null;
  readonly lateness: string | null;
}

type Dated = Pick<Thing, 'firstDue' | 'due' | 'open'>;

const past = (due: PlainDate | null, on: PlainDate): number => (due !== null && due < on ? daysBetween(due, on) : 0);

const lateBy = (thing: Dated, on: PlainDate): Pick<Due, 'tag' | 'lateness'> => {
  if (!thing.open) return { tag: null, lateness: null };
  const [current, first] = [past(thing.due, on), past(thing.firstDue, on)];
  if (current > 0)
    return {
      tag: { text: 'Overdue', colour: 'red' },
      lateness: `${count(current, 'day')} late` + (first > current ? `, ${count(first, 'day')} by the first date` : ''),
    };
  if (first > 0)
    return { tag: { text: 'Past first date', colour: 'orange' }, lateness: `${count(first, 'day')} by the first date` };
  return { tag: null, lateness: null };
};

export function dueOf(thing: Dated, on: PlainDate): Due {
  const { due, firstDue } = thing;
  const slipped = due !== null && firstDue !== null && due !== firstDue ? daysBetween(firstDue, due) : 0;
  return {
    date: due === null ? null : dateInWords(due),
    first: slipped === 0 || firstDue === null ? null : dateInWords(firstDue),
    slippage:
      slipped === 0
        ? null
        : slipped > 0
          ? `slipped ${count(slipped, 'day')}`
          : `brought forward ${count(-slipped, 'day')}`,
    ...lateBy(thing, on),
  };
}

export const isOverdue = (thing: Dated, on: PlainDate): boolean => thing.open && past(thing.due, on) > 0;
export const isPastFirstDate = (thing: Dated, on: PlainDate): boolean => thing.open && past(thing.firstDue, on) > 0;
