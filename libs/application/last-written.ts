import { isKind } from '#libs/domain/deciders.js';
import type { Appended, EventStore, EventToAppend, ExpectedRevision, WrongRevision } from '#libs/kernel/event-store.js';
import type { Position } from '#libs/kernel/position.js';
import type { RecordedEvent } from '#libs/kernel/recorded-event.js';
import { parseStreamId } from '#libs/kernel/stream-id.js';

/** The log, and how far this process has written it: whoever waits for that position sees what their last change made. */
export class LastWritten implements EventStore {
  private last: Position | null = null;

  constructor(private readonly log: EventStore) {}

  /** The position of the last event that this process appended to a thing; null before the first. */
  get position(): Position | null {
    return this.last;
  }

  async append(
    stream: string,
    events: readonly EventToAppend[],
    expected: ExpectedRevision,
  ): Promise<Appended | WrongRevision> {
    const appended = await this.log.append(stream, events, expected);
    if (appended.outcome === 'appended' && isKind(parseStreamId(stream)?.kind ?? '')) this.reach(appended.position);
    return appended;
  }

  read(stream: string): AsyncIterable<RecordedEvent> {
    return this.log.read(stream);
  }

  private reach(position: Position): void {
    if (this.last === null || position > this.last) this.last = position;
  }
}
