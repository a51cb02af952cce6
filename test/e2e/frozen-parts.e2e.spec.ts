import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { servicesIn } from '#apps/oversight/launcher/running-services.js';
import { connectionOfPostgres, POSTMASTER, ROOT } from './oversight-process.js';
import { A_FEW_MINUTES, addressOf, describeWithProc, listAt, OwnSystem, untilReady } from './own-system.js';

const own = new OwnSystem();

const until = async (met: () => Promise<boolean>) => {
  for (let i = 0; i < 600 && !(await met()); i++) await sleep(100);
  expect(await met()).toBe(true);
};

describeWithProc('a system', () => {
  it(
    'starts again what is frozen, the server of the embedded Postgres and one of its connections too',
    async () => {
      const system = own.run(['up']);
      const url = await addressOf(system);
      const isStartedAgain = async (name: string, time = 1) => {
        await system.until(new RegExp(`The ${name} stopped unexpectedly: was frozen`), time);
        await system.until(new RegExp(`The ${name} is running again`), time);
      };
      const freezeThenAwait = async (pid: number, name: string, time = 1) => {
        process.kill(pid, 'SIGSTOP');
        await isStartedAgain(name, time);
      };
      for (const part of ['web/main.js', 'projector/main.js']) process.kill(own.pidOf(part), 'SIGSTOP');
      await Promise.all([isStartedAgain('dashboard and API'), isStartedAgain('projector')]);
      await freezeThenAwait(own.pidOf('eventstore/main.js'), 'event store');
      await freezeThenAwait(own.pidOf(POSTMASTER), 'Postgres');
      await untilReady(url);
      await freezeThenAwait(connectionOfPostgres(own.data), 'Postgres', 2);
      await untilReady(url);
      expect((await fetch(url)).status).toBe(200);
      await system.end();
      expect(own.processes()).toEqual([]);
    },
    A_FEW_MINUTES,
  );

  it(
    'has a second projector take over from one that is frozen, and the other way round',
    async () => {
      const system = own.run(['up']);
      const url = await addressOf(system);
      await untilReady(url);
      const services = servicesIn(own.data);
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
        process.kill(own.pidOf('projector/main.js'), 'SIGSTOP');
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
      const killed = own.run(['up']);
      await addressOf(killed);
      const frozen = [
        connectionOfPostgres(own.data),
        own.pidOf(POSTMASTER),
        own.pidOf('web/main.js'),
        own.pidOf('projector/main.js'),
      ];
      for (const pid of frozen) process.kill(pid, 'SIGSTOP');
      await killed.end('SIGKILL');
      const next = own.run(['up']);
      const url = await addressOf(next);
      expect((await listAt(`${url}/v1/reports`)).total).toBe(1);
      await next.end();
      expect(own.processes()).toEqual([]);
    },
    A_FEW_MINUTES,
  );
});
