import { readFileSync } from 'node:fs';
import { CallCredentials, credentials, Metadata, type ChannelCredentials } from '@grpc/grpc-js';
import featuresGrpc from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import persistentGrpc from '@eventstore/db-client/generated/persistent_grpc_pb.js';
import gossipGrpc from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import streamsGrpc from '@eventstore/db-client/generated/streams_grpc_pb.js';
import { parseConnectionString } from '@eventstore/db-client/dist/Client/parseConnectionString.js';

/** What the connection string says of the server, as the client reads it. */
export const connection = (url: string) => {
  const { hosts, tls = true, tlsCAFile, defaultCredentials } = parseConnectionString(url);
  const [host] = hosts;
  if (!host) throw new Error(`No host in ${url}.`);
  return { address: `${host.address}:${host.port}`, secure: tls, tlsCAFile, login: defaultCredentials };
};

type Connection = ReturnType<typeof connection>;

const basic = ({ username, password }: { username: string; password: string }) =>
  CallCredentials.createFromMetadataGenerator((_options, done) => {
    const metadata = new Metadata();
    metadata.set('authorization', `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`);
    done(null, metadata);
  });

const channelCredentials = ({ secure, tlsCAFile, login }: Connection): ChannelCredentials => {
  if (!secure) return credentials.createInsecure();
  const ssl = credentials.createSsl(tlsCAFile === undefined ? null : readFileSync(tlsCAFile));
  return login ? credentials.combineChannelCredentials(ssl, basic(login)) : ssl;
};

/** The protocol's own stubs, below the client: for what the client rounds, swallows or never sends. */
export class Stubs {
  readonly streams: InstanceType<typeof streamsGrpc.StreamsClient>;
  readonly features: InstanceType<typeof featuresGrpc.ServerFeaturesClient>;
  readonly persistent: InstanceType<typeof persistentGrpc.PersistentSubscriptionsClient>;
  readonly gossip: InstanceType<typeof gossipGrpc.GossipClient>;

  constructor(of: Connection) {
    const creds = channelCredentials(of);
    this.streams = new streamsGrpc.StreamsClient(of.address, creds);
    this.features = new featuresGrpc.ServerFeaturesClient(of.address, creds);
    this.persistent = new persistentGrpc.PersistentSubscriptionsClient(of.address, creds);
    this.gossip = new gossipGrpc.GossipClient(of.address, creds);
  }

  close(): void {
    for (const stub of [this.streams, this.features, this.persistent, this.gossip]) stub.close();
  }
}
