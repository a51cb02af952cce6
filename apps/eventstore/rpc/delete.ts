import type { handleUnaryCall } from '@grpc/grpc-js';
import { demand, type Caller } from '../access/caller.js';
import type { WriteOutcome } from '../streams/write-request.js';
import { streamDeleted, unknown, wrongExpectedVersion } from '../wire/errors.js';
import { parseExpectation } from '../wire/expectation.js';
import { parseStreamName } from '../wire/ids.js';
import { shared, streams, type Streams } from '../wire/protocol.js';
import type { Context } from './context.js';
import { toRpcError } from './failures.js';

type Options = Streams.DeleteReq.Options | Streams.TombstoneReq.Options;

/** The position of the delete or tombstone, when it is committed. */
const write = async (
  { writes }: Context,
  caller: Caller,
  kind: 'delete' | 'tombstone',
  options: Options | undefined,
) => {
  if (!options) throw unknown('Options are required.');
  const stream = parseStreamName(options.getStreamIdentifier());
  const expected = parseExpectation(options, options.hasRevision() ? options.getRevision() : undefined);
  await demand(caller, 'delete', stream);
  const outcome: WriteOutcome = await writes.submit({ kind, stream, expected });
  if (outcome.kind === 'deleted') throw streamDeleted(stream);
  if (outcome.kind === 'wrong-version') throw wrongExpectedVersion(stream, expected, outcome.current);
  return outcome.position;
};

export const deleteStream =
  (context: Context): handleUnaryCall<Streams.DeleteReq, Streams.DeleteResp> =>
  (call, callback) => {
    write(context, context.callerOf(call), 'delete', call.request.getOptions()).then(
      (position) => {
        const response = new streams.DeleteResp();
        if (position === undefined) return callback(null, response.setNoPosition(new shared.Empty()));
        const text = String(position);
        callback(
          null,
          response.setPosition(new streams.DeleteResp.Position().setCommitPosition(text).setPreparePosition(text)),
        );
      },
      (error: unknown) => callback(toRpcError(error)),
    );
  };

export const tombstone =
  (context: Context): handleUnaryCall<Streams.TombstoneReq, Streams.TombstoneResp> =>
  (call, callback) => {
    write(context, context.callerOf(call), 'tombstone', call.request.getOptions()).then(
      (position) => {
        const response = new streams.TombstoneResp();
        if (position === undefined) return callback(null, response.setNoPosition(new shared.Empty()));
        const text = String(position);
        callback(
          null,
          response.setPosition(new streams.TombstoneResp.Position().setCommitPosition(text).setPreparePosition(text)),
        );
      },
      (error: unknown) => callback(toRpcError(error)),
    );
  };
