import type { EntityManager } from 'typeorm';
import type { PlainDate } from '#libs/kernel/event.js';
import { isUnknown } from '#libs/kernel/unknown-event.js';
import type { StreamNow, Taken } from './fold.js';
import { loadStreams } from './load.js';

const MOST = 10_000;

/** The last segment ends after this one, as it ends after every day. */
const LATEST = '9999-12-31';

const earliestDays = (events: readonly Taken[]): ReadonlyMap<string, PlainDate> => {
  const days = new Map<string, PlainDate>();
  for (const { stream, event, metadata } of events) {
    const day = days.get(stream) ?? LATEST;
    days.set(stream, !isUnknown(event) && metadata.effectiveOn < day ? metadata.effectiveOn : day);
  }
  return days;
};

/** What the register holds of the streams that were written to last; the rest is read from its tables. */
export class StreamMemory {
  /** The longest untouched first. */
  private readonly kept = new Map<string, StreamNow>();

  /** What the register holds of the events' streams, from the earliest day on that they can touch. */
  async recall(tx: EntityManager, events: readonly Taken[]): Promise<ReadonlyMap<string, StreamNow>> {
    const known = new Map<string, StreamNow>();
    const unknown = new Map<string, PlainDate>();
    for (const [stream, day] of earliestDays(events)) {
      const now = this.kept.get(stream);
      if (now && now.from <= day) known.set(stream, now);
      else unknown.set(stream, day);
    }
    if (unknown.size > 0) for (const [stream, now] of await loadStreams(tx, unknown)) known.set(stream, now);
    return known;
  }

  keep(streams: ReadonlyMap<string, StreamNow>): void {
    for (const [stream, now] of streams) {
      this.kept.delete(stream);
      this.kept.set(stream, now);
    }
    for (const stream of this.kept.keys()) {
      if (this.kept.size <= MOST) return;
      this.kept.delete(stream);
    }
  }
}
