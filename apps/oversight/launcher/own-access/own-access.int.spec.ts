import { X509Certificate } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, connect as tlsConnect, type Server } from 'node:tls';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { accessFrom } from '#apps/eventstore/access/settings.js';
import { startEventStore } from '#apps/eventstore/server.js';
import { outcome } from '#apps/eventstore/testing/event-store-with-users.js';
import { jsonEvent } from '#libs/event-store/client.js';
import { connect } from '#libs/event-store/connect.js';
import { createTestDatabase } from '#libs/testing/postgres.js';
import { certificateIn } from './certificate.js';
import { guardOwnLog } from './guard-own-log.js';
import { ownAccess } from './own-access.js';
import { ADMIN, USER, usersIn } from './users.js';

const YEAR_MS = 365 * 24 * 60 * 60 * 1000;
const NOW = Date.now();

let keys: string;
beforeEach(() => {
  // What an address may not hold as it is.
  keys = mkdtempSync(join(tmpdir(), 'oversight keys & more?@#%-'));
});
afterEach(() => rmSync(keys, { recursive: true, force: true }));

const made = async (host = '127.0.0.1', now = NOW) => readFileSync((await certificateIn(keys, host, now)).cert, 'utf8');

describe('the certificate', () => {
  it('is for this machine and the host that is listened on, for ten years, and signs no other', async () => {
    const certificate = new X509Certificate(await made('events.example.org'));
    for (const name of ['localhost', 'events.example.org']) expect(certificate.checkHost(name)).toBe(name);
    for (const ip of ['127.0.0.1', '::1']) expect(certificate.checkIP(ip)).toBe(ip);
    expect(certificate.ca).toBe(false);
    expect(Date.parse(certificate.validTo)).toBeGreaterThan(NOW + 9 * YEAR_MS);
    // A clock that is put back does not end it.
    expect(Date.parse(certificate.validFrom)).toBeLessThan(NOW - YEAR_MS);
  });

  it('stays while it serves, and is made again when it ends within a year or is not for the host', async () => {
    const first = await made();
    expect(await made()).toBe(first);
    expect(await made('127.0.0.1', NOW + 8 * YEAR_MS)).toBe(first);
    const renewed = await made('127.0.0.1', NOW + 9.5 * YEAR_MS);
    expect(renewed).not.toBe(first);
    expect(await made('10.1.2.3')).not.toBe(renewed);
  });

  it.each(['event-store-key.pem', 'event-store-cert.pem'])('is made again when %s is damaged or lost', async (file) => {
    const first = await made();
    writeFileSync(join(keys, file), 'half a fi');
    const second = await made();
    rmSync(join(keys, file));
    expect(new Set([first, second, await made()]).size).toBe(3);
  });

  it('and its key are known by a client that trusts it, and by no other', async () => {
    const { cert, key } = await certificateIn(keys, '127.0.0.1', NOW);
    const server: Server = createServer({ cert: readFileSync(cert), key: readFileSync(key) });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const heard = (ca?: Buffer) =>
      new Promise<string>((resolve) => {
        const socket = tlsConnect({ port, host: '127.0.0.1', servername: 'localhost', ...(ca && { ca }) });
        const end = (how: string) => {
          socket.destroy();
          resolve(how);
        };
        socket.once('secureConnect', () => end('trusted'));
        socket.once('error', (error: Error) => end(error.message));
      });
    expect(await heard(readFileSync(cert))).toBe('trusted');
    expect(await heard()).toContain('self-signed');
    const other = mkdtempSync(join(tmpdir(), 'oversight-other-'));
    const stranger = await certificateIn(other, '127.0.0.1', NOW);
    expect(await heard(readFileSync(stranger.cert))).toContain('self-signed');
    rmSync(other, { recursive: true });
    server.close();
  });
});

describe('what guards the event store that is started here', () => {
  it('lies in files that nobody else may read, whatever the umask', async () => {
    const before = process.umask(0);
    await ownAccess(keys, '127.0.0.1');
    process.umask(before);
    expect(readdirSync(keys).sort()).toEqual([
      'event-store-admin-password',
      'event-store-cert.pem',
      'event-store-key.pem',
      'event-store-password',
      'event-store-users',
    ]);
    for (const name of readdirSync(keys)) expect(statSync(join(keys, name)).mode & 0o777).toBe(0o600);
  });

  it('is made once; the users file holds no password, and is made again when it does not fit', async () => {
    const { file, passwords } = await usersIn(keys);
    const users = readFileSync(file, 'utf8');
    expect(passwords[USER]).toMatch(/^[\w-]{32}$/);
    expect(passwords[USER]).not.toBe(passwords[ADMIN]);
    for (const password of Object.values(passwords)) expect(users).not.toContain(password);
    expect(await usersIn(keys)).toEqual({ file, passwords });
    expect(readFileSync(file, 'utf8')).toBe(users);

    writeFileSync(join(keys, 'event-store-password'), '');
    const after = await usersIn(keys);
    expect(after.passwords[USER]).not.toBe(passwords[USER]);
    expect(after.passwords[ADMIN]).toBe(passwords[ADMIN]);
    expect(readFileSync(file, 'utf8')).not.toBe(users);
  });

  it('keeps everybody else out, lets its user do what Oversight needs, and nothing more', async () => {
    const database = await createTestDatabase();
    const access = await ownAccess(keys, '127.0.0.1');
    const said: string[] = [];
    const guard = accessFrom(access.files, (message) => said.push(message));
    const store = await startEventStore({ databaseUrl: database.url, ...guard });
    await guardOwnLog(access.addressFor(ADMIN, store.url), USER);
    await guardOwnLog(access.addressFor(ADMIN, store.url), USER);

    const user = connect(access.addressFor(USER, store.url));
    const admin = connect(access.addressFor(ADMIN, store.url));
    const happened = () => jsonEvent({ type: 'Happened', data: {} });
    const all = async () => {
      let count = 0;
      for await (const { event } of user.readAll()) if (event?.streamId === '$settings') count++;
      return count;
    };
    expect(await outcome(user.appendToStream('action-1', happened()))).toBe('allowed');
    expect(await outcome(user.getStreamMetadata('action-1'))).toBe('allowed');
    // It was set once, though it was looked at twice.
    expect(await all()).toBe(1);
    expect(await outcome(user.setStreamMetadata('action-1', { maxCount: 1 }))).toBe('denied');
    expect(await outcome(user.deleteStream('action-1'))).toBe('denied');
    expect(await outcome(user.appendToStream('$settings', happened()))).toBe('denied');
    expect(await outcome(admin.setStreamMetadata('other', {}))).toBe('allowed');
    expect(said).toEqual([]);
    await Promise.all([user.dispose(), admin.dispose()]);
    await store.stop();
    await database.drop();
  });

  it('is warned of when others may read it after all', async () => {
    const { files } = await ownAccess(keys, '127.0.0.1');
    chmodSync(files.users ?? '', 0o644);
    const said: string[] = [];
    accessFrom(files, (message) => said.push(message));
    expect(said).toEqual([expect.stringContaining('WARNING: the users file')]);
  });
});
