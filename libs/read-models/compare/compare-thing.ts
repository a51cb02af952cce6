import type { PlainDate } from '#libs/kernel/event.js';
import { isOverdue } from '../overdue.js';
import type { Thing } from '../register/thing.js';
import { diff } from '../trail/diff.js';
import { causeOf } from './cause.js';
import type { Difference, Explained, Explaining, MovedDue } from './difference.js';

/** One thing at one point: what it was, and the day of that point. */
export interface Stand {
  readonly thing: Thing | null;
  readonly on: PlainDate;
}

/** What was taken into account at one of the points only, in the order of recording, and how much of it there is. */
export interface Between {
  readonly entries: readonly Explaining[];
  readonly events: number;
}

export const NOTHING_BETWEEN: Between = { entries: [], events: 0 };

const changesOf = (from: Thing, to: Thing, entries: readonly Explaining[]): readonly Explained[] =>
  diff(from.state, to.state).map((change) => ({ ...change, by: causeOf(change, entries) }));

const movedDue = (from: Thing | null, to: Thing | null): MovedDue | null => {
  const before = from?.due ?? to?.firstDue ?? null;
  const after = to?.due ?? null;
  if (before === null || after === null || before === after) return null;
  return { first: from?.firstDue ?? to?.firstDue ?? before, from: before, to: after };
};

const isLate = ({ thing, on }: Stand): boolean => thing !== null && isOverdue(thing, on);

/** A thing that is gone is told as gone, not as overdue no longer. */
const overdue = (from: Stand, to: Stand): Difference['overdue'] => {
  if (to.thing === null || isLate(from) === isLate(to)) return null;
  return isLate(to) ? 'became' : 'no longer';
};

const whatOf = (from: Stand, to: Stand): Difference['what'] => {
  if (from.thing === null) return 'came';
  if (to.thing === null) return 'went';
  // Not only what `diff` tells: a fact that was read anew from another place is a change without a changed member.
  const same = JSON.stringify(from.thing.state) === JSON.stringify(to.thing.state);
  return same && overdue(from, to) === null ? 'same' : 'changed';
};

/**
 * Compares one thing at two points, of which at least one has it. Either may be the earlier, in either time: what came
 * from here to there went from there to here.
 */
export const compareThing = (from: Stand, to: Stand, { entries, events }: Between): Difference => ({
  what: whatOf(from, to),
  from: from.thing,
  to: to.thing,
  changes: from.thing && to.thing ? changesOf(from.thing, to.thing, entries) : [],
  moved: movedDue(from.thing, to.thing),
  overdue: overdue(from, to),
  entries,
  events,
});
