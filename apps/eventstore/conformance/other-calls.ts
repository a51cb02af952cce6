import { credentials, Metadata, type ServiceError } from '@grpc/grpc-js';
import gossipGrpc from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import projectionsGrpc from '@eventstore/db-client/generated/projections_grpc_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import type { RpcStep } from './scenario.js';
import { hostOf } from '../testing/streams-client.js';

const DEADLINE_MS = 3000;

/** What the cluster says of itself, without what differs from start to start. */
const gossip = (url: string): Promise<unknown> =>
  new Promise((done) => {
    const deadline = Date.now() + DEADLINE_MS;
    const client = new gossipGrpc.GossipClient(hostOf(url), credentials.createInsecure());
    client.read(new shared.Empty(), new Metadata(), { deadline }, (error: ServiceError | null, cluster) => {
      client.close();
      if (error) return done({ code: error.code });
      const told = cluster.getMembersList().map((member) => ({
        state: member.getState(),
        alive: member.getIsAlive(),
        host: member.getHttpEndPoint()?.getAddress(),
        instance: member.hasInstanceId(),
      }));
      done(told);
    });
  });

/** A service that the server does not have. */
const projections = (url: string): Promise<unknown> =>
  new Promise((done) => {
    const client = new projectionsGrpc.ProjectionsClient(hostOf(url), credentials.createInsecure());
    const deadline = Date.now() + DEADLINE_MS;
    client.restartSubsystem(new shared.Empty(), new Metadata(), { deadline }, (error: ServiceError | null) => {
      client.close();
      done({ code: error?.code, trailers: {} });
    });
  });

/** Calls of services beside streams and persistent subscriptions. */
export const otherCall = (url: string, { service }: RpcStep): Promise<unknown> =>
  service === 'gossip' ? gossip(url) : projections(url);
