import { connect } from '#libs/event-store/connect.js';
import { isMetadataStream, originalStreamOf } from '#apps/eventstore/streams/metadata-rules.js';
import { isNotLeader, isPassing, isStreamDeleted } from '#libs/event-store/raw-log/call-errors.js';
import { comesAfter, type LogPosition, type NewRawEvent, type RawEvent } from '#libs/kernel/raw-event.js';
import { RawLog } from '#libs/event-store/raw-log/raw-log.js';
import { readOn } from '#libs/event-store/raw-log/read-on.js';
import { CannotDo, messageOf } from '../failure.js';
import { Patience } from './patience.js';

/** Streams that are copied: all but the system's own; of those that begin with `$`, the metadata of the others. */
export const COPIED = String.raw`^(\$\$)?[^$]`;
export const COPIED_METADATA = String.raw`^\$\$[^$]`;

/** A log that is copied from or to: a server that is away for a while is waited for. */
export class EventLog {
  private answered = false;

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
   * @throws CannotDo if it does not answer: the first time at once, since its address may be wrong
   */
  async head(): Promise<LogPosition | null> {
    const head = await new Patience(this.address).over(() =>
      this.log.head().catch((error: unknown) => {
        throw isNotLeader(error) || (this.answered && isPassing(error)) ? error : this.unreadable(error);
      }),
    );
    this.answered = true;
    return head;
  }

  /** All events up to a position, in the order of the log, of the streams whose names match; links as links. */
  async *events(upTo: LogPosition | null, streams: string): AsyncGenerator<RawEvent> {
    if (upTo === null) return;
    const patience = new Patience(this.address);
    const all = readOn(this.log, null, streams, (error, failures) => patience.after(error, failures));
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
    return new Patience(this.address).over(() => this.log.append(events));
  }

  /**
   * Ends a stream for good.
   * @throws CannotDo for the metadata of a stream that is ended: a real server dies of that, and never starts on its log again
   */
  async tombstone(stream: string): Promise<void> {
    const patience = new Patience(this.address);
    if (isMetadataStream(stream) && (await patience.over(() => this.isEnded(originalStreamOf(stream)))))
      throw new CannotDo(
        `The source has an end of ${stream}, which belongs to a stream that is ended already. A real server cannot keep that.`,
        'Nothing of it was sent. Such a log cannot be copied.',
      );
    let tried = false;
    await patience.over(async () => {
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

  private async isEnded(stream: string): Promise<boolean> {
    try {
      for await (const event of this.log.readStream(stream, 0n, 1)) void event;
      return false;
    } catch (error) {
      if (isStreamDeleted(error)) return true;
      throw error;
    }
  }

  private unreadable(error: unknown): CannotDo {
    return new CannotDo(
      `The event store at ${this.address} cannot be read: ${messageOf(error)}`,
      'Is it running there, and may this user read $all and write everywhere (in a secured cluster, an administrator)?',
    );
  }
}
