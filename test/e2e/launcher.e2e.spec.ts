import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { A_FEW_MINUTES, addressOf, describeWithProc, listAt, OwnSystem, untilReady } from './own-system.js';

const own = new OwnSystem();

describeWithProc('a machine with Node and nothing else', () => {
  it(
    'has the whole system after one command, with the sample recorded, and finds it again after Ctrl-C',
    async () => {
      const first = own.run(['up']);
      const url = await addressOf(first);
      expect(first.output).toContain('recorded the sample report');
      const page = await fetch(url);
      expect(page.status).toBe(200);
      expect(await page.text()).toContain('Wexmoor');
      const before = await listAt(`${url}/v1/actions`);
      expect(before.total).toBeGreaterThan(5);
      expect(await first.end('SIGINT')).toBe(0);
      expect(first.output).toMatch(
        /stopped: dashboard and API[^]*stopped: projector[^]*stopped: event store[^]*stopped: Postgres/,
      );
      expect(first.output).toMatch(/stopped: audit writer[^]*stopped: event store/);
      expect(own.processes()).toEqual([]);

      const second = own.run(['up']);
      const again = await addressOf(second);
      expect(second.output).not.toContain('recorded the sample report');
      expect(await listAt(`${again}/v1/actions`)).toEqual(before);
      await second.end('SIGTERM');
      expect(own.processes()).toEqual([]);
    },
    A_FEW_MINUTES,
  );

  it(
    'lets each part sign in to the database as itself, and tells none how another does',
    async () => {
      const system = own.run(['up'], { PGPASSWORD: 'of-somebody' });
      await addressOf(system);
      const folder = own.data;
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
        }).map(([name, script]) => [name, readFileSync(`/proc/${own.pidOf(script)}/environ`, 'utf8')]),
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
      const system = own.run(['up']);
      const url = await addressOf(system);
      for (const [n, part] of [
        'web/main.js',
        'projector/main.js',
        'audit-writer/main.js',
        'eventstore/main.js',
        'embedded/host.mjs',
      ].entries()) {
        process.kill(own.pidOf(part), 'SIGKILL');
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
    'that lost its launcher keeps no part of it, and starts again on the same folder',
    async () => {
      const killed = own.run(['up']);
      await addressOf(killed);
      await killed.end('SIGKILL');
      const next = own.run(['up']);
      const url = await addressOf(next);
      expect((await listAt(`${url}/v1/reports`)).total).toBe(1);
      expect(await next.end('SIGHUP')).toBe(0);
      expect(next.output).toMatch(/stopped: [^]*stopped: [^]*stopped: [^]*stopped: /);
      expect(own.processes()).toEqual([]);
    },
    A_FEW_MINUTES,
  );

  it('says which service that should be there is not, and starts nothing', async () => {
    const away = (url: Record<string, string>) => own.run(['up'], { OVERSIGHT_DATA: own.beside('away'), ...url });
    const log = away({ EVENTSTORE_URL: 'esdb://ops:secret@127.0.0.1:9?tls=false' });
    expect(await log.ended()).toBe(1);
    expect(log.output).toMatch(/The event store at esdb:\/\/127\.0\.0\.1:9\S* does not answer.*\n.*leave that out/);
    expect(log.output).not.toContain('secret');
    const database = away({ DATABASE_URL: 'postgres://ops:secret@127.0.0.1:9/oversight' });
    expect(await database.ended()).toBe(1);
    expect(database.output).toMatch(/Cannot use Postgres at 127\.0\.0\.1:9.*\n.*leave DATABASE_URL out/);
    const everywhere = away({ OVERSIGHT_HOST: '0.0.0.0' });
    expect(await everywhere.ended()).toBe(1);
    expect(everywhere.output).toContain('only serves pages on loopback');
    for (const { output } of [log, database, everywhere]) expect(output).not.toContain('ready:');
  });
});
