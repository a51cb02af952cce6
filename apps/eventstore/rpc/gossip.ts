import { randomUUID } from 'node:crypto';
import type { handleUnaryCall } from '@grpc/grpc-js';
import { ticksNow } from '../streams/ticks.js';
import { uuidAsText } from '../wire/ids.js';
import { gossip, type ClusterInfo, type Shared } from '../wire/protocol.js';
import type { Context } from './context.js';

/** A cluster of one: this server, alive, its leader, at the address that it advertises. */
export const readGossip = ({ advertised }: Context): handleUnaryCall<Shared.Empty, ClusterInfo> => {
  const instance = randomUUID();
  return (call, callback) => {
    const { host, port } = advertised(call.getHost());
    const member = new gossip.MemberInfo()
      .setInstanceId(uuidAsText(instance))
      .setTimeStamp(String(ticksNow()))
      .setState(gossip.MemberInfo.VNodeState.LEADER)
      .setIsAlive(true)
      .setHttpEndPoint(new gossip.EndPoint().setAddress(host).setPort(port));
    callback(null, new gossip.ClusterInfo().setMembersList([member]));
  };
};
