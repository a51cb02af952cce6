import type { Position } from './position.js';

/** An event that somebody has from the log: a log that does not hold it there is another one. */
export interface Handled {
  readonly id: string;
  readonly position: Position;
}

/** The log does not hold an event that was read from it: it is another one, or an older copy. Nothing is written to it. */
export class AnotherLog extends Error {
  override readonly name = 'AnotherLog';
  readonly whatToDo =
    'Put the log that was read before behind EVENTSTORE_URL again, and everything goes on by itself; ' +
    'or, to work with this one, begin with an empty database.';

  /** `address`: the log's URL without a password. */
  constructor(
    readonly address: string,
    readonly missing: Handled,
  ) {
    super(
      `The log at ${address} is another one, or an older copy: it does not hold event ${missing.id} at position ${missing.position}, which the database was made from.`,
    );
  }
}
