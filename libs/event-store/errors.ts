export { AnotherLog } from '#libs/kernel/another-log.js';
export { EventStoreUnavailable } from '#libs/kernel/event-store-unavailable.js';

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

/** A value that would not come back from the store as it went in; `path` says where it stands. */
export class NotStorable extends Error {
  override readonly name = 'NotStorable';

  constructor(
    readonly path: string,
    what: string,
  ) {
    super(`${path} is ${what}; events hold only text, booleans, null, safe integers, lists and objects.`);
  }
}

/** A stored event of ours that cannot be read back; the message says what is wrong with it. */
export class Undecodable extends Error {
  override readonly name = 'Undecodable';
}
