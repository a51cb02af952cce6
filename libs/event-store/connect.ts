import { EventStoreDBClient } from '@eventstore/db-client';

/**
 * A client of the event store at `esdb://…`; makes no call yet. One a process: the client's table of appends under way
 * is global, and an error on one connection would reject another's.
 */
export const connect = (url: string): EventStoreDBClient => EventStoreDBClient.connectionString(url);
