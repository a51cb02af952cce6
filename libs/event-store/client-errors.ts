import { ErrorType, isCommandError } from '@eventstore/db-client';
import { AnotherLog, EventStoreRefused, EventStoreUnavailable, MalformedEvent, NotStorable } from './errors.js';

/** What the server means when it answers so; after anything else the outcome is not known. */
const DEFINITE: ReadonlySet<string> = new Set([
  ErrorType.ACCESS_DENIED,
  ErrorType.INVALID_ARGUMENT,
  ErrorType.MAXIMUM_APPEND_SIZE_EXCEEDED,
  ErrorType.MISSING_REQUIRED_METADATA_PROPERTY,
  ErrorType.STREAM_DELETED,
  ErrorType.UNSUPPORTED,
]);

const isOurs = (error: unknown): error is Error =>
  error instanceof AnotherLog ||
  error instanceof EventStoreRefused ||
  error instanceof MalformedEvent ||
  error instanceof NotStorable;

export const isDefinite = (error: unknown): boolean =>
  isOurs(error) || (isClientError(error) && DEFINITE.has(error.type));

/** The client's error as one of ours; `doing` reads after "could not": "append to …". */
export const asStoreError = (error: unknown, doing: string): Error => {
  if (isOurs(error)) return error;
  const why = error instanceof Error ? error.message || error.name : String(error);
  return isClientError(error) && DEFINITE.has(error.type)
    ? new EventStoreRefused(error.type, `Could not ${doing}: ${why}`, { cause: error })
    : new EventStoreUnavailable(`Could not ${doing}: ${why}`, { cause: error });
};

const isClientError = (error: unknown) => error instanceof Error && isCommandError(error);
