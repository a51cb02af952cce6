import { connect } from '#libs/event-store/connect.js';
import { isNotLeader, isStreamDeleted } from '#libs/event-store/raw-log/call-errors.js';
import { comesAfter, type LogPosition, type NewRawEvent, type RawEvent } from '#libs/kernel/raw-event.js';
import { RawLog } from '#libs/event-store/raw-log/raw-log.js';
import { readOn } from '#libs/event-store/raw-log/read-on.js';
import { CannotDo, messageOf } from '../failure.js';
import { patiently, waitAfter } from './patience.js';

/** Streams that are copied: all but the system's own; of those that begin with `$`, the metadata of the others. */
export const COPIED = String.raw`^(\$\$)?[^$]`;
export const COPIED_METADATA = String.raw`^\$\$[^$]`;

/** A log that is copied from or to: a server that is away for a while is waited for. */
export class EventLog {
  private constructor(private readonly log: RawLog) {}

  /** @throws CannotDo if the connection string is none */
  static at(url: string): EventLog {
    try {
      return new EventLog(new RawLog(connect(url)));
    } catch (error) {
      throw new CannotDo(
        `A log's address is none: ${messageOf(error)}`,
        'It is like esdb://user:password@host:2113?tls=true&tlsCAFile=ca.crt, or kurrentdb://… for the same',
      );
    }
  }

  /** The address of the log, without its password. */
  get address(): string {
    return this.log.address;
  }

  /**
   * Where the log ends now; `null` if it is empty.
   * @throws CannotDo if it does not answer
   */
  async head(sentOn = false): Promise<LogPosition | null> {
    try {
      return await this.log.head();
    } catch (error) {
      if (isNotLeader(error) && !sentOn) {
        await waitAfter(error, 0, this.address);
        return this.head(true);
      }
      throw new CannotDo(
        `The event store at ${this.address} cannot be read: ${messageOf(error)}`,
        'Is it running there, and may this user read $all and write everywhere (in a secured cluster, an administrator)?',
      );
    }
  }

  /** All events up to a position, in the order of the log, of the streams whose names match; links as links. */
  async *events(upTo: LogPosition | null, streams: string): AsyncGenerator<RawEvent> {
    if (upTo === null) return;
    const all = readOn(this.log, null, streams, (error, failures) => waitAfter(error, failures, this.address));
    for await (const event of all) {
      if (comesAfter(event.position, upTo)) return;
      yield event;
    }
  }

  /**
   * Writes events of one stream at their revisions; the same again changes nothing.
   * @throws WrongPlace
   */
  append(events: readonly NewRawEvent[]): Promise<void> {
    return patiently(this.address, () => this.log.append(events));
  }

  /** Ends a stream for good. */
  tombstone(stream: string): Promise<void> {
    let tried = false;
    return patiently(this.address, async () => {
      const again = tried;
      tried = true;
      try {
        await this.log.tombstone(stream);
      } catch (error) {
        // The answer to the first try was lost: it is this copy that deleted the stream.
        if (!again || !isStreamDeleted(error)) throw error;
      }
    });
  }

  close(): Promise<void> {
    return this.log.close();
  }
}
