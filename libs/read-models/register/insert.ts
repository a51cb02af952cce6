import { beganOn, placesOf, type Placed } from '#libs/domain/history/placing/places.js';
import { isStatement } from '#libs/domain/statement/events.js';
import { withdrawnIn } from '#libs/domain/history/placing/standing.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Position } from '#libs/kernel/position.js';
import type { Filing } from './filing.js';
import { equal, refold, type Made, type Stretch } from './refold.js';
import type { Remembered, StreamNow, Taken } from './stream.js';
import { foldedOf, nothingFolded, type Folded, type Version } from './version.js';

/** That an entry is withdrawn from now on, stands again, or has another place. */
export interface Restood {
  readonly revision: bigint;
  /** The position of the entry that withdraws it; null for none. */
  readonly withdrawnBy: Position | null;
  readonly place: PlainDate;
}

/** What one entry does that does not simply follow all the others. */
export interface Inserted {
  readonly opened: readonly Version[];
  /** From which day the thing is there; null for none. */
  readonly began: { readonly was: PlainDate | null; readonly is: PlainDate | null };
  /** From which day the thing is there by now; null for never. */
  readonly firstDay: PlainDate | null;
  /** The last place of all. */
  readonly lastPlace: PlainDate | null;
  readonly restood: readonly Restood[];
  /** The day that the entry's own change is told of, and what was true on it before and after. */
  readonly place: PlainDate;
  readonly at: { readonly was: Made; readonly is: Made } | null;
  /** The same as of the last day of all; null where that is no other. */
  readonly last: { readonly was: Made; readonly is: Made } | null;
}

type Places = ReadonlyMap<bigint, PlainDate>;

const placesByRevision = (placed: readonly Placed[]): Places =>
  new Map(placed.map(({ entry, place }) => [entry.revision, place]));

const restoodBy = (history: readonly Remembered[], before: Places, after: Places): readonly Restood[] => {
  const now = withdrawnIn(history);
  const then = withdrawnIn(history.slice(0, -1));
  const positions = new Map(history.map(({ revision, position }) => [revision, position]));
  return history.slice(0, -1).flatMap(({ revision, metadata }) => {
    const [was, is] = [before.get(revision), after.get(revision)];
    if (was === is && then.get(revision) === now.get(revision)) return [];
    return [
      {
        revision,
        withdrawnBy: positions.get(now.get(revision) ?? -1n) ?? null,
        place: is ?? was ?? metadata.effectiveOn,
      },
    ];
  });
};

/** The rows that say so: neighbours of one state are one, but for the last row, which begins with the last place. */
const changedIn = (stretches: readonly Stretch[]): readonly Stretch[] =>
  stretches
    .filter(({ was, is }) => !equal(was, is))
    .reduce<Stretch[]>((rows, stretch) => {
      const last = rows.at(-1);
      const isLast = stretch.to === null;
      if (isLast || last?.to !== stretch.from || last.is.state !== stretch.is.state) return [...rows, stretch];
      return [...rows.slice(0, -1), { ...last, to: stretch.to }];
    }, []);

/** What follows all others has a row of its own, also where it changes nothing. */
const rowsOf = (stretches: readonly Stretch[], follows: boolean): readonly Stretch[] => {
  const changed = changedIn(stretches);
  const [own] = stretches;
  const isThere = own !== undefined && own.to === null && own.is.state.status !== 'none';
  return follows && isThere && changed.length === 0 ? [own] : changed;
};

const open = (stream: StreamNow, taken: Taken, filing: Filing, rows: readonly Stretch[]): readonly Version[] => {
  const { thing, kind, last } = stream;
  const of = { thing, kind, knownFrom: taken.position };
  let before: Folded = last?.state ?? nothingFolded(kind);
  return rows.map(({ from, to, is }) => {
    const folded = filing.file(foldedOf(kind, is.state, is.importId, null), before, of);
    if (folded.filed) before = folded;
    return { ...of, revision: taken.revision, trueFrom: from, trueTo: to, state: folded };
  });
};

/** Whether an entry takes part in the state: what was said of the thing does not. */
const moves = ({ entry }: Placed): boolean => !isStatement(entry.event);

/** Puts an entry where it belongs among the others, or takes those out that it withdraws, and folds again from there. */
export const insert = (stream: StreamNow, taken: Taken, filing: Filing): Inserted => {
  if (stream.history === null) throw new Error(`The entries before revision ${taken.revision} were not read.`);
  const history = [...stream.history, taken];
  const [before, after] = [placesOf(history.slice(0, -1)), placesOf(history)];
  const telling = after.filter(moves);
  const stretches = refold(stream.kind, before.filter(moves), telling);
  const restood = restoodBy(history, placesByRevision(before), placesByRevision(after));
  const places = placesByRevision(after);
  const own =
    places.get(taken.revision) ??
    restood
      .map(({ place }) => place)
      .sort()
      .at(-1) ??
    taken.metadata.effectiveOn;
  const at = stretches.find(({ from, to }) => from <= own && (to === null || own < to)) ?? null;
  const end = stretches.at(-1);
  const unchanged = stream.last?.state ?? nothingFolded(stream.kind);
  const last = end?.to === null ? end : { was: unchanged, is: unchanged };
  return {
    opened: open(stream, taken, filing, rowsOf(stretches, telling.at(-1)?.entry === taken)),
    began: { was: beganOn(before), is: beganOn(after) },
    firstDay: beganOn(after),
    lastPlace: telling.at(-1)?.place ?? null,
    restood,
    place: own,
    at,
    last: end === undefined || end === at ? null : last,
  };
};
