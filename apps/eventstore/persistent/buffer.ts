import type { Message } from './message.js';
import type { Place } from './source.js';

export type Offered = 'taken' | 'skipped' | 'full';

interface Sizes {
  history: number;
  live: number;
}

const placeOf = (message: Message): Place => message.place ?? -1n;

/**
 * The events that a group has read and not pushed: first those to be retried, then the rest. While it is live, new events
 * enter directly. When it is full it falls behind: it keeps only the latest events, and the past is read until it meets
 * those; then it is live again.
 */
export class MessageBuffer {
  private readonly retries: Message[] = [];
  private readonly fresh: Message[] = [];
  private recent: Message[] = [];
  /** The place of the newest event that is known to be written. */
  private newest: Place;

  /** @param reachedPlace everything up to here came in or is not wanted */
  constructor(
    private readonly sizes: Sizes,
    private reachedPlace: Place,
    private isLive: boolean,
  ) {
    this.newest = reachedPlace;
  }

  get live(): boolean {
    return this.isLive;
  }
  /** The past is read from after this place. */
  get reached(): Place {
    return this.reachedPlace;
  }
  get counts(): { read: number; live: number; retry: number } {
    return { read: this.fresh.length, live: this.recent.length, retry: this.retries.length };
  }
  get waitingForRetry(): readonly Message[] {
    return this.retries;
  }
  /** Whether something was read and never pushed. */
  get hasFresh(): boolean {
    return this.fresh.length > 0;
  }

  canTake(count: number): boolean {
    return this.sizes.history - this.retries.length - this.fresh.length > count;
  }

  /** What was parked goes last, all else by its place. */
  addRetry(message: Message): void {
    const { place } = message;
    const at =
      place === undefined ? -1 : this.retries.findIndex((other) => other.place !== undefined && place < other.place);
    this.retries.splice(at < 0 ? this.retries.length : at, 0, message);
  }

  addLive(message: Message): void {
    const place = placeOf(message);
    this.newest = place;
    if (this.isLive) {
      if (place <= this.reachedPlace) return; // a read of the past was faster
      if (this.fresh.length < this.sizes.history) {
        this.fresh.push(message);
        this.reachedPlace = place;
      } else this.isLive = false;
    }
    this.recent.push(message);
    while (this.recent.length > this.sizes.live) this.recent.shift();
  }

  /**
   * @param reached the read looked at everything up to here
   * @param end nothing more was there to be read
   */
  addRead(messages: Message[], reached: Place, end: boolean): void {
    if (this.isLive) return;
    this.fresh.push(...messages.filter((message) => placeOf(message) > this.reachedPlace));
    if (reached > this.reachedPlace) this.reachedPlace = reached;
    const oldest = this.recent[0];
    if (oldest && placeOf(oldest) <= this.reachedPlace) this.takeRecent();
    else if (!oldest && end && this.newest <= this.reachedPlace) this.isLive = true;
  }

  /** Offers messages in order until there is no room for more; what is skipped stays. */
  offer(push: (message: Message) => Offered): void {
    for (const list of [this.retries, this.fresh]) {
      let kept = 0;
      let at = 0;
      let offered: Offered = 'taken';
      for (const message of list) {
        offered = push(message);
        if (offered === 'full') break;
        if (offered === 'skipped') list[kept++] = message;
        at++;
      }
      list.splice(kept, at - kept);
      if (offered === 'full') return;
    }
  }

  private takeRecent() {
    const missing = this.recent.filter((message) => placeOf(message) > this.reachedPlace);
    this.fresh.push(...missing);
    const last = missing.at(-1);
    if (last) this.reachedPlace = placeOf(last);
    this.recent = [];
    this.isLive = true;
  }
}
