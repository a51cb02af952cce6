export { AnotherLog } from '#libs/kernel/another-log.js';
export { EventStoreUnavailable } from '#libs/kernel/event-store-unavailable.js';
export { MalformedEvent } from '#libs/kernel/malformed-event.js';

/** The event store answered that it will not: `reason` is its own code (`access-denied`, `stream-deleted`). */
export class EventStoreRefused extends Error {
  override readonly name = 'EventStoreRefused';

  constructor(
    readonly reason: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** What would not come back from the store as it went in, or not be read at all; `path` says where it stands. */
export class NotStorable extends Error {
  override readonly name = 'NotStorable';

  constructor(
    readonly path: string,
    fault: string,
  ) {
    super(`${path} ${fault}`);
  }
}
