import { expect } from '@jest/globals';
import { EventStoreDBClient } from '@eventstore/db-client';
import gossipPb from '@eventstore/db-client/generated/gossip_pb.js';
import type { ClusterInfo } from '@eventstore/db-client/generated/gossip_pb.js';
import type { SupportedMethods } from '@eventstore/db-client/generated/serverfeatures_pb.js';
import { connection } from './channel.js';
import { empty } from './messages.js';
import { area } from './rule.js';
import type { Story } from './story.js';

/** Asked without a login, as clients do. */
const features = ({ server }: Story) =>
  new Promise<SupportedMethods>((resolve, reject) =>
    server.anonymous.features.getSupportedMethods(empty(), (error, response) =>
      error ? reject(error) : resolve(response),
    ),
  );

const cluster = ({ server }: Story) =>
  new Promise<ClusterInfo>((resolve, reject) =>
    server.anonymous.gossip.read(empty(), (error, response) => (error ? reject(error) : resolve(response))),
  );

const STREAMS = 'event_store.client.streams.streams';
const PERSISTENT = 'event_store.client.persistent_subscriptions.persistentsubscriptions';

export const discoveryRules = (): void => {
  area('server features, asked by anybody', ({ rule }) => {
    rule('tell a version', async (story) => {
      expect((await features(story)).getEventStoreServerVersion()).toMatch(/^\d+\.\d+/);
    });

    rule('name every method of streams, in lower case', async (story) => {
      const methods = (await features(story)).getMethodsList().filter((method) => method.getServiceName() === STREAMS);
      const named = methods.map((method) => method.getMethodName());
      expect(named.sort()).toEqual(['append', 'batchappend', 'delete', 'read', 'tombstone']);
    });

    rule('say what reads and batches can do', async (story) => {
      const methods = (await features(story)).getMethodsList().filter((method) => method.getServiceName() === STREAMS);
      const can = new Map(methods.map((method) => [method.getMethodName(), method.getFeaturesList()]));
      expect(can.get('read')).toEqual(expect.arrayContaining(['position', 'events']));
      expect(can.get('batchappend')).toEqual(expect.arrayContaining(['deadline_duration']));
    });

    rule('name every method of persistent subscriptions, for streams and $all', async (story) => {
      const methods = (await features(story)).getMethodsList();
      const ours = methods.filter((method) => method.getServiceName() === PERSISTENT);
      const eight = 'create delete getinfo list read replayparked restartsubsystem update'.split(' ');
      expect(ours.map((method) => method.getMethodName()).sort()).toEqual(eight);
      for (const name of ['create', 'update', 'delete', 'read']) {
        const method = ours.find((each) => each.getMethodName() === name);
        expect(method?.getFeaturesList()).toEqual(expect.arrayContaining(['stream', 'all']));
      }
    });
  });

  area('gossip, asked by anybody', ({ rule }) => {
    rule('names one leader that is alive, by host and port', async (story) => {
      const members = (await cluster(story)).getMembersList();
      const leaders = members.filter((member) => member.getState() === gossipPb.MemberInfo.VNodeState.LEADER);
      expect(leaders).toHaveLength(1);
      const [leader] = leaders;
      expect(leader?.getIsAlive()).toBe(true);
      expect(leader?.getHttpEndPoint()?.getAddress()).not.toBe('');
      expect(leader?.getHttpEndPoint()?.getPort()).toBeGreaterThan(0);
    });

    rule('leads a client that asks for the cluster to the leader', async (story) => {
      await story.append('a', ['e1']);
      const { server } = story;
      const query = new URL(server.url.replace(/^esdb(\+discover)?:/, 'http:')).search;
      const userInfo = connection(server.url).login;
      const login = userInfo
        ? `${encodeURIComponent(userInfo.username)}:${encodeURIComponent(userInfo.password)}@`
        : '';
      const url = `esdb+discover://${login}${connection(server.url).address}${query}`;
      const client = EventStoreDBClient.connectionString(url);
      const events = [];
      for await (const event of client.readStream(story.name('a'))) events.push(event);
      await client.dispose();
      expect(events).toHaveLength(1);
    });
  });
};
