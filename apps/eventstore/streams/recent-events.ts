import type { EventKey, KnownEvent } from '../log/stream-rows.js';

const keyOf = ({ streamId, revision }: EventKey) => `${streamId}@${revision}`;

/** The log's last events, by which a write that is made again is known. */
export class RecentEvents {
  private readonly byId = new Map<string, KnownEvent>();
  private readonly byPlace = new Map<string, KnownEvent>();

  /** @param capacity how many are kept when the oldest are forgotten */
  constructor(readonly capacity: number) {}

  add(event: KnownEvent): void {
    this.byPlace.set(keyOf(event), event);
    if (!this.byId.has(event.id)) this.byId.set(event.id, event);
  }

  /** The first of them with this id. */
  withId(id: string): KnownEvent | undefined {
    return this.byId.get(id);
  }

  at(place: EventKey): KnownEvent | undefined {
    return this.byPlace.get(keyOf(place));
  }

  /** Forgets the oldest. Only what is committed may be forgotten, since it can still be read. */
  trim(): void {
    for (const [key, event] of this.byPlace) {
      if (this.byPlace.size <= this.capacity) return;
      this.byPlace.delete(key);
      if (this.byId.get(event.id) === event) this.byId.delete(event.id);
    }
  }

  clear(): void {
    this.byId.clear();
    this.byPlace.clear();
  }
}
