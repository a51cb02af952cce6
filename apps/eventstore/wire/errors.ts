import { Metadata, status, type ServiceError } from '@grpc/grpc-js';

/** A call's failure: a gRPC status and, where the protocol names it, the exception and its particulars as trailers. */
export class RpcError extends Error implements ServiceError {
  override name = 'RpcError';
  readonly details: string;
  readonly metadata = new Metadata();

  constructor(
    readonly code: status,
    message: string,
    trailers: Record<string, string> = {},
  ) {
    super(message);
    this.details = message;
    for (const [key, value] of Object.entries(trailers)) setTrailer(this.metadata, key, value);
  }
}

/** A header holds printable ASCII only: other text is told in the message alone. */
const setTrailer = (metadata: Metadata, key: string, value: string) => {
  if (/^[\x20-\x7e]*$/.test(value)) metadata.set(key, value);
  else metadata.set(key, encodeURIComponent(value));
};

export const invalidArgument = (message: string) => new RpcError(status.INVALID_ARGUMENT, message);

/** What the protocol has no name for: EventStoreDB answers UNKNOWN to calls that it cannot make sense of. */
export const unknown = (message: string) => new RpcError(status.UNKNOWN, message);

export const unavailable = (message: string) => new RpcError(status.UNAVAILABLE, message);

export const unauthenticated = () => new RpcError(status.UNAUTHENTICATED, 'Unauthenticated');

export const accessDenied = () =>
  new RpcError(status.PERMISSION_DENIED, 'Access Denied', { exception: 'access-denied' });

export const streamDeleted = (stream: string) =>
  new RpcError(status.FAILED_PRECONDITION, `Event stream '${stream}' is deleted.`, {
    exception: 'stream-deleted',
    'stream-name': stream,
  });

/**
 * A delete or tombstone expected another revision.
 * @param expected a revision, or -2 any, -1 no stream, -4 stream exists; `actual` is -1 for no stream
 */
export const wrongExpectedVersion = (stream: string, expected: bigint, actual: bigint) =>
  new RpcError(
    status.FAILED_PRECONDITION,
    `Delete failed due to WrongExpectedVersion. Stream: ${stream}, Expected version: ${expected}, Actual version: ${actual}`,
    {
      exception: 'wrong-expected-version',
      'stream-name': stream,
      'expected-version': String(expected),
      'actual-version': String(actual),
    },
  );

export const maximumAppendSizeExceeded = (limit: number) =>
  new RpcError(status.INVALID_ARGUMENT, `Maximum Append Size of ${limit} Exceeded.`, {
    exception: 'maximum-append-size-exceeded',
    'maximum-append-size': String(limit),
  });

export const missingMetadataProperty = (name: string) =>
  new RpcError(status.INVALID_ARGUMENT, `Required Metadata Property '${name}' is missing`, {
    exception: 'missing-required-metadata-property',
    'required-metadata-properties': 'type,content-type',
  });
