import type { BackwardsReading } from '#libs/kernel/event-store.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Cause } from '../entries/causes.js';
import type { AccessKind } from '../entries/entry.js';
import { streamOfDay } from '../entries/stream-of-day.js';
import type { DayKeys } from '../keys/day-keys.js';
import { shownAccess, type ShownAccess } from './shown.js';

/** Which entries of a day; what is left out narrows nothing. */
export interface AccessFilter {
  /** In Europe/London. */
  readonly day: PlainDate;
  /** A pseudonym. */
  readonly who?: string;
  readonly kinds?: readonly AccessKind[];
  readonly cause?: Cause;
}

export interface ListedAccess {
  /** The newest first. */
  readonly items: readonly ShownAccess[];
  /** The page after it begins before this revision; `null` where everything was looked at. */
  readonly next: bigint | null;
}

const AT_ONCE = 500;
/** A page that finds little ends here; the next one goes on. */
const MOST_LOOKED_AT = 5_000;

/** Whether an entry fits. One whose words are not told fits no person and no cause. */
const fits = ({ who, kinds, cause }: AccessFilter, { kind, words }: ShownAccess): boolean =>
  (kinds === undefined || (kind !== null && kinds.includes(kind))) &&
  (who === undefined || words?.who === who) &&
  (cause === undefined || words?.cause === cause);

/** The access log, as it is read: from the log itself, a day at a time. */
export class AccessEntries {
  constructor(
    private readonly store: BackwardsReading,
    private readonly keys: DayKeys,
  ) {}

  /** Throws what event store and database throw. `before`: `next` of the page before; `null` for the first. */
  async list(filter: AccessFilter, limit: number, before: bigint | null): Promise<ListedAccess> {
    const stream = streamOfDay(filter.day);
    const key = await this.keys.find(filter.day);
    const items: ShownAccess[] = [];
    let from = before;
    // The first look is enough where nothing is left out.
    for (let looked = 0, atOnce = limit + 1; looked < MOST_LOOKED_AT; looked += atOnce, atOnce = AT_ONCE) {
      const events = await this.store.readBackwards(stream, from, atOnce);
      for (const event of events) {
        if (items.length === limit) return { items, next: from };
        from = event.revision;
        const shown = shownAccess(stream, event, key);
        if (fits(filter, shown)) items.push(shown);
      }
      if (events.length < atOnce) return { items, next: null };
    }
    return { items, next: from };
  }
}
