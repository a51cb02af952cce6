import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase } from '#libs/testing/postgres.js';
import { OversightProcess, processesOf, ROOT } from './oversight-process.js';

const A_FEW_MINUTES = 240_000;

/** A command of a kind: it asks both services something, says what it got, and then does what it is told. */
const command = (wanted: 'withServices' | 'withDatabase', then: string) => `
(async () => {
  const { default: pg } = await import('pg');
  const { connect } = await import('${ROOT}/dist/libs/event-store/connect.js');
  const { readConfig } = await import('${ROOT}/dist/libs/platform/config.js');
  const { ${wanted} } = await import('${ROOT}/dist/apps/oversight/launcher/with-services.js');
  const ask = async (services, signal) => {
    const databaseUrl = typeof services === 'string' ? services : services.databaseUrl;
    const db = new pg.Client(databaseUrl);
    await db.connect();
    await db.query(\`insert into projections.version (projection, version, digest)
      select 'seen', count(*) + 1, gen_random_uuid()::text from projections.version where projection = 'seen'\`);
    const { rows } = await db.query("select count(*) from projections.version where projection = 'seen'");
    await db.end();
    console.log('seen', rows[0].count);
    if (services.eventStoreUrl) {
      const client = connect(services.eventStoreUrl);
      const types = [];
      for await (const { event } of client.readAll()) if (!event?.streamId.startsWith('$')) types.push(event?.type);
      if (types.length > 0) console.log('event', types[0]);
      console.log('log read');
      await client.dispose();
    }
    ${then}
  };
  await ${wanted}(readConfig(process.env), ask).then(
    (value) => console.log('done', value),
    (error) => { console.log('failed', error.message); process.exitCode = 1; },
  );
})()`;

let parent: string;
let env: Record<string, string>;
const commands: ChildProcess[] = [];
beforeAll(() => {
  parent = mkdtempSync(join(tmpdir(), 'oversight-e2e-'));
  env = {
    OVERSIGHT_DATA: join(parent, 'data'),
    OVERSIGHT_PORT: '0',
    OVERSIGHT_EVENTSTORE_PORT: '0',
    OVERSIGHT_POSTGRES_PORT: '0',
  };
});
afterEach(async () => {
  for (const child of commands) if (child.exitCode === null) child.kill('SIGINT');
  await OversightProcess.endAll();
});
afterAll(() => rmSync(parent, { recursive: true, force: true }));

const run = (source: string, more: Record<string, string> = {}) => {
  const child = spawn(process.execPath, ['-e', source], {
    cwd: ROOT,
    env: { ...process.env, ...env, ...more },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  commands.push(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = once(child, 'close').then(([code]) => code as number | null);
  return {
    ended,
    output: () => output,
    said: async (words: string) => {
      for (let i = 0; i < 900 && child.exitCode === null && !output.includes(words); i++) await sleep(100);
      expect(output).toContain(words);
    },
    stop: () => child.kill('SIGINT'),
  };
};

const parts = () =>
  processesOf(`OVERSIGHT_DATA=${env['OVERSIGHT_DATA']}`).filter((pid) => !commands.some((child) => child.pid === pid));
const word = () => existsSync(join(env['OVERSIGHT_DATA'] ?? '', 'running.json'));

const here = existsSync('/proc')
  ? { run: describe, name: 'a command that needs the services' }
  : { run: describe.skip, name: 'NOT RUN, since parts are found by /proc: a command that needs the services' };

here.run(here.name, () => {
  it(
    'given nothing that runs, has them started for it, and nothing is left of them',
    async () => {
      const nowhere = run(command('withServices', ''));
      expect(await nowhere.ended).toBe(1);
      expect(nowhere.output()).toContain(`failed There is no Oversight data in ${env['OVERSIGHT_DATA']}`);
      expect(existsSync(env['OVERSIGHT_DATA'] ?? '')).toBe(false);
      const first = OversightProcess.run(['eventstore', '--port', '0'], env);
      await first.until(/esdb:/);
      expect(await first.end()).toBe(0);

      const both = run(command('withServices', `return 'well';`));
      expect(await both.ended).toBe(0);
      expect(both.output()).toBe('seen 1\nlog read\ndone well\n');
      expect([parts(), word()]).toEqual([[], false]);

      const one = run(command('withDatabase', `return 'alone';`));
      expect(await one.ended).toBe(0);
      expect(one.output()).toBe('seen 2\ndone alone\n');
      expect([parts(), word()]).toEqual([[], false]);
    },
    A_FEW_MINUTES,
  );

  it(
    'that fails, or is stopped by Ctrl-C, leaves nothing that runs, and the folder free',
    async () => {
      const fails = run(command('withServices', `throw new Error('out of words');`));
      expect(await fails.ended).toBe(1);
      expect(fails.output()).toContain('failed out of words');
      expect([parts(), word()]).toEqual([[], false]);

      const waits = `await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));`;
      const stopped = run(command('withServices', waits));
      await stopped.said('log read');
      const second = run(command('withDatabase', ''));
      expect(await second.ended).toBe(1);
      expect(second.output()).toMatch(/another command is at work there.*\nTry again in a moment/);
      stopped.stop();
      stopped.stop();
      expect(await stopped.ended).toBe(1);
      expect(stopped.output()).toContain('failed Stopped before it was done.');
      expect([parts(), word()]).toEqual([[], false]);
    },
    A_FEW_MINUTES,
  );

  it(
    'given a running system, uses its services and lets them run on',
    async () => {
      const system = OversightProcess.run(['up'], env);
      const [, url = ''] = await system.until(/Dashboard +(http:\S+)/);
      await system.until(/Ctrl-C stops it/);
      const before = parts().sort();
      const both = run(command('withServices', `return 'well';`));
      expect(await both.ended).toBe(0);
      expect(both.output()).toMatch(/^seen \d+\nevent \S+\nlog read\ndone well\n$/);
      const elsewhere = await createTestDatabase();
      const other = run(command('withServices', ''), { DATABASE_URL: elsewhere.url });
      expect(await other.ended).toBe(1);
      expect(other.output()).toContain('works with another database than DATABASE_URL names');
      await elsewhere.drop();
      expect(parts().sort()).toEqual(before);
      expect((await fetch(`${url}/health/live`)).status).toBe(200);
      expect(await system.end()).toBe(0);
    },
    A_FEW_MINUTES,
  );

  it('given services that are configured and do not answer, says so and starts nothing', async () => {
    const away = run(command('withServices', ''), { EVENTSTORE_URL: 'esdb://127.0.0.1:9?tls=false' });
    expect(await away.ended).toBe(1);
    expect(away.output()).toContain('does not answer');
    expect([parts(), word()]).toEqual([[], false]);
  });
});
