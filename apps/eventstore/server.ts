import { Server, ServerCredentials } from '@grpc/grpc-js';
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
  advertise?: { host: string; port: number };
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

const MEBIBYTE = 1024 * 1024;
/** How long calls may take to end when the server stops. */
const SHUTDOWN_MS = 2000;

const listen = (server: Server, address: string) =>
  new Promise<number>((resolve, reject) =>
    server.bindAsync(address, ServerCredentials.createInsecure(), (error, port) =>
      error ? reject(error) : resolve(port),
    ),
  );

const newServer = (context: Context, groups: Groups): Server => {
  const server = new Server({
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
  server.addService(PersistentSubscriptionsService, persistentSubscriptions(groups, context.calls));
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
 * @throws if another server has the log, or the Postgres could lose what it committed
 */
export const startEventStore = async (settings: EventStoreSettings): Promise<EventStore> => {
  const { databaseUrl, host = '127.0.0.1', log = () => undefined } = settings;
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
  const advertised = () => settings.advertise ?? { host, port };
  const groups = new Groups({ reader, tail, writes }, log);
  const server = newServer({ reader, tail, writes, calls, advertised }, groups);
  const release = async () => {
    groups.stop();
    await reader.close();
    await writer.close();
  };
  try {
    await state.open();
    await groups.load();
    port = await listen(server, `${host}:${port}`);
  } catch (error) {
    await release();
    throw error;
  }
  return {
    url: `esdb://${host}:${port}?tls=false`,
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
