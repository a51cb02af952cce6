import { describe, expect, it } from '@jest/globals';
import { addressOf, asEsdb, connect } from './connect.js';

describe('the address of an event store', () => {
  it.each([
    ['esdb://node1:2113?tls=false', 'esdb://node1:2113?tls=false'],
    ['kurrentdb://node1:2113?tls=false', 'esdb://node1:2113?tls=false'],
    ['kurrentdb+discover://a:b@node1,node2?tls=true', 'esdb+discover://a:b@node1,node2?tls=true'],
    ['kurrent://node1', 'esdb://node1'],
    ['kdb+discover://node1', 'esdb+discover://node1'],
    ['ESDB+Discover://Node1', 'esdb+discover://Node1'],
    ['KurrentDB://node1', 'esdb://node1'],
    ['esdb://esdb:kurrentdb@kurrentdb', 'esdb://esdb:kurrentdb@kurrentdb'],
    ['kurrentdb+gossip://node1', 'kurrentdb+gossip://node1'],
    ['postgres://node1', 'postgres://node1'],
  ])('%s is taken as %s', (given, taken) => expect(asEsdb(given)).toBe(taken));

  it('is kept as it was given, for people, without a password', async () => {
    const client = connect('kurrentdb://ops:secret@127.0.0.1:1?tls=true');
    expect(addressOf(client)).toContain('kurrentdb://127.0.0.1:1');
    await client.dispose();
  });
});
