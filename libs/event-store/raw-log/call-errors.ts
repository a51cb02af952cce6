import { status, type ServiceError } from '@grpc/grpc-js';

const PASSING: readonly unknown[] = [status.UNAVAILABLE, status.CANCELLED, status.DEADLINE_EXCEEDED];

const exceptionOf = (error: unknown) => (error as Partial<ServiceError>).metadata?.get('exception')[0]?.toString();

/** The node is no leader, and says who is: the client goes there for the next call. */
export const isNotLeader = (error: unknown): boolean => exceptionOf(error) === 'not-leader';

export const isStreamDeleted = (error: unknown): boolean => exceptionOf(error) === 'stream-deleted';

/** The client found no leader in the cluster; it has no type of its own for that. */
const isUndiscovered = (error: unknown): boolean =>
  error instanceof Error && error.message.startsWith('Failed to discover');

/** Goes away by waiting: the server starts again, or the cluster elects another leader. */
export const isPassing = (error: unknown): boolean =>
  isUndiscovered(error) ||
  (typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    (PASSING.includes(error.code) || isNotLeader(error)));

/** The stream stands elsewhere than was expected; `current` is -1 for a stream without events. */
export class WrongPlace extends Error {
  override readonly name = 'WrongPlace';

  constructor(readonly current: bigint) {
    super(`The stream is at revision ${current}.`);
  }
}
