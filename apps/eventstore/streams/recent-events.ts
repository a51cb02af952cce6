import type { EventKey, KnownEvent } from '../log/stream-rows.js';

const keyOf = ({ streamId, revision }: EventKey) => `${streamId}@${revision}`;

class Generation {
  readonly byId = new Map<string, KnownEvent>();
  readonly byPlace = new Map<string, KnownEvent>();
}

/**
 * The log's last events by their ids, so that a write that is repeated is recognised. The oldest are evicted a generation
 * at a time, as in LruMap.
 */
export class RecentEvents {
  private young = new Generation();
  private old = new Generation();

  /** @param capacity how many are kept at least; never more than twice as many and what is not committed */
  constructor(readonly capacity: number) {}

  add(event: KnownEvent): void {
    const { byId, byPlace } = this.young;
    byPlace.set(keyOf(event), event);
    if (!byId.has(event.id)) byId.set(event.id, event);
  }

  /** The first of them with this id. */
  withId(id: string): KnownEvent | undefined {
    return this.old.byId.get(id) ?? this.young.byId.get(id);
  }

  at(place: EventKey): KnownEvent | undefined {
    const key = keyOf(place);
    return this.young.byPlace.get(key) ?? this.old.byPlace.get(key);
  }

  /**
   * Forgets the oldest if there are many. Called after each commit: what is forgotten then was added before an earlier
   * commit ended, and so is committed and can still be read.
   */
  trim(): void {
    if (this.young.byPlace.size < this.capacity) return;
    this.old = this.young;
    this.young = new Generation();
  }

  clear(): void {
    this.old = new Generation();
    this.young = new Generation();
  }
}
