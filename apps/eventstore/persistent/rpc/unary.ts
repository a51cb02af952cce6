import type { handleUnaryCall } from '@grpc/grpc-js';
import { toRpcError } from '../../rpc/failures.js';

/** A call with one answer: what is thrown in it is its failure. */
export const unary =
  <Request, Response>(answer: (request: Request) => Promise<Response> | Response): handleUnaryCall<Request, Response> =>
  (call, callback) => {
    const run = async () => answer(call.request);
    run().then(
      (response) => callback(null, response),
      (error: unknown) => callback(toRpcError(error)),
    );
  };
