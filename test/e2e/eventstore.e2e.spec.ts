import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { AccessDeniedError, jsonEvent, type JSONEventType } from '#libs/event-store/client.js';
import { connect } from '#libs/event-store/connect.js';
import { selfSigned } from '#libs/testing/self-signed.js';
import { BIN, OversightProcess, processesOf } from './oversight-process.js';

const A_MINUTE = 120_000;

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'oversight-eventstore-')), 'data');
});
afterEach(async () => {
  await OversightProcess.endAll();
  rmSync(join(folder, '..'), { recursive: true, force: true });
});

const MARK = () => ({ OVERSIGHT_TEST: folder });
const start = async (...more: string[]) => {
  const store = OversightProcess.run(['eventstore', '--data', folder, '--port', '0', ...more], MARK());
  const [url] = await store.until(/esdb:\/\/\S+/);
  return { store, url };
};

const append = async (url: string, type: string): Promise<bigint> => {
  const client = connect(url);
  const { nextExpectedRevision } = await client.appendToStream('orders', jsonEvent({ type, data: {} }));
  await client.dispose();
  return nextExpectedRevision;
};
const typesAt = async (url: string): Promise<string[]> => {
  const client = connect(url);
  const types: string[] = [];
  for await (const { event } of client.readStream<JSONEventType>('orders')) if (event) types.push(event.type);
  await client.dispose();
  return types;
};

describe('the event store, run alone', () => {
  it(
    'keeps its log from one start to the next, also after it was killed, and leaves no process behind',
    async () => {
      const first = await start();
      expect(await append(first.url, 'Placed')).toBe(0n);
      expect(await first.store.end('SIGTERM')).toBe(0);
      expect(processesOf(`OVERSIGHT_TEST=${folder}`)).toEqual([]);

      const second = await start('--advertise', 'events.example.org:443');
      expect(await append(second.url, 'Paid')).toBe(1n);
      await second.store.end('SIGKILL');

      const third = await start();
      expect(await typesAt(third.url)).toEqual(['Placed', 'Paid']);
      expect(await third.store.end('SIGTERM')).toBe(0);
      expect(processesOf(`OVERSIGHT_TEST=${folder}`)).toEqual([]);
    },
    A_MINUTE,
  );

  it(
    'refuses a folder that is in use, a port that is none and an address that is none, and says what to do',
    async () => {
      await start();
      const again = OversightProcess.run(['eventstore', '--data', folder, '--port', '0'], MARK());
      expect(await again.ended()).toBe(1);
      expect(again.output).toMatch(/running on the data folder .* already/);

      const wrong = OversightProcess.run(['eventstore', '--data', `${folder}2`, '--port', 'many'], MARK());
      expect(await wrong.ended()).toBe(1);
      expect(wrong.output).toContain('set it to a whole number from 0 to 65535');

      const nowhere = OversightProcess.run(['eventstore', '--data', `${folder}2`, '--advertise', 'nowhere'], MARK());
      expect(await nowhere.ended()).toBe(1);
      expect(nowhere.output).toContain('--advertise nowhere is not host:port.');
      expect(existsSync(`${folder}2`)).toBe(false);
    },
    A_MINUTE,
  );

  it(
    'asks who it is, over TLS, when it is given users, and turns others away',
    async () => {
      const tls = selfSigned();
      const users = join(folder, '../users');
      const made = spawnSync(process.execPath, [BIN, 'eventstore', 'user', 'ada', '--group', '$admins'], {
        input: 'se:cret\n',
        encoding: 'utf8',
      });
      expect(made.stdout).toMatch(/^ada:\$scrypt\$[^:]+:\$admins\n$/);
      writeFileSync(users, made.stdout);

      const options = ['--tls-cert', tls.certFile, '--tls-key', tls.keyFile, '--users', users];
      const { store, url } = await start(...options);
      expect(url).toContain('?tls=true');
      const as = (who: string) => `${url.replace('://', `://${who}`)}&tlsCAFile=${tls.certFile}`;
      expect(await append(as('ada:se%3Acret@'), 'Placed')).toBe(0n);
      await expect(append(as('ada:guess@'), 'Placed')).rejects.toThrow(AccessDeniedError);
      await expect(append(as(''), 'Placed')).rejects.toThrow(AccessDeniedError);
      expect(await typesAt(as('ada:se%3Acret@'))).toEqual(['Placed']);
      expect(await store.end('SIGTERM')).toBe(0);
      tls.remove();
    },
    A_MINUTE,
  );

  it('does not listen beyond this machine without TLS and users, and says what to do', async () => {
    const refused = OversightProcess.run(['eventstore', '--data', folder, '--host', '0.0.0.0'], MARK());
    expect(await refused.ended()).toBe(1);
    expect(refused.output).toContain('Without TLS and users whoever reaches 0.0.0.0');
    expect(refused.output).toContain('Give --tls-cert, --tls-key and --users');
    expect(existsSync(folder)).toBe(false);
  });
});
