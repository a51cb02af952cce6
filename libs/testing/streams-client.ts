import { credentials } from '@grpc/grpc-js';
import streamsGrpc from '@eventstore/db-client/generated/streams_grpc_pb.js';

/** The protocol's own stub, below the client: for what the client rounds, swallows or never sends. */
export const streamsClient = (url: string): InstanceType<typeof streamsGrpc.StreamsClient> => {
  const { host } = new URL(url.replace(/^esdb/, 'http'));
  return new streamsGrpc.StreamsClient(host, credentials.createInsecure());
};
