import type { Kind } from '#libs/domain/kinds.js';
import { evolveBy } from '#libs/domain/history/placing/fold.js';
import type { Placed } from '#libs/domain/history/placing/places.js';
import { statesOf } from '#libs/domain/states.js';
import type { PlainDate } from '#libs/kernel/event.js';
import { sameJson } from './base.js';
import type { Remembered } from './stream.js';
import type { AnyState } from './version.js';

/** A state with the import that made its thing. */
export interface Made {
  readonly state: AnyState;
  readonly importId: string | null;
}

/** What is true from one day up to another, by the entries before and by those after. */
export interface Stretch {
  readonly from: PlainDate;
  /** Exclusive; `null` for ever. */
  readonly to: PlainDate | null;
  readonly was: Made;
  readonly is: Made;
}

type Entries = readonly Placed<Remembered>[];

const same = (a: Placed<Remembered> | undefined, b: Placed<Remembered> | undefined): boolean =>
  a !== undefined && b !== undefined && a.place === b.place && a.entry.revision === b.entry.revision;

const commonStart = (a: Entries, b: Entries): number => {
  let n = 0;
  while (same(a[n], b[n])) n++;
  return n;
};

const commonEnd = (a: Entries, b: Entries, most: number): number => {
  let n = 0;
  while (n < most && same(a.at(-1 - n), b.at(-1 - n))) n++;
  return n;
};

export const evolveMade = (kind: Kind, { state, importId }: Made, entry: Remembered): Made => ({
  state: evolveBy(kind, state, entry),
  importId: state.status === 'none' ? entry.metadata.importId : importId,
});

/** Folds entries one after another, day by day. */
class Folding {
  private at: number;

  constructor(
    private readonly kind: Kind,
    private readonly entries: Entries,
    private readonly differing: { readonly from: number; readonly to: number },
    public made: Made,
  ) {
    this.at = differing.from;
  }

  upTo(day: PlainDate): Made {
    for (let next = this.entries[this.at]; next && next.place <= day; next = this.entries[this.at]) {
      this.made = evolveMade(this.kind, this.made, next.entry);
      this.at++;
    }
    return this.made;
  }

  isPastDiffering(): boolean {
    return this.at >= this.differing.to;
  }
}

export const equal = (a: Made, b: Made): boolean => a.importId === b.importId && sameJson(a.state, b.state);

/**
 * Folds again from the first entry that differs, and stops where both lists go on alike from the same state. The
 * stretches follow one another without gaps; from the last on nothing differs any more, or it lasts for ever.
 */
export const refold = (kind: Kind, before: Entries, after: Entries): readonly Stretch[] => {
  const start = commonStart(before, after);
  const end = commonEnd(before, after, Math.min(before.length, after.length) - start);
  const initial: Made = { state: statesOf(kind).initialState as AnyState, importId: null };
  const common = before.slice(0, start).reduce((made, { entry }) => evolveMade(kind, made, entry), initial);
  const was = new Folding(kind, before, { from: start, to: before.length - end }, common);
  const is = new Folding(kind, after, { from: start, to: after.length - end }, common);
  const places = [...before.slice(start), ...after.slice(start)].map(({ place }) => place);
  const days = [...new Set(places)].sort();
  const stretches: Stretch[] = [];
  for (const [n, day] of days.entries()) {
    const stretch = { from: day, to: days[n + 1] ?? null, was: was.upTo(day), is: is.upTo(day) };
    stretches.push(stretch);
    if (was.isPastDiffering() && is.isPastDiffering() && equal(stretch.was, stretch.is)) break;
  }
  return stretches;
};
