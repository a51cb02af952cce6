/**
 * What the rest of the project needs of the event store's own client, where it writes or reads below `EventStoreDb`: the
 * logs that specs make and look into. No other room imports the client's package.
 */
export {
  AccessDeniedError,
  ANY,
  binaryEvent,
  FORWARDS,
  jsonEvent,
  NO_STREAM,
  START,
  StreamDeletedError,
} from '@eventstore/db-client';
export type { EventStoreDBClient as EventStoreClient, JSONEventType } from '@eventstore/db-client';
