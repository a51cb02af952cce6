import { EventStoreDBClient } from '@eventstore/db-client';

/** The client knows EventStoreDB's scheme only; KurrentDB's clients take these too, in any case of letters. */
export const asEsdb = (url: string): string =>
  url
    .trim()
    .replace(
      /^(?:esdb|kurrentdb|kurrent|kdb)(\+discover)?(?=:\/\/)/i,
      (_, discover: string | undefined) => `esdb${discover?.toLowerCase() ?? ''}`,
    );

const addresses = new WeakMap<EventStoreDBClient, string>();

/**
 * A client of the event store at `esdb://…` or `kurrentdb://…`; makes no call yet. One a process: the client's table of appends under way
 * is global, and an error on one connection would reject another's.
 */
export const connect = (url: string): EventStoreDBClient => {
  const client = EventStoreDBClient.connectionString(asEsdb(url));
  addresses.set(client, withoutPassword(url));
  return client;
};

/** Where a client of `connect` was sent, for people to read. */
export const addressOf = (client: EventStoreDBClient): string => addresses.get(client) ?? 'the event store';

export const withoutPassword = (url: string): string => url.replace(/\/\/[^/@]*@/, '//');
