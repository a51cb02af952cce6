import { roleOf } from '#libs/domain/history/placing/entry-roles.js';
import { isStatement } from '#libs/domain/statement/events.js';
import { isWithdrawal } from '#libs/domain/withdrawal/events.js';
import { isUnknown } from '#libs/kernel/unknown-event.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Kind } from '#libs/domain/deciders.js';
import type { Position } from '#libs/kernel/position.js';
import { RevisionGap } from '../projection.js';
import type { Filing } from './filing.js';
import { insert, type Inserted, type Restood } from './insert.js';
import { evolveMade, type Made } from './refold.js';
import type { Remembered, StreamNow, Taken } from './stream.js';
import { poison } from './take.js';
import { foldedOf, nothingFolded, type Version } from './version.js';

/** What one event changed. */
export interface Effect {
  readonly thing: number;
  readonly taken: Taken;
  /** What its stream was before it. */
  readonly before: StreamNow;
  /** The day that the change is told of. */
  readonly place: PlainDate;
  readonly was: Made;
  readonly is: Made;
  /** What it changed as of the last day of all, where that is another than its place. */
  readonly last: { readonly was: Made; readonly is: Made } | null;
  /** The thing as it is called afterwards; null while there is none. */
  readonly version: Version | null;
}

/** Days on which a thing has turned out to be there, or not to be. */
export interface Existence {
  readonly thing: number;
  readonly kind: Kind;
  readonly knownFrom: Position;
  readonly trueFrom: PlainDate;
  /** Exclusive; `null` for ever. */
  readonly trueTo: PlainDate | null;
  readonly gone: boolean;
}

/** An event that opened no version. */
export interface Traceless {
  readonly thing: number;
  readonly knownFrom: Position;
  readonly revision: bigint;
}

/** What a batch of events does to the register. */
export interface FoldedBatch {
  readonly opened: readonly Version[];
  readonly existence: readonly Existence[];
  readonly traceless: readonly Traceless[];
  readonly restood: readonly (Restood & { readonly thing: number; readonly knownFrom: Position })[];
  /** What the streams come to that it touches. */
  readonly streams: ReadonlyMap<string, StreamNow>;
  readonly effects: readonly Effect[];
  /** What was not read of these streams, since Oversight cannot have written it. */
  readonly aliens: readonly Taken[];
}

/** What follows all that is known of a thing is folded onto it: nothing else need be looked at. */
export const follows = ({ last, lastPlace, history }: StreamNow, { event, metadata }: Taken): boolean => {
  const role = roleOf(event.type);
  if (role === null || role === 'withdraws') return false;
  if (history?.length === 0) return role === 'begins';
  return last?.state.filed != null && lastPlace !== null && metadata.effectiveOn >= lastPlace;
};

const append = (
  stream: StreamNow,
  taken: Taken,
  filing: Filing,
): Inserted & { readonly at: NonNullable<Inserted['at']> } => {
  const { thing, kind, last } = stream;
  const place = taken.metadata.effectiveOn;
  const before = last?.state ?? nothingFolded(kind);
  const is = evolveMade(kind, before, taken);
  const { revision, position: knownFrom } = taken;
  const state = filing.file(foldedOf(kind, is.state, is.importId, null), before, { thing, kind, knownFrom });
  const opened = [{ thing, kind, knownFrom, revision, trueFrom: place, trueTo: null, state }];
  const began = { was: last?.trueFrom ?? null, is: last?.trueFrom ?? place };
  const firstDay = stream.began ?? place;
  return { opened, began, firstDay, lastPlace: place, restood: [], place, at: { was: before, is }, last: null };
};

/** What a paper said of it leaves the thing as it is, on every day. */
const leave = ({ began, lastPlace }: StreamNow, { metadata: { effectiveOn } }: Taken): Inserted => ({
  opened: [],
  began: { was: began, is: began },
  firstDay: began,
  lastPlace,
  restood: [],
  place: began !== null && began > effectiveOn ? began : effectiveOn,
  at: null,
  last: null,
});

const existenceOf = (
  { thing, kind }: StreamNow,
  { position: knownFrom }: Taken,
  { was, is }: Inserted['began'],
): readonly Existence[] => {
  if (was === is) return [];
  const of = { thing, kind, knownFrom };
  if (was === null || (is !== null && is < was)) return [{ ...of, trueFrom: is ?? '', trueTo: was, gone: false }];
  return [{ ...of, trueFrom: was, trueTo: is, gone: true }];
};

const remember = ({ history }: StreamNow, taken: Taken): readonly Remembered[] | null => history && [...history, taken];

/** Folds a batch, in memory, onto what the register holds of its streams. */
class Batch {
  readonly opened: Version[] = [];
  readonly existence: Existence[] = [];
  readonly traceless: Traceless[] = [];
  readonly restood: (Restood & { readonly thing: number; readonly knownFrom: Position })[] = [];
  readonly effects: Effect[] = [];
  readonly aliens: Taken[] = [];

  constructor(private readonly filing: Filing) {}

  next(stream: StreamNow, taken: Taken): StreamNow {
    const { revision, position: knownFrom } = taken;
    if (isUnknown(taken.event)) {
      this.traceless.push({ thing: stream.thing, knownFrom, revision });
      if (taken.alien !== undefined) this.aliens.push(taken);
      return { ...stream, revision };
    }
    const inserted = this.fold(stream, taken);
    const { opened, lastPlace } = inserted;
    if (opened.length === 0) this.traceless.push({ thing: stream.thing, knownFrom, revision });
    this.opened.push(...opened);
    this.existence.push(...existenceOf(stream, taken, inserted.began));
    this.restood.push(...inserted.restood.map((each) => ({ ...each, thing: stream.thing, knownFrom })));
    const last = opened.findLast(({ trueTo }) => trueTo === null) ?? stream.last;
    this.effects.push(effectOf(stream, taken, inserted, last));
    return {
      thing: stream.thing,
      kind: stream.kind,
      revision,
      last,
      lastPlace,
      began: inserted.firstDay,
      withdrawn: stream.withdrawn || isWithdrawal(taken.event),
      act: taken.act,
      history: remember(stream, taken),
    };
  }

  private fold(stream: StreamNow, taken: Taken): Inserted {
    try {
      if (isStatement(taken.event)) return leave(stream, taken);
      return follows(stream, taken) ? append(stream, taken, this.filing) : insert(stream, taken, this.filing);
    } catch (error) {
      throw poison(taken, error instanceof Error ? error.message : String(error), error);
    }
  }
}

const effectOf = (stream: StreamNow, taken: Taken, { place, at, last }: Inserted, now: Version | null): Effect => {
  const { thing, kind } = stream;
  const unchanged = now?.state ?? nothingFolded(kind);
  const version = [now, stream.last].find((each) => each?.state.filed != null) ?? null;
  return { thing, taken, before: stream, place, was: at?.was ?? unchanged, is: at?.is ?? unchanged, last, version };
};

/** A stream of which nothing is known yet. */
const newStream = ({ kind }: Taken, filing: Filing): StreamNow => ({
  thing: filing.newThing(),
  kind,
  revision: null,
  last: null,
  lastPlace: null,
  began: null,
  withdrawn: false,
  act: null,
  history: [],
});

/** What an event comes as, where it is taken up: `stream` is what there is of its stream by then. */
export type TakeUp = (stream: StreamNow | undefined, taken: Taken) => readonly Taken[];

const asItIs: TakeUp = (_, taken) => [taken];

/** Folds a batch, in memory, onto what the register holds of its streams. */
export const foldBatch = (
  now: ReadonlyMap<string, StreamNow>,
  events: readonly Taken[],
  filing: Filing,
  takeUp: TakeUp = asItIs,
): FoldedBatch => {
  const streams = new Map<string, StreamNow>();
  const batch = new Batch(filing);
  const nowOf = ({ stream }: Taken) => streams.get(stream) ?? now.get(stream);
  for (const event of events)
    for (const taken of takeUp(nowOf(event), event)) {
      const stream = nowOf(taken) ?? newStream(taken, filing);
      const expected = stream.revision === null ? 0n : stream.revision + 1n;
      if (taken.revision < expected) continue;
      if (taken.revision > expected) throw new RevisionGap(taken, stream.revision);
      streams.set(taken.stream, batch.next(stream, taken));
    }
  const { opened, existence, traceless, restood, effects, aliens } = batch;
  return { opened, existence, traceless, restood, effects, aliens, streams };
};
