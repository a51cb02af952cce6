import type { AccessEntry, AccessWords } from './entry.js';

/** What is counted together: everything but how often and when. */
export type Counted = Pick<AccessEntry, 'kind'> & Pick<AccessWords, 'who' | 'cause' | 'subject'>;

interface Open {
  readonly of: Counted;
  readonly ends: number;
  readonly from: number;
  until: number;
  count: number;
}

const keyOf = ({ kind, who, cause, subject }: Counted): string =>
  JSON.stringify([kind, who, cause, subject?.what, subject?.id]);

const entryOf = ({ of, from, until, count }: Open): AccessEntry => ({
  kind: of.kind,
  at: new Date(from).toISOString(),
  words: {
    ...{ who: of.who, cause: of.cause, operation: null, subject: of.subject },
    ...{ count, until: new Date(until).toISOString() },
  },
});

/**
 * Counts what is told as one entry a while. A count begins with the first time; whoever takes those that are over decides
 * when it ends, so that however long nothing can be written, there is one of each.
 */
export class Counting {
  private readonly open = new Map<string, Open>();

  /** @param most how many counts there may be at once */
  constructor(private readonly most: number) {}

  get size(): number {
    return this.open.size;
  }

  /**
   * @param lengthMs how long it counts from the first time
   * @param now milliseconds since 1970
   * @returns false when there is no room to begin another count: then nothing was counted
   */
  count(of: Counted, lengthMs: number, now: number): boolean {
    const key = keyOf(of);
    const open = this.open.get(key);
    if (open) {
      open.count++;
      open.until = Math.max(open.until, now);
      return true;
    }
    if (this.open.size >= this.most) return false;
    this.open.set(key, { of, from: now, until: now, ends: now + lengthMs, count: 1 });
    return true;
  }

  /** Takes out, as entries, those that are over, and those that begin later than now: a clock was set back. */
  takeOver(now: number): readonly AccessEntry[] {
    return this.take(({ from, ends }) => ends <= now || from > now);
  }

  takeAll(): readonly AccessEntry[] {
    return this.take(() => true);
  }

  private take(isTaken: (open: Open) => boolean): readonly AccessEntry[] {
    const taken = [...this.open].filter(([, open]) => isTaken(open));
    for (const [key] of taken) this.open.delete(key);
    return taken.map(([, open]) => entryOf(open));
  }
}
