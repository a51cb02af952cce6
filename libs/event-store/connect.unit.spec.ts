import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { forNobody, forPeople, userIn } from './address.js';
import { addressOf, asEsdb, connect, InvalidAddress } from './connect.js';

const spoken: string[] = [];
beforeEach(() => {
  spoken.length = 0;
  jest.spyOn(console, 'warn').mockImplementation((...said: unknown[]) => void spoken.push(said.join(' ')));
  jest.spyOn(process, 'emitWarning').mockImplementation((said) => void spoken.push(String(said)));
});
afterEach(() => void jest.restoreAllMocks());

describe('the address of an event store', () => {
  it.each([
    ['esdb://ops:s3cret@node1:2113?tls=true', 'esdb://node1:2113?tls=true'],
    ['esdb://ops:s3/cret@node1:2113?tls=true', 'esdb://node1:2113?tls=true'],
    ['esdb://ops:s3?cret@node1:2113', 'esdb://node1:2113'],
    ['esdb://ops:s3@cret@node1:2113?tls=true', 'esdb://node1:2113?tls=true'],
    ['esdb+discover://ops:s3cret@node1,node2:2113?tls=true', 'esdb+discover://node1,node2:2113?tls=true'],
    ['esdb://node1:2113?tls=true&tlsCAFile=%2Fhome%2Fs3cret%2Fca.pem', 'esdb://node1:2113?tls=true'],
    ['esdb://node1:2113?tls_ca_file=s3cret', 'esdb://node1:2113'],
    ['esdb://node1:2113?tls=false', 'esdb://node1:2113?tls=false'],
  ])('%s is shown as %s', (url, shown) => {
    expect(forPeople(url)).toBe(shown);
  });

  it('without its user is that of the same event store', () => {
    expect(forNobody('esdb://ops:s3cret@node1:2113?tls=true&tlsCAFile=ca')).toBe(
      'esdb://node1:2113?tls=true&tlsCAFile=ca',
    );
    expect(userIn('esdb://o%40ps:s3cret@node1:2113')).toBe('o@ps');
    expect(userIn('esdb://node1:2113')).toBeNull();
  });

  it.each([
    'esdb://ops:s3cret@!node1:2113',
    'esdb://ops:s3@s3cret@node1:port',
    'esdb://ops:s3cret@node1:2113?tls=perhaps',
    'esdb://ops:s3cret%@node1:2113',
    'esdb://ops:s3cret@node1:2113?tls=true&tlsCAFile=/nowhere/ca.pem',
    'ops:s3cret',
  ])('that cannot be used is refused without a word of it: %s', (url) => {
    let refused: unknown;
    try {
      connect(url);
    } catch (error) {
      refused = error;
    }
    expect(refused).toBeInstanceOf(InvalidAddress);
    expect(inspect(refused)).not.toMatch(/s3cret|s3@/);
  });

  it('with options that mean nothing is used without them, and its password is not shown', async () => {
    const client = connect('esdb://ops:s3cret@127.0.0.1:9?tls=true&tlsVerifyCert=false&colour=red');
    expect(addressOf(client)).toBe('esdb://127.0.0.1:9?tls=true');
    expect(spoken).toEqual([expect.stringContaining('"tlsVerifyCert"'), expect.stringContaining('"colour"')]);
    await client.dispose();
  });

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
