import { sizeOf, type StoredEvent } from './stored-event.js';

/** The limits of the cache. A follower that falls further behind reads from Postgres. */
const KEPT_EVENTS = 4096;
const KEPT_BYTES = 4 * 1_048_576;
/** The largest page. */
const PAGE_EVENTS = 256;

/**
 * A cache of the log's last committed events, without a gap: all subscriptions that have caught up read new events from it,
 * rather than each of them from Postgres.
 */
export class LastEvents {
  private groups: StoredEvent[][] = [];
  private count = 0;
  private bytes = 0;

  /** @param floor the position up to which events are in the log alone */
  constructor(private floor: bigint) {}

  /** Adds what one commit wrote, in order. */
  add(group: StoredEvent[]): void {
    this.groups.push(group);
    this.weigh(group, 1);
    while (this.count > KEPT_EVENTS || this.bytes > KEPT_BYTES) {
      const oldest = this.groups.shift() ?? [];
      this.weigh(oldest, -1);
      this.floor = oldest.at(-1)?.position ?? this.floor;
    }
  }

  /** Empties the cache when nobody follows, since it would only burden the garbage collector. */
  forget(upTo: bigint): void {
    this.floor = upTo;
    this.groups = [];
    this.count = 0;
    this.bytes = 0;
  }

  /** The events from a position on, as many as a page holds; undefined if some of them may be in the log alone. */
  from(position: bigint): StoredEvent[] | undefined {
    if (position <= this.floor) return undefined;
    let first = this.groups.length;
    while (first > 0 && (this.groups[first - 1]?.at(-1)?.position ?? 0n) >= position) first--;
    const page: StoredEvent[] = [];
    for (const group of this.groups.slice(first)) {
      for (const event of group) {
        if (event.position >= position) page.push(event);
        if (page.length === PAGE_EVENTS) return page;
      }
    }
    return page;
  }

  /** A stream's events from a revision on, as many as a page holds; undefined if some may be in the log alone. */
  ofStream(stream: string, revision: bigint): StoredEvent[] | undefined {
    const later: StoredEvent[] = [];
    for (const group of this.groups.toReversed())
      for (const event of group.toReversed()) {
        if (event.stream !== stream) continue;
        if (event.revision >= revision) later.push(event);
        if (event.revision > revision) continue;
        const joined = event.revision >= revision - 1n;
        return joined ? later.reverse().slice(0, PAGE_EVENTS) : undefined;
      }
    return undefined;
  }

  private weigh(group: StoredEvent[], sign: 1 | -1): void {
    this.count += sign * group.length;
    for (const event of group) this.bytes += sign * sizeOf(event);
  }
}
