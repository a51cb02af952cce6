import type { handleServerStreamingCall } from '@grpc/grpc-js';
import { demand } from '../access/caller.js';
import { ALL } from '../access/right-asked.js';
import type { Streams } from '../wire/protocol.js';
import type { Context } from './context.js';
import { Outbox } from './outbox.js';
import { readAll } from './read-all.js';
import type { ReadContext } from './read-handler.js';
import { parseReadOptions, type ReadOptions } from './read-options.js';
import { readStream } from './read-stream.js';
import { subscribeToAll } from './subscribe-to-all.js';
import { subscribeToStream } from './subscribe-to-stream.js';

const answer = (context: ReadContext, options: ReadOptions, outbox: Outbox): Promise<void> => {
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
        const options = parseReadOptions(call.request);
        const caller = context.callerOf(call);
        await demand(caller, 'read', 'stream' in options ? options.stream : ALL);
        await answer({ ...context, caller }, options, outbox);
        outbox.end();
      } catch (error) {
        outbox.fail(error);
      }
    };
    void run();
  };
