import { status } from '@grpc/grpc-js';
import { LogUnavailableError } from '../log/log-reader.js';
import { WriteUnavailableError } from '../streams/group-commit.js';
import { RpcError, unavailable } from '../wire/errors.js';

/** Maps whatever was thrown in a call to a gRPC status: UNAVAILABLE, one of the protocol's own, or else UNKNOWN. */
export const toRpcError = (error: unknown): RpcError => {
  if (error instanceof RpcError) return error;
  if (error instanceof WriteUnavailableError || error instanceof LogUnavailableError) return unavailable(error.message);
  return new RpcError(status.UNKNOWN, error instanceof Error ? error.message : String(error));
};
