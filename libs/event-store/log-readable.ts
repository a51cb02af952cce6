import { AccessDeniedError, type EventStoreDBClient } from '@eventstore/db-client';
import { status } from '@grpc/grpc-js';
import { userIn } from './address.js';
import { addressOf } from './connect.js';
import { EventStoreRefused, EventStoreUnavailable } from './errors.js';
import { headOf } from './head.js';

/** The event store lets somebody read no log: nothing could be made of it. */
export class LogNotReadable extends Error {
  override readonly name = 'LogNotReadable';

  /** @param user as who the address signs in; `null` for nobody */
  constructor(address: string, user: string | null, isKnown: boolean) {
    const who = user === null ? 'nobody, as whom EVENTSTORE_URL signs in,' : `"${user}"`;
    super(
      isKnown
        ? `The event store at ${address} does not let ${who} read $all, and without it nothing is projected or sealed. Give EVENTSTORE_URL a login that may, or give this one that right: npx oversight guard-log.`
        : `The event store at ${address} does not know ${who} by this password. Give EVENTSTORE_URL a login that it knows and that may read $all.`,
    );
  }
}

/**
 * Sees to it, before anything follows the log, that it may be read.
 * @param url that the client was made of
 * @throws LogNotReadable; nothing when the event store is away, which it may be for a while
 */
export const demandReadable = async (client: EventStoreDBClient, url: string): Promise<void> => {
  try {
    await headOf(client);
  } catch (error) {
    if (error instanceof EventStoreUnavailable) return;
    if (!(error instanceof EventStoreRefused && error.cause instanceof AccessDeniedError)) throw error;
    throw new LogNotReadable(addressOf(client), userIn(url), error.cause.code !== status.UNAUTHENTICATED);
  }
};
