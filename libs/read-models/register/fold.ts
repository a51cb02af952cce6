import { isKind, type Kind } from '#libs/domain/deciders.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Position } from '#libs/kernel/position.js';
import type { RecordedEvent } from '#libs/kernel/recorded-event.js';
import { parseStreamId } from '#libs/kernel/stream-id.js';
import { isUnknown } from '#libs/kernel/unknown-event.js';
import { PoisonEvent, RevisionGap } from '../projection.js';
import { isDay } from './day.js';
import type { Filing } from './filing.js';
import { applyStep } from './segments.js';
import { storable } from './storable.js';
import { evolveFolded, nothingFolded, type Folded, type Version } from './version.js';

/** An event of a thing of ours, as the tables can hold it. */
export interface Taken extends RecordedEvent {
  readonly kind: Kind;
}

/** What the register holds of a stream: its number, its last revision, and its versions as known now, in order. */
export interface StreamNow {
  readonly thing: number;
  readonly kind: Kind;
  readonly revision: bigint | null;
  /** The last revision that opened no version: of an event before there was a thing. */
  readonly traceless: bigint | null;
  /** Only the versions that end after this day. */
  readonly from: PlainDate;
  readonly versions: readonly Version[];
}

/** What one event changed, all its predecessors folded, whatever day it speaks of. */
export interface Effect {
  readonly thing: number;
  readonly taken: Taken;
  readonly before: Folded;
  readonly after: Folded;
}

/** Days on which a thing has turned out to be there. */
export interface Begun {
  readonly thing: number;
  readonly kind: Kind;
  readonly knownFrom: Position;
  readonly trueFrom: PlainDate;
  /** Exclusive; `null` for ever. */
  readonly trueTo: PlainDate | null;
}

/** What a batch of events does to the register. */
export interface FoldedBatch {
  readonly opened: readonly Version[];
  readonly begun: readonly Begun[];
  /** What the streams come to that it touches. */
  readonly streams: ReadonlyMap<string, StreamNow>;
  readonly effects: readonly Effect[];
}

/** The events of our things; `PoisonEvent` for one whose metadata cannot be read. */
export const take = (events: readonly RecordedEvent[]): readonly Taken[] =>
  events.flatMap((recorded) => {
    const kind = parseStreamId(recorded.stream)?.kind;
    if (kind === undefined || !isKind(kind)) return [];
    if (isUnknown(recorded.event)) return [{ ...recorded, kind }];
    const { effectiveOn, recordedAt } = recorded.metadata;
    if (!isDay(effectiveOn)) throw poison(recorded, `"${effectiveOn}" is no day to be effective on`);
    if (Number.isNaN(Date.parse(recordedAt))) throw poison(recorded, `"${recordedAt}" is no instant of recording`);
    return [{ ...recorded, kind, event: storable(recorded.event), metadata: storable(recorded.metadata) }];
  });

const poison = (recorded: RecordedEvent, why: string, cause?: unknown) =>
  new PoisonEvent({ ...recorded, type: recorded.event.type }, why, { cause });

/** Folds a batch, in memory, onto what the register holds of its streams. */
export const foldBatch = (
  now: ReadonlyMap<string, StreamNow>,
  events: readonly Taken[],
  filing: Filing,
): FoldedBatch => {
  const streams = new Map<string, StreamNow>();
  const opened: Version[] = [];
  const begun: Begun[] = [];
  const effects: Effect[] = [];
  for (const taken of events) {
    const stream = streams.get(taken.stream) ?? now.get(taken.stream) ?? newStream(taken, filing);
    const expected = stream.revision === null ? 0n : stream.revision + 1n;
    if (taken.revision < expected) continue;
    if (taken.revision > expected) throw new RevisionGap(taken, stream.revision);
    const next = isUnknown(taken.event) ? countOnly(stream, taken) : fold(stream, taken, filing);
    opened.push(...next.opened);
    const [first] = next.opened;
    const began = stream.versions[0]?.trueFrom ?? null;
    if (first && next.kept.length === 0 && (began === null || first.trueFrom < began))
      begun.push({ ...placeOf(stream, taken), trueFrom: first.trueFrom, trueTo: began });
    const versions = [...next.kept, ...next.opened];
    const traceless = versions.length === 0 ? taken.revision : stream.traceless;
    streams.set(taken.stream, { ...stream, revision: taken.revision, traceless, versions });
    if (next.effect) effects.push(next.effect);
  }
  return { opened, begun, streams, effects };
};

/** A stream without a revision has no versions before any day. */
const newStream = ({ kind }: Taken, filing: Filing): StreamNow => ({
  thing: filing.newThing(),
  kind,
  revision: null,
  traceless: null,
  from: '0001-01-01',
  versions: [],
});

const placeOf = ({ thing, kind }: StreamNow, { position }: Taken) => ({ thing, kind, knownFrom: position });

interface Next {
  readonly kept: readonly Version[];
  readonly opened: readonly Version[];
  readonly effect: Effect | null;
}

const fold = (stream: StreamNow, taken: Taken, filing: Filing): Next => {
  const { kind, revision, position, event, metadata } = taken;
  const { versions, thing } = stream;
  const place = placeOf(stream, taken);
  const nothing = nothingFolded(kind);
  try {
    const { kept, opened } = applyStep(versions, nothing, {
      effectiveOn: metadata.effectiveOn,
      revision,
      position,
      fold: (before) => filing.file(evolveFolded(kind, before, event, metadata.importId), before, place),
    });
    return {
      kept,
      opened: opened.map((segment) => ({ ...segment, ...place })),
      effect: { thing, taken, before: versions.at(-1)?.state ?? nothing, after: opened.at(-1)?.state ?? nothing },
    };
  } catch (error) {
    throw poison(taken, error instanceof Error ? error.message : String(error), error);
  }
};

/** An event of an unknown type changes nothing but the revision that the next command must expect. */
const countOnly = (stream: StreamNow, taken: Taken): Next => {
  const last = stream.versions.at(-1);
  return {
    kept: stream.versions.slice(0, -1),
    opened: last ? [{ ...last, ...placeOf(stream, taken), revision: taken.revision }] : [],
    effect: null,
  };
};
