import { daysBetween } from '#libs/calendar/index.js';
import {
  WHATS,
  type BoardKind,
  type Counted,
  type Difference,
  type MovedDue,
  type What,
} from '#libs/read-models/compare/difference.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import type { ThingDto } from '../../record/thing.dto.js';
import { shapeEntry, shapeThing } from '../shape.js';
import type { Compared, PointTold } from './comparing.js';
import type { ComparisonDto } from './difference.dto.js';

type Points = Pick<Compared<unknown>, 'from' | 'to'>;

const shapePoint = ({ position, ...point }: PointTold) => ({ ...point, position: String(position) });

export const shapePoints = ({ from, to }: Points) => ({ from: shapePoint(from), to: shapePoint(to) });

/** A thing without its state: what differs of that is told member by member. */
const shapeStand = (thing: Thing | null, on: string): ThingDto | null => {
  if (thing === null) return null;
  const { state: _, ...stand } = shapeThing(thing, on);
  return stand;
};

/** How many days a due date moved, and how many it is away from the first; later is positive. */
export const daysOf = ({ first, from, to }: MovedDue) => ({
  days: daysBetween(from, to),
  daysAgainstFirst: daysBetween(first, to),
});

export const shapeDifference = (difference: Difference, { from, to }: { from: string; to: string }) => {
  const { kind, id, ref, title } = (difference.to ?? difference.from)!;
  return {
    what: difference.what,
    kind: kind as BoardKind,
    id,
    ref,
    title,
    from: shapeStand(difference.from, from),
    to: shapeStand(difference.to, to),
    changes: difference.changes.map(({ by, ...change }) => ({ ...change, by: by && String(by.position) })),
    moved: difference.moved && { ...difference.moved, ...daysOf(difference.moved) },
    overdue: difference.overdue,
    entries: difference.entries.map(({ countedAt, ...entry }) => ({ ...shapeEntry(entry), countedAt })),
    events: difference.events,
  };
};

const shapeCounts = (of: Counted['of']): ComparisonDto['counts'] => ({
  came: of.came,
  went: of.went,
  changed: of.changed,
  slipped: of.slipped,
  broughtForward: of['brought-forward'],
  overdue: of.overdue,
  noLongerOverdue: of['no-longer-overdue'],
});

/** Of every kind together, and of each. */
export const shapeCounted = (counted: readonly Counted[]): Pick<ComparisonDto, 'counts' | 'kinds'> => {
  const sum = (what: What) => counted.reduce((n, { of }) => n + of[what], 0);
  const all = Object.fromEntries(WHATS.map((what) => [what, sum(what)])) as Counted['of'];
  return { counts: shapeCounts(all), kinds: counted.map(({ kind, of }) => ({ kind, ...shapeCounts(of) })) };
};
