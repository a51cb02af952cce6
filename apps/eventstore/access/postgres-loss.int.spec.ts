import { EventStoreDBClient, jsonEvent, UnavailableError } from '@eventstore/db-client';
import { describe, expect, it } from '@jest/globals';
import { startPostgresProcess } from '#libs/testing/postgres-process.js';
import { selfSigned } from '#libs/testing/self-signed.js';
import { startEventStore } from '../server.js';
import { hashPassword } from './password.js';
import { parseUsers, userLine } from './users.js';

const failure = (call: Promise<unknown>) => call.then(() => 'allowed').catch((error: unknown) => error);

describe('an ACL that cannot be looked up since Postgres is gone', () => {
  it('refuses nobody and lets nobody through: the call is answered UNAVAILABLE', async () => {
    const postgres = await startPostgresProcess();
    const tls = selfSigned();
    const users = parseUsers(userLine('bob', await hashPassword('secret', { logN: 4, r: 8, p: 1 }), []));
    const store = await startEventStore({ databaseUrl: postgres.url, tls, users });
    const client = EventStoreDBClient.connectionString(
      `esdb://bob:secret@127.0.0.1:${store.port}?tls=true&tlsCAFile=${tls.certFile}`,
    );
    const batch = (stream: string) => client.appendToStream(stream, jsonEvent({ type: 'Happened', data: {} }));
    const unary = (stream: string) =>
      client.appendToStream(stream, jsonEvent({ type: 'Happened', data: {} }), {
        credentials: { username: 'bob', password: 'secret' },
      });
    const read = async (stream: string) => {
      for await (const event of client.readStream(stream)) void event;
    };
    await batch('known');

    await postgres.kill();
    const failures = [await failure(batch('a')), await failure(unary('b')), await failure(read('c'))];
    await postgres.start();
    while ((await failure(read('known'))) !== 'allowed');
    const afterwards = await failure(batch('a'));

    expect(failures).toEqual(failures.map(() => expect.any(UnavailableError)));
    expect(afterwards).toBe('allowed');
    await client.dispose();
    await store.stop();
    tls.remove();
    await postgres.stop();
  }, 60_000);
});
