import type { LogReader } from '../log/log-reader.js';
import type { LogTail } from '../log/log-tail.js';
import type { StoredEvent } from '../log/stored-event.js';

/** Goes forwards over the whole log, from history into what is committed while it goes, without a seam between. */
export class AllCursor {
  /** @param next events at this position and later are still to come */
  constructor(
    private readonly reader: LogReader,
    private readonly tail: LogTail,
    private next: bigint,
  ) {}

  /** The next events, none if all that is committed was given. */
  async page(): Promise<StoredEvent[]> {
    if (this.tail.head < this.next) return [];
    const events = this.tail.last.from(this.next) ?? (await this.reader.page('forwards', this.next));
    const last = events.at(-1);
    if (last) this.next = last.position + 1n;
    return events;
  }
}
