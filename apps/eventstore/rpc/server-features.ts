import type { handleUnaryCall } from '@grpc/grpc-js';
import { features, type Shared, type SupportedMethods } from '../wire/protocol.js';

/** The release of EventStoreDB whose answers this server's are checked against. */
const SERVER_VERSION = '23.10.8';

const PERSISTENT = 'event_store.client.persistent_subscriptions.persistentsubscriptions';
const PERSISTENT_METHODS = [
  'create',
  'update',
  'delete',
  'read',
  'getinfo',
  'replayparked',
  'list',
  'restartsubsystem',
];
const STREAMS = 'event_store.client.streams.streams';

/** The names of the calls that are implemented, in lower case, as clients look them up. */
const METHODS: [service: string, method: string, features: string[]][] = [
  [STREAMS, 'read', ['position', 'events']],
  [STREAMS, 'append', []],
  [STREAMS, 'delete', []],
  [STREAMS, 'tombstone', []],
  [STREAMS, 'batchappend', ['deadline_duration']],
  ...PERSISTENT_METHODS.map((method): [string, string, string[]] => [PERSISTENT, method, ['stream', 'all']]),
  ['event_store.client.gossip.gossip', 'read', []],
  ['event_store.client.server_features.serverfeatures', 'getsupportedmethods', []],
];

export const getSupportedMethods: handleUnaryCall<Shared.Empty, SupportedMethods> = (_call, callback) => {
  const methods = METHODS.map(([service, method, list]) =>
    new features.SupportedMethod().setServiceName(service).setMethodName(method).setFeaturesList(list),
  );
  callback(null, new features.SupportedMethods().setEventStoreServerVersion(SERVER_VERSION).setMethodsList(methods));
};
