import { execFileSync } from 'node:child_process';
import { lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { outcome } from '#apps/eventstore/testing/event-store-with-users.js';
import { forNobody } from '#libs/event-store/address.js';
import { AccessDeniedError, type EventStoreClient, jsonEvent } from '#libs/event-store/client.js';
import { connect } from '#libs/event-store/connect.js';
import { OversightProcess, processesOf } from './oversight-process.js';

const A_FEW_MINUTES = 240_000;

interface Services {
  readonly databaseUrl: string;
  readonly eventStoreUrl: string;
}

let parent: string;
let data: string;
let env: Record<string, string>;
let system: OversightProcess;
let url: string;
let services: Services;
let clients: EventStoreClient[];
beforeAll(async () => {
  parent = mkdtempSync(join(tmpdir(), 'oversight-access-'));
  data = join(parent, 'data');
  env = {
    OVERSIGHT_DATA: data,
    OVERSIGHT_PORT: '0',
    OVERSIGHT_EVENTSTORE_PORT: '0',
    OVERSIGHT_POSTGRES_PORT: '0',
  };
  clients = [];
  system = OversightProcess.runUnder('000', ['up'], env);
  url = (await system.until(/Dashboard +(http:\S+)/))[1] ?? '';
  await system.until(/Ctrl-C stops it/);
  services = JSON.parse(readFileSync(join(data, 'services.json'), 'utf8')) as Services;
}, A_FEW_MINUTES);
afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.dispose()));
});
afterAll(async () => {
  await OversightProcess.endAll();
  rmSync(parent, { recursive: true, force: true });
});

const clientOf = (address: string) => {
  const client = connect(address);
  clients.push(client);
  return client;
};
const forged = () => jsonEvent({ type: 'ActionBlocked.v1', data: { reason: 'forged' } });
const readFrom = async (events: AsyncIterable<unknown>) => {
  for await (const _ of events);
};
const broken = (subscription: ReturnType<EventStoreClient['subscribeToAll']>) =>
  new Promise((resolve) => {
    subscription.once('error', resolve);
    subscription.once('confirmation', () => resolve('confirmed'));
  });

const everyPath = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? [path, ...everyPath(path)] : [path];
  });
const openToOthers = (folder: string) =>
  [folder, ...everyPath(folder)].filter((path) => {
    const stats = lstatSync(path);
    return !stats.isSymbolicLink() && (stats.mode & 0o077) !== 0;
  });

describe('the event store of a system that was started as usual', () => {
  it.each([
    ['without a credential', () => forNobody(services.eventStoreUrl)],
    ['with a guessed password', () => services.eventStoreUrl.replace(/:[^:@]+@/, ':guess@')],
  ])('refuses a program on the machine %s: to write, read, subscribe, manage', async (_what, address) => {
    const stranger = clientOf(address());
    expect(await outcome(stranger.appendToStream('action-1', forged()))).toMatch(/^(denied|not known)$/);
    expect(await outcome(readFrom(stranger.readStream('action-1')))).toMatch(/^(denied|not known)$/);
    expect(await outcome(readFrom(stranger.readAll()))).toMatch(/^(denied|not known)$/);
    expect(await outcome(stranger.getStreamMetadata('action-1'))).toMatch(/^(denied|not known)$/);
    expect(await outcome(stranger.deleteStream('action-1'))).toMatch(/^(denied|not known)$/);
    expect(await outcome(stranger.listAllPersistentSubscriptions())).toMatch(/^(denied|not known)$/);
    expect(await broken(stranger.subscribeToAll())).toBeInstanceOf(AccessDeniedError);
    expect(await broken(stranger.subscribeToStream('action-1') as never)).toBeInstanceOf(AccessDeniedError);
  });

  it('speaks TLS only, and the certificate is checked', async () => {
    const { port } = new URL(services.eventStoreUrl);
    const plain = clientOf(`esdb://127.0.0.1:${port}?tls=false&defaultDeadline=2000`);
    expect(await outcome(plain.appendToStream('action-1', forged()))).not.toBe('allowed');
    const trusting = clientOf(services.eventStoreUrl.replace(/&tlsCAFile=.*/, '&defaultDeadline=2000'));
    expect(await outcome(trusting.appendToStream('action-1', forged()))).not.toMatch(/allowed|denied/);
  });

  it('lets whoever has the credential of the folder write and read, and change no rule', async () => {
    const own = clientOf(services.eventStoreUrl);
    expect(await outcome(own.appendToStream('others-1', forged()))).toBe('allowed');
    expect(await outcome(readFrom(own.readAll({ maxCount: 1 })))).toBe('allowed');
    expect(await outcome(own.setStreamMetadata('others-1', { maxCount: 1 }))).toBe('denied');
    expect(await outcome(own.tombstoneStream('others-1'))).toBe('denied');
  });

  it('is guarded: health has no alarm', async () => {
    const { checks } = (await (await fetch(`${url}/health/ready`)).json()) as { checks: { name: string }[] };
    expect(checks.map(({ name }) => name)).not.toContain('access to the log');
  });

  it('tells its passwords to nobody: not on the console, in logs, or on command lines', () => {
    const keys = join(data, 'keys');
    const passwords = readdirSync(keys)
      .filter((name) => name.endsWith('password'))
      .map((name) => readFileSync(join(keys, name), 'utf8').trim());
    expect(passwords).toHaveLength(new Set(passwords).size);
    expect(passwords.length).toBeGreaterThanOrEqual(3);
    const commandLines = processesOf(`OVERSIGHT_DATA=${data}`).map((pid) =>
      readFileSync(`/proc/${pid}/cmdline`, 'utf8'),
    );
    expect(commandLines.length).toBeGreaterThanOrEqual(4);
    const logs = everyPath(join(data, 'logs')).map((path) => readFileSync(path, 'utf8'));
    for (const password of passwords)
      for (const said of [...commandLines, ...logs, system.output]) expect(said).not.toContain(password);
  });

  it('lies in a folder that is closed to others, also when it is started under umask 000', () => {
    expect(openToOthers(data)).toEqual([]);
  });

  it(
    'is written and read by the commands beside the running system, which leave nothing open either',
    async () => {
      const backup = join(parent, 'kept.backup');
      for (const args of [['rebuild'], ['backup', backup]]) {
        const command = OversightProcess.runUnder('000', args, env);
        expect([await command.ended(), command.output]).toEqual([0, expect.stringContaining('events')]);
      }
      expect(openToOthers(data)).toEqual([]);
      expect(lstatSync(backup).mode & 0o777).toBe(0o600);
      const restored = join(parent, 'restored');
      const restore = OversightProcess.runUnder('000', ['restore', backup], { ...env, OVERSIGHT_DATA: restored });
      expect([await restore.ended(), restore.output]).toEqual([0, expect.stringContaining('events')]);
      expect(openToOthers(restored)).toEqual([]);
      expect(readdirSync(join(restored, 'keys')).filter((name) => name.startsWith('event-store'))).toEqual([]);
    },
    A_FEW_MINUTES,
  );

  it(
    'starts on a folder that an earlier program left open, and closes it',
    async () => {
      await system.end();
      execFileSync('chmod', ['-R', 'go+rX', join(data, 'keys'), join(data, 'logs')]);
      execFileSync('chmod', ['755', data]);
      for (const name of readdirSync(join(data, 'keys')).filter((key) => key.startsWith('event-store')))
        rmSync(join(data, 'keys', name));
      const again = OversightProcess.runUnder('022', ['up'], env);
      await again.until(/Ctrl-C stops it/);
      expect(openToOthers(data)).toEqual([]);
      const { eventStoreUrl } = JSON.parse(readFileSync(join(data, 'services.json'), 'utf8')) as Services;
      expect(eventStoreUrl).not.toBe(services.eventStoreUrl);
      const own = clientOf(eventStoreUrl);
      expect(await outcome(readFrom(own.readStream('others-1')))).toBe('allowed');
      await again.end();
    },
    A_FEW_MINUTES,
  );
});

describe('the event store, run alone and open', () => {
  it('says so', async () => {
    const alone = OversightProcess.run(['eventstore', '--data', join(parent, 'alone'), '--port', '0'], {});
    const [address] = await alone.until(/esdb:\/\/\S+/);
    expect(address).toContain('tls=false');
    expect(alone.output).toContain('asks nobody who they are');
    expect(await alone.end('SIGTERM')).toBe(0);
    expect(openToOthers(join(parent, 'alone'))).toEqual([]);
  });
});
