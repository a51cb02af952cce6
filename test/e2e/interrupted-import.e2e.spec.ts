import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { fetchAs } from '#libs/testing/sign-in.js';
import { OversightProcess, pidOf, ROOT } from './oversight-process.js';

const SAMPLE = join(ROOT, 'samples/wexmoor-children-services-2016-05-23.txt');
const A_FEW_MINUTES = 240_000;

let parent: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'oversight-e2e-'));
});
afterEach(async () => {
  await OversightProcess.endAll();
  rmSync(parent, { recursive: true, force: true });
});

const settings = (name: string) => ({
  OVERSIGHT_DATA: join(parent, name),
  OVERSIGHT_PORT: '0',
  OVERSIGHT_EVENTSTORE_PORT: '0',
  OVERSIGHT_POSTGRES_PORT: '0',
});
const up = async (name: string) => {
  const system = OversightProcess.run(['up', '--no-sample'], settings(name));
  return (await system.until(/Dashboard +(http:\S+)/))[1] ?? '';
};
const record = (url: string, name: string) =>
  OversightProcess.run(['import', SAMPLE, '--accept'], { ...settings(name), OVERSIGHT_URL: url });

interface Listed {
  readonly total: number;
  readonly items: readonly { readonly status: string; readonly stream: string; readonly type: string }[];
}
const ask = async (url: string): Promise<Listed> => {
  const answer = await fetchAs(url).catch(() => null);
  return answer?.ok ? ((await answer.json()) as Listed) : { total: 0, items: [] };
};
/** Every event of the record by stream and type: what must come out the same. */
const whole = async (url: string) => {
  const { items } = await ask(`${url}/v1/audit/entries?limit=200`);
  return items.map(({ stream, type }) => `${stream} ${type}`).sort();
};

const here = existsSync('/proc')
  ? { run: describe, name: 'an import whose web process is killed half-way' }
  : { run: describe.skip, name: 'NOT RUN, since parts are found by /proc: an import that is killed half-way' };

here.run(here.name, () => {
  it(
    'goes on by itself, and leaves the same record as one that was not interrupted',
    async () => {
      const undisturbed = await up('undisturbed');
      expect(await record(undisturbed, 'undisturbed').ended()).toBe(0);
      for (let i = 0; i < 100 && (await ask(`${undisturbed}/v1/imports?status=completed`)).total === 0; i++)
        await sleep(100);
      const wanted = await whole(undisturbed);
      expect(wanted.length).toBeGreaterThan(40);
      await OversightProcess.endAll();

      const url = await up('killed');
      const importing = record(url, 'killed');
      for (let i = 0; i < 2000 && (await ask(`${url}/v1/imports?status=recording`)).total === 0; i++) await sleep(5);
      process.kill(pidOf('web/main.js', settings('killed').OVERSIGHT_DATA), 'SIGKILL');
      expect(await importing.ended()).toBe(1);
      for (let i = 0; i < 600 && (await ask(`${url}/v1/imports?status=completed`)).total === 0; i++) await sleep(100);
      expect(await whole(url)).toEqual(wanted);
      expect((await ask(`${url}/v1/imports?status=recording`)).total).toBe(0);
    },
    A_FEW_MINUTES,
  );
});
