import { credentials } from '@grpc/grpc-js';
import streamsGrpc from '@eventstore/db-client/generated/streams_grpc_pb.js';

export type StreamsClient = InstanceType<typeof streamsGrpc.StreamsClient>;

/** `host:port` of a connection string that names one server. */
export const hostOf = (url: string): string => new URL(url.replace(/^esdb/, 'http')).host;

/** Asks a server in the protocol's own messages, on a connection of its own. */
export const withStreams = async <T>(url: string, ask: (client: StreamsClient) => Promise<T>): Promise<T> => {
  const client = new streamsGrpc.StreamsClient(hostOf(url), credentials.createInsecure());
  try {
    return await ask(client);
  } finally {
    client.close();
  }
};
