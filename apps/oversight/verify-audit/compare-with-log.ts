import { toLeaf } from '#libs/transparency/leaf/leaf.js';
import type { RawEvent } from '#libs/kernel/raw-event.js';
import { longestRising } from './longest-rising.js';

/** An event by its stream and revision. */
export interface Place {
  readonly stream: string;
  readonly revision: bigint;
}

/** Where the log and the leaves part. `index` is that of a leaf. */
export type Difference =
  | ({ readonly kind: 'changed' | 'redacted' | 'moved'; readonly index: number } & Place)
  | { readonly kind: 'missing'; readonly index: number; readonly place: Place | null }
  | ({ readonly kind: 'inserted'; readonly before: number } & Place)
  | ({ readonly kind: 'not sealed'; readonly created: string } & Place);

/** What stands in the leaves, in their order. */
export interface SealedBodies {
  readonly size: number;
  /** SHA-256 of the frame that was sealed, in hexadecimal. */
  at(index: number): string;
}

/** An event after the first that is not as it was sealed; `index` of its leaf, -1 where there is none. */
interface Later extends Place {
  readonly index: number;
  readonly isBlank: boolean;
  readonly created: string;
}

const HEX = 64;
/** The body of an event's leaf: SHA-256 of its frame in hexadecimal. */
const bodyOf = (event: RawEvent): string => toLeaf(event).entry.toString('latin1', 9, 9 + HEX);

const nameOf = ({ stream, revision }: Place): string => `${stream}@${revision}`;
/** What a redaction leaves of an event: nothing, or one byte again and again. */
const isBlank = ({ data }: RawEvent): boolean => data.every((byte) => byte === data[0]);

/**
 * Holds the events of the sealed streams, in the order of `$all`, against the leaves in theirs. As long as they agree nothing is
 * kept; from where they part on, so much of each event as tells the fewest that explain all.
 */
export class ComparisonWithLog {
  /** How many events were taken. */
  events = 0;
  private same = 0;
  private readonly later: Later[] = [];
  private indexes: Map<string, number> | null = null;

  constructor(private readonly bodies: SealedBodies) {}

  take(event: RawEvent): void {
    this.events++;
    const body = bodyOf(event);
    if (this.later.length === 0 && this.same < this.bodies.size && this.bodies.at(this.same) === body) {
      this.same++;
      return;
    }
    this.indexes ??= this.index();
    const index = this.indexes.get(body) ?? -1;
    // One that is there a second time has no leaf of its own.
    this.indexes.delete(body);
    const { stream, revision, created } = event;
    this.later.push({ stream, revision, created, isBlank: isBlank(event), index });
  }

  private index(): Map<string, number> {
    const indexes = new Map<string, number>();
    for (let index = this.same; index < this.bodies.size; index++) indexes.set(this.bodies.at(index), index);
    return indexes;
  }

  /** Leaves whose events did not come. */
  missing(): ReadonlySet<number> {
    const found = new Set(this.later.map(({ index }) => index));
    const gone = new Set<number>();
    for (let index = this.same; index < this.bodies.size; index++) if (!found.has(index)) gone.add(index);
    return gone;
  }

  /** All differences. @param places of events of missing leaves, as far as they are known */
  differences(places: ReadonlyMap<number, Place>): Difference[] {
    const { later } = this;
    const gone = [...this.missing()].sort((a, b) => a - b);
    const told: Difference[] = [];
    const inOrder = new Set(longestRising(later.map(({ index }) => index)));
    const without: Later[] = [];
    const fill = (before: number): void => {
      const between: number[] = [];
      while (gone[0] !== undefined && gone[0] < before) between.push(gone.shift()!);
      for (const event of without.splice(0)) {
        const at = between.findIndex((index) => {
          const place = places.get(index);
          return place === undefined || nameOf(place) === nameOf(event);
        });
        const { stream, revision, created } = event;
        if (at >= 0)
          told.push({
            kind: event.isBlank ? 'redacted' : 'changed',
            index: between.splice(at, 1)[0]!,
            stream,
            revision,
          });
        else if (before < this.bodies.size) told.push({ kind: 'inserted', before, stream, revision });
        else told.push({ kind: 'not sealed', created, stream, revision });
      }
      for (const index of between) told.push({ kind: 'missing', index, place: places.get(index) ?? null });
    };
    for (const [n, event] of later.entries()) {
      const { index, stream, revision } = event;
      if (index < 0) without.push(event);
      else if (inOrder.has(n)) fill(index);
      else told.push({ kind: 'moved', index, stream, revision });
    }
    fill(this.bodies.size);
    return told;
  }
}
