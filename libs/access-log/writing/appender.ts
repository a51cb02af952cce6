import { londonDay } from '#libs/calendar/index.js';
import type { Clock } from '#libs/kernel/clock.js';
import type { BackwardsReading, EventStore, EventToAppend, ExpectedRevision } from '#libs/kernel/event-store.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Ids } from '#libs/kernel/ids.js';
import type { AccessEntry } from '../entries/entry.js';
import { eventOf } from '../entries/stored.js';
import { streamOfDay } from '../entries/stream-of-day.js';
import type { DayKeys } from '../keys/day-keys.js';
import { sealWords } from '../sealing/seal.js';

/** What stands in the metadata in the place of a person: who it was is under the day's key. */
const NO_ONE = 'access-log';
/** Events of one append. */
export const AT_ONCE = 200;
/** So far back an entry is looked for of which it is not known whether it was written. */
const LOOKS_BACK = 1_000;
/** So often another process is given way to. */
const RACES = 50;

/** An entry by the id that its event has, however often it is tried to write it. */
export interface Identified extends AccessEntry {
  readonly id: string;
}

/** Appends entries to the streams of their days, each entry's words under its day's key. One append at a time. */
export class Appender {
  /** Where the stream stands that was written to last. */
  private last: { readonly day: PlainDate; readonly revision: ExpectedRevision } | null = null;

  constructor(
    private readonly store: EventStore & BackwardsReading,
    private readonly keys: DayKeys,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  identified(entry: AccessEntry): Identified {
    return { ...entry, id: this.ids.next() };
  }

  /**
   * @param wasTried whether some may have been written already; those are not written again
   * Throws what event store and database throw: then it is not known which were written.
   */
  async append(entries: readonly Identified[], wasTried: boolean): Promise<void> {
    const days = new Set(entries.map(({ at }) => londonDay(at)));
    for (const day of days) {
      const ofDay = entries.filter(({ at }) => londonDay(at) === day);
      const missing = wasTried ? await this.notThere(day, ofDay) : ofDay;
      for (let n = 0; n < missing.length; n += AT_ONCE) await this.appendTo(day, missing.slice(n, n + AT_ONCE));
    }
  }

  private async notThere(day: PlainDate, entries: readonly Identified[]): Promise<readonly Identified[]> {
    const there = await this.store.readBackwards(streamOfDay(day), null, LOOKS_BACK);
    const ids = new Set(there.map(({ id }) => id));
    return entries.filter(({ id }) => !ids.has(id));
  }

  private async appendTo(day: PlainDate, entries: readonly Identified[]): Promise<void> {
    const stream = streamOfDay(day);
    const key = await this.keys.forWriting(day);
    const events = entries.map((entry) => this.eventOf(entry, { day, stream, key }));
    let expected: ExpectedRevision = this.last?.day === day ? this.last.revision : 'no_stream';
    for (let race = 0; race < RACES; race++) {
      const answer = await this.store.append(stream, events, expected);
      expected = answer.outcome === 'appended' ? answer.revision : answer.actual;
      this.last = { day, revision: expected };
      if (answer.outcome === 'appended') return;
    }
    throw new Error(`Others wrote to ${stream} ${RACES} times in between.`);
  }

  private eventOf(
    { id, kind, at, words }: Identified,
    { day, stream, key }: { readonly day: PlainDate; readonly stream: string; readonly key: Buffer },
  ): EventToAppend {
    return {
      id,
      event: eventOf(kind, { day, at, words: sealWords(key, { stream, eventId: id }, words) }),
      metadata: {
        ...{ actor: NO_ONE, reason: null, importId: null },
        ...{ recordedAt: this.clock.now(), effectiveOn: day },
        ...{ correlationId: id, causationId: id, commandId: id, nonce: this.ids.nonce() },
      },
    };
  }
}
