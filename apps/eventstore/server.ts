import { createSecureContext } from 'node:tls';
import { Server, ServerCredentials } from '@grpc/grpc-js';
import { forUsers, OPEN, type Access } from './access/access.js';
import { whyNotListen } from './access/exposure.js';
import { StreamAcls } from './access/stream-acls.js';
import type { Users } from './access/users.js';
import { addressOf, foundAt, type Endpoint } from './endpoint.js';
import { LogReader } from './log/log-reader.js';
import { LogTail } from './log/log-tail.js';
import { LogWriter } from './log/log-writer.js';
import { Groups } from './persistent/groups.js';
import { persistentSubscriptions } from './persistent/rpc/service.js';
import { append } from './rpc/append.js';
import { batchAppend } from './rpc/batch-append.js';
import type { Context } from './rpc/context.js';
import { deleteStream, tombstone } from './rpc/delete.js';
import { readGossip } from './rpc/gossip.js';
import { OpenCalls } from './rpc/open-calls.js';
import { read } from './rpc/read.js';
import { getSupportedMethods } from './rpc/server-features.js';
import { beginLog } from './streams/begin-log.js';
import { GroupCommit } from './streams/group-commit.js';
import { WriteState } from './streams/write-state.js';
import { GossipService, PersistentSubscriptionsService, ServerFeaturesService } from './wire/protocol.js';
import { streamsService } from './wire/streams-service.js';

export interface EventStoreSettings {
  /** The Postgres that keeps the log, in its schema "eventstore". */
  databaseUrl: string;
  /** Loopback unless told otherwise. */
  host?: string;
  /** 0, the default, takes any free port. */
  port?: number;
  /** Where clients that ask for the cluster are sent, if that is not where the server listens. */
  advertise?: Endpoint;
  /** Certificate chain and private key, as PEM. */
  tls?: { cert: Buffer; key: Buffer };
  /** Who may sign in; `$acl` holds then. They need TLS, and listening elsewhere than on loopback needs both. */
  users?: Users;
  /** Told what an operator should know. */
  log?: (message: string) => void;
}

export interface EventStore {
  /** The connection string for clients. */
  url: string;
  port: number;
  /** Resolves with the reason if the log is lost to another server; nothing can be written then. */
  lost: Promise<Error>;
  /** Finishes the commit in hand, ends every call, and gives the log back. */
  stop(): Promise<void>;
}

const LOOPBACK = '127.0.0.1';
const WHAT_TO_DO = `Give EVENTSTORE_TLS_CERT_FILE, EVENTSTORE_TLS_KEY_FILE and EVENTSTORE_USERS, or listen on ${LOOPBACK} without users.`;
const MEBIBYTE = 1024 * 1024;
/** How long calls may take to end when the server stops. */
const SHUTDOWN_MS = 2000;

const listen = (server: Server, address: string, credentials: ServerCredentials) =>
  new Promise<number>((resolve, reject) =>
    server.bindAsync(address, credentials, (error, port) => (error ? reject(error) : resolve(port))),
  );

const credentialsOf = (tls: EventStoreSettings['tls']): ServerCredentials => {
  if (!tls) return ServerCredentials.createInsecure();
  try {
    createSecureContext(tls);
  } catch (error) {
    throw new Error(`Certificate and key do not serve: ${String(error)}`, { cause: error });
  }
  return ServerCredentials.createSsl(null, [{ cert_chain: tls.cert, private_key: tls.key }]);
};

const newServer = (context: Context, groups: Groups, { interceptors }: Access): Server => {
  const server = new Server({
    interceptors,
    'grpc.max_receive_message_length': 16 * MEBIBYTE,
    'grpc.max_send_message_length': -1,
  });
  server.addService(streamsService, {
    read: read(context),
    append: append(context),
    delete: deleteStream(context),
    tombstone: tombstone(context),
    batchAppend: batchAppend(context),
  });
  server.addService(PersistentSubscriptionsService, persistentSubscriptions(groups, context.calls, context.callerOf));
  server.addService(ServerFeaturesService, { getSupportedMethods });
  server.addService(GossipService, { read: readGossip(context) });
  return server;
};

const shutdown = (server: Server) =>
  new Promise<void>((resolve) => {
    const force = setTimeout(() => server.forceShutdown(), SHUTDOWN_MS);
    server.tryShutdown(() => {
      clearTimeout(force);
      resolve();
    });
  });

/**
 * Starts an event store on a Postgres database.
 * @throws if another server has the log, the Postgres could lose what it committed, or others could reach it unguarded
 */
export const startEventStore = async (settings: EventStoreSettings): Promise<EventStore> => {
  const { databaseUrl, host = LOOPBACK, tls, users, log = () => undefined } = settings;
  const refusal = whyNotListen({ host, tls: tls !== undefined, users: users !== undefined });
  if (refusal !== undefined) throw new Error(`${refusal} ${WHAT_TO_DO}`);
  const credentials = credentialsOf(tls);
  const writer = await LogWriter.open(databaseUrl);
  const reader = new LogReader(databaseUrl);
  const tail = new LogTail(writer.position);
  let lose: (error: Error) => void = () => undefined;
  const lost = new Promise<Error>((resolve) => (lose = resolve));
  const state = new WriteState(writer, reader.query);
  const writes = new GroupCommit(writer, state, tail, (error) => {
    log(error.message);
    lose(error);
  });
  let port = settings.port ?? 0;
  const calls = new OpenCalls();
  const advertised = (asked: string) => settings.advertise ?? foundAt({ host, port }, asked);
  const groups = new Groups({ reader, tail, writes }, log);
  const access = users ? forUsers(users, new StreamAcls(reader, tail)) : OPEN;
  const server = newServer({ reader, tail, writes, calls, callerOf: access.callerOf, advertised }, groups, access);
  const release = async () => {
    groups.stop();
    await reader.close();
    await writer.close();
  };
  try {
    await state.open();
    await beginLog(writer.position, writes);
    await groups.load();
    port = await listen(server, addressOf({ host, port }), credentials);
  } catch (error) {
    await release();
    throw error;
  }
  return {
    url: `esdb://${addressOf({ host, port })}?tls=${tls !== undefined}`,
    port,
    lost,
    stop: async () => {
      writer.retire();
      await writes.stop();
      calls.endAll();
      await shutdown(server);
      await release();
    },
  };
};
