import { LruMap } from '../streams/lru-map.js';

/** For at least so many addresses, connections and names the count of their passwords is kept. */
const PLACES = 1000;

/** Who sent a password that is to be checked. */
export interface Asking {
  /** The connection: `address:port`. */
  readonly peer: string;
  /** Whom it would be of; undefined if nobody bears the name that was given. */
  readonly name: string | undefined;
}

interface Waiting<T> {
  asking: Asking;
  readonly item: T;
}

/** Where is counted how many passwords wait or were wrong: the address, the connection, the name on the connection. */
const placesOf = ({ peer, name = '' }: Asking) => [peer.replace(/:\d+$/, ''), peer, `${peer} ${name}`] as const;

/**
 * Whose password is checked next. Names that somebody bears come first; then the address, the connection, the name on the
 * connection that has sent fewest passwords which were not right, or not yet; then who came first. So whoever guesses
 * waits for everybody else, and who shares an address or a connection with him waits for a guess or two.
 */
export class Turns<T> {
  /** In the order of their coming. */
  private readonly waiting: Waiting<T>[] = [];
  private readonly sent = new LruMap<string, number>(PLACES);

  /** @param most how many may wait */
  constructor(private readonly most: number) {}

  /** Takes a place; the answer is what has to give way for it: what would have the last turn, which may be the item itself. */
  add(asking: Asking, item: T): T | undefined {
    this.count(asking, 1);
    this.waiting.push({ asking, item });
    if (this.waiting.length <= this.most) return undefined;
    return this.takeOut(this.waiting.reduce((last, each) => (this.order(last, each) > 0 ? last : each)));
  }

  /** The same item is asked for by another too: it waits for the better turn of the two. */
  join(asking: Asking, item: T): void {
    const there = this.waiting.find((each) => each.item === item);
    if (there && this.order({ asking }, there) < 0) there.asking = asking;
  }

  take(): T | undefined {
    const [first] = this.waiting;
    return first && this.takeOut(this.waiting.reduce((next, each) => (this.order(each, next) < 0 ? each : next)));
  }

  /** A password that had its turn was the right one. */
  wasRight(asking: Asking): void {
    this.count(asking, -1);
  }

  private count(asking: Asking, by: number): void {
    for (const place of placesOf(asking)) this.sent.set(place, Math.max(0, this.sentFrom(place) + by));
  }

  private sentFrom(place: string): number {
    return this.sent.get(place) ?? 0;
  }

  private takeOut(waiting: Waiting<T>): T {
    this.waiting.splice(this.waiting.indexOf(waiting), 1);
    return waiting.item;
  }

  /** Below 0 if the one's turn is before the other's, 0 if that is for who came first. */
  private order({ asking: one }: { asking: Asking }, { asking: other }: { asking: Asking }): number {
    const unknown = Number(one.name === undefined) - Number(other.name === undefined);
    const others = placesOf(other);
    const more = placesOf(one).map((place, n) => this.sentFrom(place) - this.sentFrom(others[n] ?? ''));
    return [unknown, ...more].find((each) => each !== 0) ?? 0;
  }
}
