import type { Answer, SpokenFor } from '#libs/asking/ask.js';
import { daysOf } from '#libs/asking/comparison-rows.js';
import type { RecordKind } from '#libs/domain/deciders.js';
import type { Counted, Difference, What } from '#libs/read-models/compare/difference.js';
import { WHATS } from '#libs/read-models/compare/difference.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import { shapeEntry, shapeThing } from '../shape.js';

export const shapePoint = ({ position, day, knownAt, recordBegins }: SpokenFor) => ({
  on: day,
  position: String(position),
  recordedAt: knownAt,
  ...(recordBegins !== null && { recordBegins }),
});

/** Both points of a comparison: the one compared with, and the answer's own. */
export const pointsOf = (answer: Answer<unknown>) => ({ from: answer.against ?? answer, to: answer as SpokenFor });

/** A thing without its state and what follows from that: what differs of it is told member by member. */
const shapeStand = (thing: Thing | null, day: PlainDate) => {
  if (thing === null) return null;
  const { state: _, duties: __, ...stand } = shapeThing(thing, day);
  return stand;
};

export const shapeDifference = (difference: Difference, answer: Answer<unknown>) => {
  const { from, to } = pointsOf(answer);
  const { kind, id, ref, title } = (difference.to ?? difference.from)!;
  return {
    what: difference.what,
    kind: kind as RecordKind,
    id,
    ref,
    title,
    from: shapeStand(difference.from, from.day),
    to: shapeStand(difference.to, to.day),
    changes: difference.changes.map(({ by, ...change }) => ({ ...change, by: by && String(by.position) })),
    moved: difference.moved && { ...difference.moved, ...daysOf(difference.moved) },
    overdue: difference.overdue,
    entries: difference.entries.map(({ countedAt, ...entry }) => ({ ...shapeEntry(entry), countedAt })),
    events: difference.events,
  };
};

export const shapeCounts = (of: Counted['of']) => ({
  came: of.came,
  went: of.went,
  changed: of.changed,
  closed: of.closed,
  slipped: of.slipped,
  broughtForward: of['brought-forward'],
  overdue: of.overdue,
  noLongerOverdue: of['no-longer-overdue'],
});

/** Of every kind together, and of each. */
export const shapeCounted = (counted: readonly Counted[]) => {
  const sum = (what: What) => counted.reduce((n, { of }) => n + of[what], 0);
  const all = Object.fromEntries(WHATS.map((what) => [what, sum(what)])) as Counted['of'];
  return { counts: shapeCounts(all), kinds: counted.map(({ kind, of }) => ({ kind, ...shapeCounts(of) })) };
};
