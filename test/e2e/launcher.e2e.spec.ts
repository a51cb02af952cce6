import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { commandOf, familyOf, listProcesses } from '#apps/oversight/launcher/processes.js';
import { servicesIn } from '#apps/oversight/launcher/running-services.js';
import { OversightProcess, pidOf, processesOf, ROOT } from './oversight-process.js';

const A_FEW_MINUTES = 240_000;

let parent: string;
let env: Record<string, string>;
beforeAll(() => {
  parent = mkdtempSync(join(tmpdir(), 'oversight-e2e-'));
  env = {
    OVERSIGHT_DATA: join(parent, 'data'),
    OVERSIGHT_PORT: '0',
    OVERSIGHT_EVENTSTORE_PORT: '0',
    OVERSIGHT_POSTGRES_PORT: '0',
  };
});
afterEach(() => OversightProcess.endAll());
afterAll(() => rmSync(parent, { recursive: true, force: true }));

const addressOf = async (system: OversightProcess) => (await system.until(/Dashboard +(http:\S+)/))[1] ?? '';
const everyPart = () => processesOf(`OVERSIGHT_DATA=${env['OVERSIGHT_DATA']}`);
const POSTMASTER = 'native/bin/postgres';
const partOf = (script: string) => pidOf(script, env['OVERSIGHT_DATA'] ?? '');
/** One of the processes that serve a connection each: they show no environment. */
const connectionOfPostgres = () => {
  const served = familyOf(partOf(POSTMASTER), listProcesses()).find(({ pid }) =>
    commandOf(pid).startsWith('postgres: oversight_'),
  );
  if (!served) throw new Error('Postgres serves nobody');
  return served.pid;
};
const until = async (met: () => Promise<boolean>) => {
  for (let i = 0; i < 600 && !(await met()); i++) await sleep(100);
  expect(await met()).toBe(true);
};
const untilReady = async (url: string) => {
  for (let i = 0; i < 300; i++) {
    const ready = await fetch(`${url}/health/ready`).catch(() => null);
    if (ready?.status === 200) break;
    await sleep(100);
  }
  expect((await fetch(`${url}/health/ready`)).status).toBe(200);
};
const json = async (url: string) => (await (await fetch(url)).json()) as { total: number; items: { ref: string }[] };

const here = existsSync('/proc')
  ? { run: describe, name: 'a machine with Node and nothing else' }
  : { run: describe.skip, name: 'NOT RUN, since parts are found by /proc: a machine with Node and nothing else' };

here.run(here.name, () => {
  it(
    'has the whole system after one command, with the sample recorded, and finds it again after Ctrl-C',
    async () => {
      const first = OversightProcess.run(['up'], env);
      const url = await addressOf(first);
      expect(first.output).toContain('recorded the sample report');
      const page = await fetch(url);
      expect(page.status).toBe(200);
      expect(await page.text()).toContain('Wexmoor');
      const before = await json(`${url}/v1/actions`);
      expect(before.total).toBeGreaterThan(5);
      expect(await first.end('SIGINT')).toBe(0);
      expect(first.output).toMatch(
        /stopped: dashboard and API[^]*stopped: projector[^]*stopped: event store[^]*stopped: Postgres/,
      );
      expect(first.output).toMatch(/stopped: audit writer[^]*stopped: event store/);
      expect(everyPart()).toEqual([]);

      const second = OversightProcess.run(['up'], env);
      const again = await addressOf(second);
      expect(second.output).not.toContain('recorded the sample report');
      expect(await json(`${again}/v1/actions`)).toEqual(before);
      await second.end('SIGTERM');
      expect(everyPart()).toEqual([]);
    },
    A_FEW_MINUTES,
  );

  it(
    'lets each part sign in to the database as itself, and tells none how another does',
    async () => {
      const system = OversightProcess.run(['up'], { ...env, PGPASSWORD: 'of-somebody' });
      await addressOf(system);
      const folder = env['OVERSIGHT_DATA'] ?? '';
      const secrets = [readFileSync(join(folder, 'keys/postgres-password'), 'utf8').trim(), 'of-somebody'];
      const logins = JSON.parse(readFileSync(join(folder, 'keys/database-logins.json'), 'utf8')) as Record<
        string,
        string
      >;
      const told = Object.fromEntries(
        Object.entries({
          web: 'web/main.js',
          projector: 'projector/main.js',
          audit: 'audit-writer/main.js',
          eventstore: 'eventstore/main.js',
          postgres: 'embedded/host.mjs',
        }).map(([name, script]) => [name, readFileSync(`/proc/${pidOf(script, folder)}/environ`, 'utf8')]),
      );
      for (const [name, environ] of Object.entries(told)) {
        expect(secrets.filter((secret) => environ.includes(secret))).toEqual([]);
        expect(Object.keys(logins).filter((login) => environ.includes(logins[login] ?? ''))).toEqual(
          name === 'postgres' ? [] : [name],
        );
      }
      const services = readFileSync(join(folder, 'services.json'), 'utf8');
      expect(secrets.filter((secret) => services.includes(secret))).toEqual([]);
      await system.end();
      for (const log of readdirSync(join(folder, 'logs'))) {
        const said = readFileSync(join(folder, 'logs', log), 'utf8');
        for (const secret of [...secrets, ...Object.values(logins)]) expect(said).not.toContain(secret);
      }
    },
    A_FEW_MINUTES,
  );

  it(
    'is told of a part that was killed, and goes on',
    async () => {
      const system = OversightProcess.run(['up'], env);
      const url = await addressOf(system);
      for (const [n, part] of [
        'web/main.js',
        'projector/main.js',
        'audit-writer/main.js',
        'eventstore/main.js',
        'embedded/host.mjs',
      ].entries()) {
        process.kill(pidOf(part, env['OVERSIGHT_DATA'] ?? ''), 'SIGKILL');
        await system.until(/stopped unexpectedly: ended by SIGKILL/, n + 1);
      }
      for (const part of ['dashboard and API', 'projector', 'audit writer', 'event store', 'Postgres'])
        await system.until(new RegExp(`The ${part} is running again`));
      await untilReady(url);
      expect((await fetch(url)).status).toBe(200);
      await system.end();
    },
    A_FEW_MINUTES,
  );

  it(
    'starts again what is frozen, the server of the embedded Postgres and one of its connections too',
    async () => {
      const system = OversightProcess.run(['up'], env);
      const url = await addressOf(system);
      const freezeThenAwait = async (pid: number, name: string, time = 1) => {
        process.kill(pid, 'SIGSTOP');
        await system.until(new RegExp(`The ${name} stopped unexpectedly: was frozen`), time);
        await system.until(new RegExp(`The ${name} is running again`), time);
      };
      await freezeThenAwait(partOf('web/main.js'), 'dashboard and API');
      await freezeThenAwait(partOf('projector/main.js'), 'projector');
      await freezeThenAwait(partOf('eventstore/main.js'), 'event store');
      await freezeThenAwait(partOf(POSTMASTER), 'Postgres');
      await untilReady(url);
      await freezeThenAwait(connectionOfPostgres(), 'Postgres', 2);
      await untilReady(url);
      expect((await fetch(url)).status).toBe(200);
      await system.end();
      expect(everyPart()).toEqual([]);
    },
    A_FEW_MINUTES,
  );

  it(
    'has a second projector take over from one that is frozen, and the other way round',
    async () => {
      const system = OversightProcess.run(['up'], env);
      const url = await addressOf(system);
      await untilReady(url);
      const services = servicesIn(env['OVERSIGHT_DATA'] ?? '');
      const second = spawn(process.execPath, [join(ROOT, 'dist/apps/projector/main.js')], {
        env: {
          ...process.env,
          DATABASE_URL_PROJECTOR: services?.databaseUrl,
          EVENTSTORE_URL: services?.eventStoreUrl,
        },
        stdio: 'ignore',
      });
      const inLine = async () => (await (await fetch(`${url}/health/ready`)).text()).includes('another projector runs');
      try {
        await until(inLine);
        process.kill(partOf('projector/main.js'), 'SIGSTOP');
        await system.until(/The projector is running again/);
        // Whoever was first waits now.
        await until(inLine);
        await untilReady(url);
        second.kill('SIGKILL');
        await until(async () => !(await inLine()));
        await untilReady(url);
      } finally {
        second.kill('SIGKILL');
      }
      await system.end();
    },
    A_FEW_MINUTES,
  );

  it(
    'that lost its launcher while parts of it were frozen starts again on the same folder',
    async () => {
      const killed = OversightProcess.run(['up'], env);
      await addressOf(killed);
      const frozen = [connectionOfPostgres(), partOf(POSTMASTER), partOf('web/main.js'), partOf('projector/main.js')];
      for (const pid of frozen) process.kill(pid, 'SIGSTOP');
      await killed.end('SIGKILL');
      const next = OversightProcess.run(['up'], env);
      const url = await addressOf(next);
      expect((await json(`${url}/v1/reports`)).total).toBe(1);
      await next.end();
      expect(everyPart()).toEqual([]);
    },
    A_FEW_MINUTES,
  );

  it(
    'that lost its launcher keeps no part of it, and starts again on the same folder',
    async () => {
      const killed = OversightProcess.run(['up'], env);
      await addressOf(killed);
      await killed.end('SIGKILL');
      const next = OversightProcess.run(['up'], env);
      const url = await addressOf(next);
      expect((await json(`${url}/v1/reports`)).total).toBe(1);
      expect(await next.end('SIGHUP')).toBe(0);
      expect(next.output).toMatch(/stopped: [^]*stopped: [^]*stopped: [^]*stopped: /);
      expect(everyPart()).toEqual([]);
    },
    A_FEW_MINUTES,
  );

  it(
    'brings in a paper from the command line, once',
    async () => {
      const system = OversightProcess.run(['up', '--no-sample'], { ...env, OVERSIGHT_DATA: join(parent, 'other') });
      const url = await addressOf(system);
      expect((await json(`${url}/v1/reports`)).total).toBe(0);
      const sample = join(ROOT, 'samples/wexmoor-children-services-2016-05-23.txt');
      const cli = { ...env, OVERSIGHT_URL: url };

      const asked = OversightProcess.run(['import', sample], cli);
      expect(await asked.ended()).toBe(1);
      expect(asked.output).toContain('Nothing was recorded: there is nobody here to ask.');

      const once = OversightProcess.run(['import', sample, '--accept', '--as', 'Tom Lindqvist'], cli);
      expect(await once.ended()).toBe(0);
      expect(once.output).toMatch(/Recorded by Tom Lindqvist: .*1 report/);

      const twice = OversightProcess.run(['import', sample, '--accept'], cli);
      expect(await twice.ended()).toBe(0);
      expect(twice.output).toContain('Nothing changed: this document was recorded on');

      const again = OversightProcess.run(['import', sample], cli);
      expect(await again.ended()).toBe(0);
      expect(again.output).toContain('recording it again changes nothing');

      const stranger = OversightProcess.run(['import', sample, '--accept', '--as', 'Nobody'], cli);
      expect(await stranger.ended()).toBe(1);
      expect(stranger.output).toMatch(/Nobody here is called "Nobody"\.\nGive one of: Amara Okafor/);

      const reader = OversightProcess.run(['import', sample, '--accept', '--as', 'Sam Whitlock'], cli);
      expect(await reader.ended()).toBe(1);
      expect(reader.output).toContain('only an officer may change it');
      await system.end();
    },
    A_FEW_MINUTES,
  );

  it('says which service that should be there is not, and starts nothing', async () => {
    const away = (url: Record<string, string>) =>
      OversightProcess.run(['up'], { ...env, OVERSIGHT_DATA: join(parent, 'away'), ...url });
    const log = away({ EVENTSTORE_URL: 'esdb://ops:secret@127.0.0.1:9?tls=false' });
    expect(await log.ended()).toBe(1);
    expect(log.output).toMatch(/The event store at esdb:\/\/127\.0\.0\.1:9\S* does not answer.*\n.*leave that out/);
    expect(log.output).not.toContain('secret');
    const database = away({ DATABASE_URL: 'postgres://ops:secret@127.0.0.1:9/oversight' });
    expect(await database.ended()).toBe(1);
    expect(database.output).toMatch(/Cannot use Postgres at 127\.0\.0\.1:9.*\n.*leave DATABASE_URL out/);
    const everywhere = away({ OVERSIGHT_HOST: '0.0.0.0' });
    expect(await everywhere.ended()).toBe(1);
    expect(everywhere.output).toContain('only runs on loopback');
    for (const { output } of [log, database, everywhere]) expect(output).not.toContain('ready:');
  });

  it('without a running system, says how to start one', async () => {
    const sample = join(ROOT, 'samples/wexmoor-children-services-2016-05-23.txt');
    const cli = OversightProcess.run(['import', sample, '--accept'], { ...env, OVERSIGHT_URL: 'http://127.0.0.1:9' });
    expect(await cli.ended()).toBe(1);
    expect(cli.output).toContain('Start it with `npm start`');
  });
});
