import type { ClientReadableStream, ServiceError } from '@grpc/grpc-js';
import type { EventStoreDBClient } from '@eventstore/db-client';
import streamsGrpc from '@eventstore/db-client/generated/streams_grpc_pb.js';
import type { AppendResp, ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import { addressOf } from '../connect.js';
import { WrongPlace } from './call-errors.js';
import {
  appendMessages,
  headRequest,
  rawEvent,
  readRequest,
  streamRequest,
  subscribeRequest,
  tombstoneRequest,
} from './messages.js';
import type { LogPosition, NewRawEvent, RawEvent } from '#libs/kernel/raw-event.js';

const { StreamsClient } = streamsGrpc;
const LEADER = { requiresLeader: true };
const NO_DEADLINE = { deadline: Infinity };
const CALLER = 'raw-log';

/**
 * The log of any server that speaks EventStoreDB's protocol, event by event as bytes: through the generated stubs, since
 * the client parses events and cannot write raw bytes. Connections, discovery, TLS and credentials are the client's: its
 * parts that the stubs need are protected, not private. Each call is made once, and fails as gRPC does (`isPassing`).
 */
export class RawLog {
  constructor(private readonly client: EventStoreDBClient) {}

  get address(): string {
    return addressOf(this.client);
  }

  /** Where the log ends now; `null` if it is empty. */
  async head(): Promise<LogPosition | null> {
    for await (const { position } of this.call(headRequest())) return position;
    return null;
  }

  /**
   * The log forwards, of the streams whose names match; links as links.
   * @param from the position of an event, which comes first, or the log's beginning
   */
  read(from: LogPosition | null, streams: string): AsyncGenerator<RawEvent> {
    return this.call(readRequest(from, streams));
  }

  /** So many events of a stream from a revision on; none of a stream that never was. */
  readStream(stream: string, from: bigint, count: number): AsyncGenerator<RawEvent> {
    return this.call(streamRequest(stream, from, count));
  }

  /**
   * The call of a catch-up subscription to the streams whose names match: what the log has after a position (`null`: all),
   * then what comes, with no gap between the two, since the server reads both with one cursor.
   */
  follow(after: LogPosition | null, streams: string): Promise<ClientReadableStream<ReadResp>> {
    return this.open(subscribeRequest(after, streams));
  }

  /**
   * Writes events of one stream at their revisions; the same again changes nothing.
   * @throws WrongPlace
   */
  async append(events: readonly NewRawEvent[]): Promise<void> {
    const response = await this.ask<AppendResp>((stub, answer) => {
      const call = stub.append(...this.client['callArguments'](LEADER), answer);
      for (const message of appendMessages(events)) call.write(message);
      call.end();
    });
    const wrong = response.getWrongExpectedVersion();
    if (wrong) throw new WrongPlace(wrong.hasCurrentRevision() ? BigInt(wrong.getCurrentRevision()) : -1n);
  }

  /** Ends a stream for good. */
  async tombstone(stream: string): Promise<void> {
    await this.ask((stub, answer) =>
      stub.tombstone(tombstoneRequest(stream), ...this.client['callArguments'](LEADER), answer),
    );
  }

  async close(): Promise<void> {
    (await this.client['getChannel']()).close();
  }

  private ask<Response>(make: (stub: Stub, answer: Answer<Response>) => unknown): Promise<Response> {
    return this.client['execute'](
      StreamsClient,
      CALLER,
      (stub) =>
        new Promise<Response>((resolve, reject) =>
          make(stub, (error, response) => (error ? reject(error) : resolve(response as Response))),
        ),
    );
  }

  private open(request: ReadReq): Promise<ClientReadableStream<ReadResp>> {
    return this.client['GRPCStreamCreator'](StreamsClient, CALLER, (stub) =>
      stub.read(request, ...this.client['callArguments'](LEADER, NO_DEADLINE)),
    )();
  }

  private async *call(request: ReadReq): AsyncGenerator<RawEvent> {
    const call = await this.open(request);
    // A read that is left before its end fails with its own cancellation.
    call.on('error', () => undefined);
    try {
      for await (const response of call as AsyncIterable<ReadResp>) {
        const event = response.getEvent()?.getEvent();
        if (event) yield rawEvent(event);
      }
    } finally {
      call.cancel();
    }
  }
}

type Stub = InstanceType<typeof StreamsClient>;
type Answer<Response> = (error: ServiceError | null, response?: Response) => void;
