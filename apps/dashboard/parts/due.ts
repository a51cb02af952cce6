import { daysBetween } from '#libs/calendar/index.js';
import type { PlainDate } from '#libs/kernel/event.js';
import { isOverdue } from '#libs/read-models/overdue.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import { daysInWords } from '#libs/words/count.js';
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

type Dated = Pick<Thing, 'firstDue' | 'due' | 'open'> & { readonly state?: object };

/** Somebody said so before it has: of nothing that is over, nor that has missed it. */
const isExpectedLate = ({ open, state }: Dated): boolean =>
  open && (state as { readonly expectedLate?: string | null } | undefined)?.expectedLate != null;

const LIKELY: Tag = { text: 'Likely to miss its date', colour: 'yellow' };

const lateBy = (thing: Dated, on: PlainDate): Pick<Due, 'tag' | 'lateness'> => {
  const { open, due, firstDue } = thing;
  const late = (date: PlainDate | null) =>
    date !== null && isOverdue({ open, due: date }, on) ? daysBetween(date, on) : 0;
  const [current, first] = [late(due), late(firstDue)];
  if (current > 0)
    return {
      tag: { text: 'Overdue', colour: 'red' },
      lateness: `${daysInWords(current)} late` + (first > current ? `, ${daysInWords(first)} by the first date` : ''),
    };
  if (isExpectedLate(thing))
    return { tag: LIKELY, lateness: first > 0 ? `${daysInWords(first)} by the first date` : null };
  if (first > 0)
    return { tag: { text: 'Past first date', colour: 'orange' }, lateness: `${daysInWords(first)} by the first date` };
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
          ? `slipped ${daysInWords(slipped)}`
          : `brought forward ${daysInWords(-slipped)}`,
    ...lateBy(thing, on),
  };
}
