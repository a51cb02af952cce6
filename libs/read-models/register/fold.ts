import { isKind, type Kind } from '#libs/domain/deciders.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Position } from '#libs/kernel/position.js';
import type { RecordedEvent } from '#libs/kernel/recorded-event.js';
import { parseStreamId } from '#libs/kernel/stream-id.js';
import { isUnknown } from '#libs/kernel/unknown-event.js';
import { PoisonEvent, RevisionGap } from '../projection.js';
import { isDay } from './day.js';
import { applyStep } from './segments.js';
import { storable } from './storable.js';
import { evolveKnown, nothingKnown, type Known, type Version } from './version.js';

/** An event of a thing of ours, as the tables can hold it. */
export interface Taken extends RecordedEvent {
  readonly kind: Kind;
}

/** What the register holds of a stream: its last revision, and its current versions in the order of their days. */
export interface StreamNow {
  readonly revision: bigint | null;
  /** Only the versions that end after this day. */
  readonly from: PlainDate;
  readonly versions: readonly Version[];
}

/** What one event changed, all its predecessors folded, whatever day it speaks of. */
export interface Change {
  readonly taken: Taken;
  readonly before: Known;
  readonly after: Known;
}

/** What a batch of events does to the register. A version may be opened and closed by the same batch. */
export interface Folded {
  readonly opened: readonly Version[];
  readonly closed: ReadonlyMap<Version, Position>;
  /** What the streams come to that it touches. */
  readonly streams: ReadonlyMap<string, StreamNow>;
  readonly changes: readonly Change[];
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

/** A stream without a revision has no versions before any day. */
const NOTHING: StreamNow = { revision: null, from: '0001-01-01', versions: [] };

/** Folds a batch, in memory, onto what the register holds of its streams. */
export const foldBatch = (now: ReadonlyMap<string, StreamNow>, events: readonly Taken[]): Folded => {
  const streams = new Map<string, StreamNow>();
  const opened: Version[] = [];
  const closed = new Map<Version, Position>();
  const changes: Change[] = [];
  for (const taken of events) {
    const { revision, from, versions } = streams.get(taken.stream) ?? now.get(taken.stream) ?? NOTHING;
    const expected = revision === null ? 0n : revision + 1n;
    if (taken.revision < expected) continue;
    if (taken.revision > expected) throw new RevisionGap(taken, revision);
    const next = isUnknown(taken.event) ? countOnly(versions, taken) : fold(versions, taken);
    for (const version of next.closed) closed.set(version, taken.position);
    opened.push(...next.opened);
    streams.set(taken.stream, { revision: taken.revision, from, versions: [...next.kept, ...next.opened] });
    if (next.change) changes.push(next.change);
  }
  return { opened, closed, streams, changes };
};

interface Next {
  readonly kept: readonly Version[];
  readonly closed: readonly Version[];
  readonly opened: readonly Version[];
  readonly change: Change | null;
}

const fold = (versions: readonly Version[], taken: Taken): Next => {
  const { stream, kind, revision, position, event, metadata } = taken;
  const nothing = nothingKnown(kind);
  try {
    const { kept, closed, opened } = applyStep(versions, nothing, {
      effectiveOn: metadata.effectiveOn,
      revision,
      position,
      fold: (known) => evolveKnown(kind, known, event, metadata.importId),
    });
    return {
      kept,
      closed,
      opened: opened.map((segment) => ({ ...segment, stream, kind, knownFrom: position })),
      change: { taken, before: versions.at(-1)?.state ?? nothing, after: opened.at(-1)?.state ?? nothing },
    };
  } catch (error) {
    throw poison(taken, error instanceof Error ? error.message : String(error), error);
  }
};

/** An event of an unknown type changes nothing but the revision that the next command must expect. */
const countOnly = (versions: readonly Version[], { revision, position }: Taken): Next => {
  const last = versions.at(-1);
  return {
    kept: versions.slice(0, -1),
    closed: last ? [last] : [],
    opened: last ? [{ ...last, revision, knownFrom: position }] : [],
    change: null,
  };
};
