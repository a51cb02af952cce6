import type { handleServerStreamingCall } from '@grpc/grpc-js';
import type { Streams } from '../wire/protocol.js';
import type { Context } from './context.js';
import { Outbox } from './outbox.js';
import { readAll } from './read-all.js';
import { parseReadOptions, type ReadOptions } from './read-options.js';
import { readStream } from './read-stream.js';
import { subscribeToAll } from './subscribe-to-all.js';
import { subscribeToStream } from './subscribe-to-stream.js';

const answer = (context: Context, options: ReadOptions, outbox: Outbox): Promise<void> => {
  switch (options.kind) {
    case 'stream':
      return readStream(context, options, outbox);
    case 'all':
      return readAll(context, options, outbox);
    case 'stream-subscription':
      return subscribeToStream(context, options, outbox);
    case 'all-subscription':
      return subscribeToAll(context, options, outbox);
  }
};

export const read =
  (context: Context): handleServerStreamingCall<Streams.ReadReq, Streams.ReadResp> =>
  (call) => {
    const outbox = new Outbox(call);
    const run = async () => {
      try {
        await answer(context, parseReadOptions(call.request), outbox);
        outbox.end();
      } catch (error) {
        outbox.fail(error);
      }
    };
    void run();
  };
