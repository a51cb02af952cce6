import type { EntityManager } from 'typeorm';
import { groupBy } from '../group-by.js';
import { follows } from './fold.js';
import { loadHistories } from './history.js';
import { loadStreams } from './load.js';
import type { StreamNow, Taken } from './stream.js';

const MOST_STREAMS = 10_000;
/** The entries of a longer stream are read again when one is put before others. */
const MOST_ENTRIES = 1_000;

/** Whether one of the events is put before others, so that these must be known. */
const needsHistory = (now: StreamNow, events: readonly Taken[]): boolean => {
  if (now.history !== null) return false;
  let { lastPlace } = now;
  for (const taken of events) {
    if (!follows({ ...now, lastPlace }, taken)) return true;
    lastPlace = taken.metadata.effectiveOn;
  }
  return false;
};

/** What the register holds of the streams that were written to last; the rest is read from its tables. */
export class StreamMemory {
  /** The longest untouched first. */
  private readonly kept = new Map<string, StreamNow>();

  /** What the register holds of the events' streams, with their entries where these are needed, and of their imports. */
  async recall(tx: EntityManager, events: readonly Taken[]): Promise<ReadonlyMap<string, StreamNow>> {
    const byStream = groupBy(events, ({ stream }) => stream);
    const imports = events.flatMap(({ metadata: { importId } }) => (importId === null ? [] : [`import-${importId}`]));
    const known = await this.find(tx, [...new Set([...byStream.keys(), ...imports])]);
    const partial = new Map([...known].filter(([stream, now]) => needsHistory(now, byStream.get(stream) ?? [])));
    if (partial.size === 0) return known;
    return new Map([...known, ...(await loadHistories(tx, partial))]);
  }

  keep(streams: ReadonlyMap<string, StreamNow>): void {
    for (const [stream, now] of streams) {
      this.kept.delete(stream);
      const isLong = now.history !== null && now.history.length > MOST_ENTRIES;
      this.kept.set(stream, isLong ? { ...now, history: null } : now);
    }
    for (const stream of this.kept.keys()) {
      if (this.kept.size <= MOST_STREAMS) return;
      this.kept.delete(stream);
    }
  }

  private async find(tx: EntityManager, streams: readonly string[]): Promise<ReadonlyMap<string, StreamNow>> {
    const known = new Map<string, StreamNow>();
    for (const stream of streams) {
      const now = this.kept.get(stream);
      if (now) known.set(stream, now);
    }
    const unknown = streams.filter((stream) => !known.has(stream));
    const loaded = unknown.length === 0 ? [] : await loadStreams(tx, unknown);
    return new Map([...known, ...loaded]);
  }
}
