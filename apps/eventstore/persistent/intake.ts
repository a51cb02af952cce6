import type { StoredEvent } from '../log/stored-event.js';
import { ANY_STREAM, resolveLinks } from '../reading/links.js';
import { originalOf, type ResolvedEvent } from '../wire/read-response.js';
import type { MessageBuffer } from './buffer.js';
import { newMessage } from './message.js';
import type { GroupProgress } from './group-progress.js';
import { readCount, type GroupSettings } from './settings.js';
import type { Place } from './source.js';
import type { Heard, PastPage, Present, SourceReader } from './source-reader.js';
import type { Store } from './store.js';

/** What the intake fills, and whom it tells. */
interface Filled {
  buffer: MessageBuffer;
  progress: GroupProgress;
  /** There may be something to push. */
  arrived: () => void;
  /** The group came further without anything to push. */
  advanced: () => void;
  /** The stream has ended for good, or no event begins where the group is to start. */
  failed: () => void;
}

/** Takes what a group consumes into its buffer: the past as there is room for it, the present as it is written. */
export class Intake {
  private known: Place | undefined;
  private present: Present | undefined;
  private reading: Promise<void> | undefined;
  private faulted = false;
  private deaf = false;
  private stopped = false;

  constructor(
    private readonly store: Store,
    private readonly settings: GroupSettings,
    private readonly reader: SourceReader,
    private readonly filled: Filled,
  ) {}

  /** The last place that was heard of. */
  get lastKnown(): Place | undefined {
    return this.known;
  }
  /** Whether a page of the past is asked for; after the stream's end one always is. */
  get asks(): boolean {
    return this.reading !== undefined || this.faulted;
  }
  /** Whether the stream has ended for good, or no event begins where the group is to start. */
  get failed(): boolean {
    return this.faulted;
  }

  /**
   * It has read what it can when this resolves.
   * @param written the place of what was written last
   */
  start(written: Place): Promise<void> {
    void this.follow(this.reader.present(written));
    return this.fill();
  }

  /** Tries again what could not be read. */
  tick(): void {
    if (this.deaf) this.present?.bell.ring();
    this.deaf = false;
    void this.fill();
  }

  stop(): void {
    this.stopped = true;
    this.present?.bell.ring();
  }

  /** Reads of the past what the buffer takes, until it is live. */
  fill(): Promise<void> {
    this.reading ??= this.readPast().finally(() => (this.reading = undefined));
    return this.reading;
  }

  private async readPast(): Promise<void> {
    const { buffer } = this.filled;
    const count = readCount(this.settings);
    while (!this.stopped && !this.faulted && !buffer.live && buffer.canTake(this.settings.readBatchSize)) {
      try {
        const page = await this.reader.past(buffer.reached, count);
        const events = page && (await this.resolved(page.events));
        if (page && events) this.take(page, events);
        else this.fail();
      } catch {
        return; // the log cannot be read: the next tick tries again
      }
    }
  }

  private take(page: PastPage, events: ResolvedEvent[]) {
    if (page.skipped > 0) this.skipped(page.reached, page.skipped);
    this.filled.buffer.addRead(
      events.map((event) => newMessage(event, this.reader.placeOf(originalOf(event)))),
      page.reached,
      page.end,
    );
    this.know(page.events.at(-1));
    this.filled.arrived();
  }

  private fail() {
    this.faulted = true;
    this.filled.failed();
  }

  private async follow(present: Present): Promise<void> {
    this.present = present;
    let page: Heard[] = [];
    while (!this.stopped) {
      try {
        if (page.length === 0) page = await present.page();
        if (page.length > 0) await this.hear(page);
        else await present.bell.wait();
        page = [];
      } catch {
        this.deaf = true; // the log cannot be read: the next tick rings
        await present.bell.wait();
      }
    }
    present.release();
  }

  private async hear(page: Heard[]): Promise<void> {
    const { buffer, arrived } = this.filled;
    const { place: start } = this.settings.startFrom;
    const later = page.filter(({ event }) => start === 'end' || this.reader.placeOf(event) >= start);
    const wanted = await this.resolved(later.filter((one) => one.wanted).map(({ event }) => event));
    for (const one of later) {
      const place = this.reader.placeOf(one.event);
      const event = one.wanted ? wanted.shift() : undefined;
      if (event) {
        this.know(one.event);
        buffer.addLive(newMessage(event, place));
      } else if (buffer.live) this.skipped(place, 1);
    }
    arrived();
  }

  /** Nothing is skipped over what still waits to be pushed. */
  private skipped(place: Place, count: number) {
    const { buffer, progress, advanced } = this.filled;
    if (buffer.hasFresh) return;
    progress.skipped(place, count);
    advanced();
  }

  private know(event: StoredEvent | undefined) {
    const place = event && this.reader.placeOf(event);
    if (place !== undefined && (this.known === undefined || this.known < place)) this.known = place;
  }

  private resolved(events: StoredEvent[]): Promise<ResolvedEvent[]> {
    if (this.settings.resolveLinks) return resolveLinks(this.store.reader, events, ANY_STREAM);
    return Promise.resolve(events.map((event) => ({ event })));
  }
}
