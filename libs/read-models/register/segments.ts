import type { PlainDate } from '#libs/kernel/event.js';
import type { Position } from '#libs/kernel/position.js';

/** The state that a thing had from one day up to another, as one position of the log has it. */
export interface Segment<S> {
  readonly trueFrom: PlainDate;
  /** Exclusive; `null` for ever. */
  readonly trueTo: PlainDate | null;
  readonly state: S;
  /** Of the last event folded into the state. */
  readonly revision: bigint;
  /** The position of that event: from here on the state has been known for these days. */
  readonly since: Position;
}

/** `G` is a segment with whatever its owner keeps beside it. */
export interface Segments<S, G extends Segment<S>> {
  /** As they were, the last of them perhaps cut shorter. */
  readonly kept: readonly G[];
  /** Known from now on, up to the end of days. */
  readonly opened: readonly Segment<S>[];
}

/** One event: what it makes of a state, and from which day on. */
export interface Step<S> {
  readonly effectiveOn: PlainDate;
  readonly revision: bigint;
  readonly position: Position;
  readonly fold: (state: S) => S;
}

const endsAfter = (segment: Segment<unknown>, day: PlainDate) => segment.trueTo === null || segment.trueTo > day;

/**
 * The state at (position, day) is the fold of the events recorded up to the position and effective up to the day, in
 * the order of their revisions. The event at hand has the highest revision, so every segment that ends after its day is
 * folded once more, the one that holds the day is cut in two, and the days before the first segment fold from `initial`.
 * `segments` are in order and without gaps; a state whose status is `none` has no segment.
 */
export const applyStep = <S extends { readonly status: string }, G extends Segment<S>>(
  segments: readonly G[],
  initial: S,
  step: Step<S>,
): Segments<S, G> => {
  const day = step.effectiveOn;
  const before = segments.filter(({ trueFrom }) => trueFrom < day);
  const kept = before.map((segment) => (endsAfter(segment, day) ? { ...segment, trueTo: day } : segment));
  const folded = segments.filter((segment) => endsAfter(segment, day));
  const opened: Segment<S>[] = [];
  const open = (trueFrom: PlainDate, trueTo: PlainDate | null, state: S) => {
    const next = step.fold(state);
    if (next.status !== 'none')
      opened.push({ trueFrom, trueTo, state: next, revision: step.revision, since: step.position });
  };
  const [first] = folded;
  if (first === undefined || day < first.trueFrom) open(day, first?.trueFrom ?? null, initial);
  for (const { trueFrom, trueTo, state } of folded) open(trueFrom < day ? day : trueFrom, trueTo, state);
  return { kept, opened };
};
