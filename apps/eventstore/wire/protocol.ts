/**
 * The protocol's messages and services as the client package generated them. They are CommonJS without named exports
 * that Node can see, so values come through the default import and types beside them.
 */
import anyPb from 'google-protobuf/google/protobuf/any_pb.js';
import emptyPb from 'google-protobuf/google/protobuf/empty_pb.js';
import clusterPb from '@eventstore/db-client/generated/cluster_pb.js';
import gossipGrpc from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import gossipPb from '@eventstore/db-client/generated/gossip_pb.js';
import featuresGrpc from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import featuresPb from '@eventstore/db-client/generated/serverfeatures_pb.js';
import persistentGrpc from '@eventstore/db-client/generated/persistent_grpc_pb.js';
import persistentPb from '@eventstore/db-client/generated/persistent_pb.js';
import sharedPb from '@eventstore/db-client/generated/shared_pb.js';
import statusPb from '@eventstore/db-client/generated/status_pb.js';
import streamsGrpc from '@eventstore/db-client/generated/streams_grpc_pb.js';
import streamsPb from '@eventstore/db-client/generated/streams_pb.js';

export const any = anyPb;
export const empty = emptyPb;
export const cluster = clusterPb;
export const gossip = gossipPb;
export const features = featuresPb;
export const persistent = persistentPb;
export const shared = sharedPb;
export const status = statusPb;
export const streams = streamsPb;

export const { StreamsService } = streamsGrpc;
export const { GossipService } = gossipGrpc;
export const { PersistentSubscriptionsService } = persistentGrpc;
export const { ServerFeaturesService } = featuresGrpc;

export type * as Streams from '@eventstore/db-client/generated/streams_pb.js';
export type * as Persistent from '@eventstore/db-client/generated/persistent_pb.js';
export type * as Shared from '@eventstore/db-client/generated/shared_pb.js';
export type { ClusterInfo } from '@eventstore/db-client/generated/gossip_pb.js';
export type { Status } from '@eventstore/db-client/generated/status_pb.js';
export type { SupportedMethods } from '@eventstore/db-client/generated/serverfeatures_pb.js';
