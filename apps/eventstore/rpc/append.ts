import type { handleClientStreamingCall } from '@grpc/grpc-js';
import { demand } from '../access/caller.js';
import { MAX_APPEND_SIZE, type AppendRequest } from '../streams/write-request.js';
import { appendResponse } from '../wire/append-response.js';
import { maximumAppendSizeExceeded, streamDeleted, unknown } from '../wire/errors.js';
import { parseExpectation } from '../wire/expectation.js';
import { parseWrittenStream } from '../wire/ids.js';
import { parseProposedEvent } from '../wire/proposed-event.js';
import type { Streams } from '../wire/protocol.js';
import type { Context } from './context.js';
import { toRpcError } from './failures.js';

/** The append that a call's messages make: options first, then events. */
class IncomingAppend {
  private request: AppendRequest | undefined;
  private size = 0;

  take(message: Streams.AppendReq): void {
    const options = message.getOptions();
    const proposed = message.getProposedMessage();
    if (options && !this.request) {
      const revision = options.hasRevision() ? options.getRevision() : undefined;
      const stream = parseWrittenStream(options.getStreamIdentifier());
      this.request = { kind: 'append', stream, expected: parseExpectation(options, revision), events: [] };
    } else if (proposed && this.request) {
      const event = parseProposedEvent(proposed);
      this.size += event.data.length;
      if (this.size > MAX_APPEND_SIZE) throw maximumAppendSizeExceeded(MAX_APPEND_SIZE);
      this.request.events.push(event);
    } else throw unknown('An append is its options, once, and then its events.');
  }

  end(): AppendRequest {
    if (!this.request) throw unknown('An append needs its options.');
    return this.request;
  }
}

export const append =
  ({ writes, callerOf }: Context): handleClientStreamingCall<Streams.AppendReq, Streams.AppendResp> =>
  (call, callback) => {
    const incoming = new IncomingAppend();
    let failed = false;
    const fail = (error: unknown) => {
      if (!failed) callback(toRpcError(error));
      failed = true;
    };
    const write = async () => {
      const request = incoming.end();
      await demand(callerOf(call), 'write', request.stream);
      const outcome = await writes.submit(request);
      if (outcome.kind === 'deleted') throw streamDeleted(request.stream);
      callback(null, appendResponse(request.expected, outcome));
    };
    call.on('data', (message: Streams.AppendReq) => {
      if (failed) return;
      try {
        incoming.take(message);
      } catch (error) {
        fail(error);
      }
    });
    // A client that goes away in the middle ends its messages too; that it went is known only after that.
    call.on('end', () =>
      setImmediate(() => {
        if (!failed && !call.cancelled) write().catch(fail);
      }),
    );
  };
