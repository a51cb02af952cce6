import type { ServiceError } from '@grpc/grpc-js';
import type { EventStoreDBClient } from '@eventstore/db-client';
import streamsGrpc from '@eventstore/db-client/generated/streams_grpc_pb.js';
import type { AppendResp, ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import { addressOf, connect } from '#libs/event-store/connect.js';
import { CannotDo, messageOf } from '../failure.js';
import { comesAfter, type CopiedEvent, type LogPosition } from './copied-event.js';
import { appendMessages, copiedEvent, headRequest, readRequest, tombstoneRequest } from './messages.js';
import { isNotLeader, patiently, waitAfter } from './patience.js';

/** Streams that are copied: all but the system's own; of those that begin with `$`, the metadata of the others. */
export const COPIED = String.raw`^(\$\$)?[^$]`;
export const COPIED_METADATA = String.raw`^\$\$[^$]`;

/** The stream stands elsewhere than the copy expects; `current` is -1 for a stream without events. */
export class WrongPlace extends Error {
  override readonly name = 'WrongPlace';

  constructor(readonly current: bigint) {
    super(`The stream is at revision ${current}.`);
  }
}

const { StreamsClient } = streamsGrpc;
const LEADER = { requiresLeader: true };
const NO_DEADLINE = { deadline: Infinity };

/**
 * The log of any server that speaks EventStoreDB's protocol, through the generated stubs, since the client parses events
 * and cannot write raw bytes. Connections, discovery, TLS and credentials are the client's: its parts that the stubs need
 * are protected, not private.
 */
export class EventLog {
  private constructor(private readonly client: EventStoreDBClient) {}

  /** @throws CannotDo if the connection string is none */
  static at(url: string): EventLog {
    try {
      return new EventLog(connect(url));
    } catch (error) {
      throw new CannotDo(
        `A log's address is none: ${messageOf(error)}`,
        'It is like esdb://user:password@host:2113?tls=true&tlsCAFile=ca.crt',
      );
    }
  }

  get address(): string {
    return addressOf(this.client);
  }

  /**
   * Where the log ends now; `null` if it is empty.
   * @throws CannotDo if it does not answer
   */
  async head(sentOn = false): Promise<LogPosition | null> {
    try {
      for await (const { position } of this.read(headRequest())) return position;
      return null;
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
  async *events(upTo: LogPosition | null, streams: string): AsyncGenerator<CopiedEvent> {
    if (upTo === null) return;
    let last: LogPosition | null = null;
    for (let failures = 0; ; failures++) {
      try {
        for await (const event of this.read(readRequest(last, streams))) {
          if (comesAfter(event.position, upTo)) return;
          if (last && !comesAfter(event.position, last)) continue;
          last = event.position;
          failures = 0;
          yield event;
        }
        return;
      } catch (error) {
        await waitAfter(error, failures, this.address);
      }
    }
  }

  /**
   * Writes events of one stream at their revisions; the same again changes nothing.
   * @throws WrongPlace
   */
  async append(events: readonly CopiedEvent[]): Promise<void> {
    const response = await this.call<AppendResp>((stub, answer) => {
      const call = stub.append(...this.client['callArguments'](LEADER), answer);
      for (const message of appendMessages(events)) call.write(message);
      call.end();
    });
    const wrong = response.getWrongExpectedVersion();
    if (wrong) throw new WrongPlace(wrong.hasCurrentRevision() ? BigInt(wrong.getCurrentRevision()) : -1n);
  }

  /** Ends a stream for good. */
  async tombstone(stream: string): Promise<void> {
    let sent = false;
    await this.call((stub, answer) => {
      const request = tombstoneRequest(stream);
      const again = sent;
      sent = true;
      stub.tombstone(request, ...this.client['callArguments'](LEADER), (error, response) =>
        // Its first answer was lost: the stream is deleted by us.
        answer(again && error && exceptionOf(error) === 'stream-deleted' ? null : error, response),
      );
    });
  }

  async close(): Promise<void> {
    (await this.client['getChannel']()).close();
  }

  private call<Response>(make: (stub: Stub, answer: Answer<Response>) => void): Promise<Response> {
    return patiently(this.address, () =>
      this.client['execute'](
        StreamsClient,
        'copy-log',
        (stub) =>
          new Promise<Response>((resolve, reject) =>
            make(stub, (error, response) => (error ? reject(error) : resolve(response as Response))),
          ),
      ),
    );
  }

  private async *read(request: ReadReq): AsyncGenerator<CopiedEvent> {
    const call = await this.client['GRPCStreamCreator'](StreamsClient, 'copy-log', (stub) =>
      stub.read(request, ...this.client['callArguments'](LEADER, NO_DEADLINE)),
    )();
    // A read that is left before its end fails with its own cancellation.
    call.on('error', () => undefined);
    try {
      for await (const response of call as AsyncIterable<ReadResp>) {
        const event = response.getEvent()?.getEvent();
        if (event) yield copiedEvent(event);
      }
    } finally {
      call.cancel();
    }
  }
}

type Stub = InstanceType<typeof StreamsClient>;
type Answer<Response> = (error: ServiceError | null, response?: Response) => void;

const exceptionOf = ({ metadata }: ServiceError): string | undefined => metadata.get('exception')[0]?.toString();
