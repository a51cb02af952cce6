import { START_POSITION, type StoredEvent } from '../log/stored-event.js';
import { AllCursor } from '../reading/all-cursor.js';
import { eventFilter, type EventFilter, type FilterExpression } from '../reading/filter.js';
import { isShownInAll } from '../reading/shown-in-all.js';
import type { Place } from './source.js';
import type { PastPage, Present, SourceReader } from './source-reader.js';
import type { Store } from './store.js';

/** $all, filtered or not. */
export class AllReader implements SourceReader {
  private readonly filtered: boolean;
  private readonly passes: EventFilter;

  /**
   * @param start the position that the group was made to start at, which must be an event's own; 0 is before every event
   * @param window how many events are searched at once for those that the filter wants
   */
  constructor(
    private readonly store: Store,
    filter: FilterExpression | undefined,
    private readonly start: Place | 'end',
    private readonly window: number,
  ) {
    this.filtered = filter !== undefined;
    this.passes = filter ? eventFilter(filter) : () => true;
  }

  placeOf(event: StoredEvent): Place {
    return event.position;
  }

  last(): Promise<Place> {
    return Promise.resolve(this.store.tail.head);
  }

  async past(after: Place, count: number): Promise<PastPage | undefined> {
    const { reader, tail } = this.store;
    const from = after + 1n;
    if (from === this.start && from > START_POSITION && !(await reader.isBoundary(from))) return undefined;
    const { head } = tail;
    const page = await reader.page('forwards', from, this.filtered ? Math.max(count, this.window) : count);
    const events: StoredEvent[] = [];
    let reached = page.length === 0 && head > after ? head : after;
    for (const event of page) {
      if (this.wants(event)) events.push(event);
      reached = event.position;
      if (events.length === count) break;
    }
    return { events, reached, skipped: events.length === 0 ? page.length : 0, end: reached >= head };
  }

  present(after: Place): Present {
    const { bell, release } = this.store.tail.listen();
    const cursor = new AllCursor(this.store.reader, this.store.tail, after + 1n);
    const page = async () => {
      const events = await cursor.page();
      return events.filter(isShownInAll).map((event) => ({ event, wanted: this.passes(event) }));
    };
    return { bell, page, release };
  }

  private wants(event: StoredEvent): boolean {
    return isShownInAll(event) && this.passes(event);
  }
}
