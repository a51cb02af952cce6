import { EventStoreDBClient } from '@eventstore/db-client';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { append, by, EventStoreWithUsers, happened, outcome } from '../testing/event-store-with-users.js';
import { createTestDatabase, type TestDatabase } from '#libs/testing/postgres.js';
import { selfSigned, type SelfSigned } from '#libs/testing/self-signed.js';
import { startEventStore } from '../server.js';

let database: TestDatabase;
let tls: SelfSigned;
beforeAll(async () => {
  database = await createTestDatabase();
  tls = selfSigned();
});
afterAll(async () => {
  tls.remove();
  await database.drop();
});

describe('a server', () => {
  it('listens elsewhere than on loopback only with TLS and users', async () => {
    const settings = { databaseUrl: database.url, host: '0.0.0.0' };
    await expect(startEventStore(settings)).rejects.toThrow('Without TLS and users whoever reaches 0.0.0.0');
    await expect(startEventStore({ ...settings, tls })).rejects.toThrow('Without users whoever reaches 0.0.0.0');
  });
  it('that listens everywhere is found in the cluster where it was asked', async () => {
    const everywhere = await EventStoreWithUsers.start('0.0.0.0');
    const { address, tls: own } = everywhere;
    const client = EventStoreDBClient.connectionString(`esdb+discover://${address}?tls=true&tlsCAFile=${own.certFile}`);
    expect(await outcome(client.appendToStream('s', happened(), by('bob')))).toBe('allowed');
    await client.dispose();
    await everywhere.stop();
  });
  it('has no users without TLS, on loopback neither', async () => {
    const starting = startEventStore({ databaseUrl: database.url, users: { find: () => undefined } });
    await expect(starting).rejects.toThrow('so nobody could sign in');
  });
  it('says so if certificate and key do not belong together', async () => {
    const other = selfSigned();
    const starting = startEventStore({ databaseUrl: database.url, tls: { cert: tls.cert, key: other.key } });
    await expect(starting).rejects.toThrow('Certificate and key do not serve');
    other.remove();
  });
  it('with TLS and without users asks nobody who he is', async () => {
    const other = await createTestDatabase();
    const open = await startEventStore({ databaseUrl: other.url, tls });
    expect(open.url).toBe(`esdb://127.0.0.1:${open.port}?tls=true`);
    const client = EventStoreDBClient.connectionString(`${open.url}&tlsCAFile=${tls.certFile}`);
    expect(await outcome(append(client, 's'))).toBe('allowed');
    await client.dispose();
    await open.stop();
    await other.drop();
  });
});
