import { readFileSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mayMount, smallDisk, type SmallDisk } from '#libs/testing/small-disk.js';
import { fill } from '../torture/faults/full-disk.js';
import { OversightProcess, pidOf } from './oversight-process.js';
import { fetchAs, tokenOf } from '#libs/testing/sign-in.js';

const A_FEW_MINUTES = 240_000;
const MEGABYTES = 400;
const PARTS = ['web/main.js', 'projector/main.js', 'eventstore/main.js'];

const here = mayMount()
  ? { run: describe, name: 'a system whose disk is full' }
  : { run: describe.skip, name: 'NOT RUN, since no filesystem may be mounted: a system whose disk is full' };

here.run(here.name, () => {
  let disk: SmallDisk;
  let data: string;
  beforeAll(async () => {
    disk = await smallDisk(MEGABYTES);
    data = join(disk.folder, 'data');
  });
  afterAll(async () => {
    await OversightProcess.endAll();
    await disk.remove();
  });

  it(
    'answers reads, or 503, keeps its parts, and records again when there is room',
    async () => {
      const system = OversightProcess.run(['up'], {
        OVERSIGHT_DATA: data,
        OVERSIGHT_PORT: '0',
        OVERSIGHT_EVENTSTORE_PORT: '0',
        OVERSIGHT_POSTGRES_PORT: '0',
      });
      const url = (await system.until(/Dashboard +(http:\S+)/))[1] ?? '';
      const ask = async (path: string) => (await fetch(url + path, { signal: AbortSignal.timeout(30_000) })).status;
      const { items } = (await (await fetchAs(`${url}/v1/actions?limit=1`)).json()) as { items: { id: string }[] };
      const report = async (key: string): Promise<number> => {
        const token = await tokenOf(url);
        const thing = await fetchAs(`${url}/v1/actions/${items[0]?.id}`);
        if (!thing.ok) return thing.status;
        const { revision } = (await thing.json()) as { revision: string };
        const changed = await fetch(`${url}/v1/actions/${items[0]?.id}/report-progress`, {
          method: 'POST',
          headers: {
            authorization: `Bearer ${token}`,
            'content-type': 'application/json',
            'if-match': `"${revision}"`,
            'idempotency-key': `"${key}"`,
          },
          body: JSON.stringify({ rag: 'green', note: key.repeat(100) }),
          signal: AbortSignal.timeout(60_000),
        });
        return changed.status;
      };
      const pids = () => PARTS.map((part) => pidOf(part, data));
      const before = pids();

      const ballast = join(disk.folder, 'ballast');
      fill(ballast);
      expect(statfsSync(disk.folder).bavail).toBe(0);
      const answered = new Set<number>();
      for (let n = 0; n < 6; n++) {
        answered
          .add(await ask('/'))
          .add(await ask('/v1/actions'))
          .add(await report(`full-${n}`));
        await sleep(200);
      }
      expect([...answered].filter((status) => ![200, 503, 412].includes(status))).toEqual([]);
      expect(await ask('/health/live')).toBe(200);
      expect(pids()).toEqual(before);

      rmSync(ballast);
      for (let n = 0; n < 600 && (await ask('/health/ready')) !== 200; n++) await sleep(200);
      expect(await ask('/health/ready')).toBe(200);
      let status = 0;
      for (let n = 0; n < 50 && status !== 200; n++) status = await report('room-again');
      expect(status).toBe(200);
      expect(pids()).toEqual(before);
      expect(readFileSync(join(data, 'logs', 'web.log'), 'utf8')).toContain('lines of the log could not be written');
      await system.end();
    },
    A_FEW_MINUTES,
  );
});
