import type { LogReader } from '../log/log-reader.js';
import type { LogTail } from '../log/log-tail.js';
import type { StoredEvent } from '../log/stored-event.js';

/** Reads the whole log forwards, from history on into new commits, without a gap or a duplicate between the two. */
export class AllCursor {
  /** @param next events at this position and later are still to come */
  constructor(
    private readonly reader: LogReader,
    private readonly tail: LogTail,
    private next: bigint,
  ) {}

  /** The next events; none at the end of the log. */
  async page(): Promise<StoredEvent[]> {
    if (this.tail.head < this.next) return [];
    const events = this.tail.last.from(this.next) ?? (await this.reader.page('forwards', this.next));
    const last = events.at(-1);
    if (last) this.next = last.position + 1n;
    return events;
  }
}
