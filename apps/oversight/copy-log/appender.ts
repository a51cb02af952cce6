import { MAX_APPEND_SIZE } from '#apps/eventstore/streams/write-request.js';
import { isMetadataStream, originalStreamOf } from '#apps/eventstore/streams/metadata-rules.js';
import { WrongPlace } from '#libs/event-store/raw-log/call-errors.js';
import type { RawEvent } from '#libs/kernel/raw-event.js';
import { CannotDo, messageOf } from '../failure.js';
import { isTombstone, placeOf } from './copied-event.js';
import type { Planned } from './copy-order.js';
import type { EventLog } from './event-log.js';

/** Of an event, in bytes: a server counts the data alone, but what is sent and kept in memory is more. */
const sizeOf = ({ data, metadata }: RawEvent): number => data.length + metadata.length;

/**
 * Writes events in their order, one append after another, so that the order is certain: an append that failed while the
 * next was under way would leave a hole. Neighbours of one stream go together.
 */
export class Appender {
  private together: RawEvent[] = [];
  private size = 0;
  private last: RawEvent | undefined;

  constructor(private readonly target: EventLog) {}

  /** How many were given to it so far that the target has for certain, or will write by itself. */
  written = 0;

  async take({ event, how }: Planned): Promise<void> {
    if (how === 'left') return this.leave(event);
    const size = sizeOf(event);
    if (isTombstone(event) || (how === 'own' && !this.joins(event, size))) await this.flush();
    this.last = event;
    if (isTombstone(event)) {
      await this.target.tombstone(event.stream).catch((error: unknown) => refused(event, error));
      this.written++;
      return;
    }
    this.together.push(event);
    this.size += size;
  }

  /** Writes what waits for its neighbours. */
  async flush(): Promise<void> {
    const [first] = this.together;
    if (!first) return;
    const events = this.together;
    this.together = [];
    this.size = 0;
    await this.target.append(events).catch((error: unknown) => refused(first, error));
    this.written += events.length;
  }

  private joins({ stream, revision }: RawEvent, size: number): boolean {
    const before = this.together.at(-1);
    return before?.stream === stream && before.revision + 1n === revision && this.size + size <= MAX_APPEND_SIZE;
  }

  /** The server wrote it after what made the stream anew, if that was the event before; a tombstone makes nothing anew. */
  private async leave(event: RawEvent): Promise<void> {
    await this.flush();
    const remade = this.last?.stream === originalStreamOf(event.stream) && !isTombstone(this.last);
    if (!isMetadataStream(event.stream) || !remade)
      throw new CannotDo(
        `${placeOf(event)} was written while its stream was deleted, and an earlier copy ended between the two: the target's server would add an event of its own.`,
        'Copy everything again, into an empty log.',
      );
    this.written++;
  }
}

const refused = (event: RawEvent, error: unknown): never => {
  if (error instanceof CannotDo) throw error;
  const place = placeOf(event);
  if (!(error instanceof WrongPlace))
    throw new CannotDo(
      `The target refuses ${place} (${event.data.length.toLocaleString('en-GB')} bytes of data): ${messageOf(error)}`,
      'What is copied stays. Mend it, and give the same command again: it goes on from there.',
    );
  if (error.current < event.revision - 1n)
    throw new CannotDo(
      `The source has a gap in ${event.stream}: revision ${error.current + 1n} is missing before ${event.revision}. It was scavenged, and no server writes an event at a revision that does not follow.`,
      'Such a log cannot be copied with its revisions: move it by EventStoreDB’s own backup and restore.',
    );
  throw new CannotDo(
    `Somebody else writes to the target: ${event.stream} is at revision ${error.current} already, where ${place} belongs.`,
    'Keep everybody from it, empty it, and copy again.',
  );
};
