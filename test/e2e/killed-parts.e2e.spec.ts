import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { EventStoreDBClient } from '@eventstore/db-client';
import { openDatabase } from '#libs/platform/postgres/database.js';
import { OversightProcess, pidOf } from './oversight-process.js';
import { SteadyWriter } from './steady-writer.js';

const A_FEW_MINUTES = 240_000;
const WRITERS = 4;
const PARTS = ['web/main.js', 'projector/main.js', 'eventstore/main.js', 'native/bin/postgres'];
/** In which order the parts are killed, and after how long: OVERSIGHT_TEST_SEED plays another game again. */
const SEED = Number.parseInt(process.env['OVERSIGHT_TEST_SEED'] ?? '7', 10);

/** Park and Miller's generator: the same numbers for the same seed, from 0 up to 1. */
const numbers = (seed: number) => () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;

let parent: string;
let env: Record<string, string>;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'oversight-e2e-'));
  env = {
    OVERSIGHT_DATA: join(parent, 'data'),
    OVERSIGHT_PORT: '0',
    OVERSIGHT_EVENTSTORE_PORT: '0',
    OVERSIGHT_POSTGRES_PORT: '0',
  };
});
afterEach(async () => {
  await OversightProcess.endAll();
  rmSync(parent, { recursive: true, force: true });
});

const partOf = (script: string) => pidOf(script, env['OVERSIGHT_DATA'] ?? '');

const until = async (what: string, holds: () => Promise<boolean>) => {
  for (let i = 0; i < 600; i++) {
    if (await holds().catch(() => false)) return;
    await sleep(100);
  }
  throw new Error(`After a minute, still not ${what}.`);
};

/** A setting that the launcher gave to its parts. */
const told = (name: string) =>
  readFileSync(`/proc/${partOf('web/main.js')}/environ`, 'utf8')
    .split('\0')
    .find((line) => line.startsWith(`${name}=`))
    ?.slice(name.length + 1) ?? '';

const noteOf = (data: unknown) => (data as { note?: string } | undefined)?.note;

/** The notes of a stream, by revision, as the log has them. */
const notesInLog = async (client: EventStoreDBClient, stream: string) => {
  const notes = new Map<string, string | undefined>();
  for await (const { event } of client.readStream(stream))
    if (event) notes.set(String(event.revision), noteOf(event.data));
  return notes;
};

const here = existsSync('/proc')
  ? { run: describe, name: 'parts that are killed while people work' }
  : { run: describe.skip, name: 'NOT RUN, since parts are found by /proc: parts that are killed while people work' };

here.run(here.name, () => {
  it(
    `keep every answered command exactly once in log, register, entries and ledger (seed ${SEED})`,
    async () => {
      const system = OversightProcess.run(['up'], env);
      const url = (await system.until(/Dashboard +(http:\S+)/))[1] ?? '';
      const { items } = (await (await fetch(`${url}/v1/actions?limit=${WRITERS}`)).json()) as {
        items: { id: string }[];
      };
      const writers = items.map(({ id }, n) => new SteadyWriter(url, id, `writer ${n}`));
      const working = Promise.all(writers.map((writer) => writer.write()));
      working.catch(() => undefined);

      const random = numbers(SEED);
      const order = PARTS.map((part) => [random(), part] as const).sort(([a], [b]) => a - b);
      for (const [, part] of order) {
        const before = writers.map(({ answered }) => answered.size);
        await until('written to', async () => writers.every(({ answered }, n) => answered.size > (before[n] ?? 0) + 2));
        await sleep(random() * 300);
        const killed = partOf(part);
        process.kill(killed, 'SIGKILL');
        await until('started again', async () => partOf(part) !== killed);
        await until('ready', async () => (await fetch(`${url}/health/ready`)).status === 200);
      }
      for (const writer of writers) writer.stop();
      await working;

      const client = EventStoreDBClient.connectionString(told('EVENTSTORE_URL'));
      const db = await openDatabase(told('DATABASE_URL'), { poolSize: 1 });
      try {
        const last = writers.map(({ answered }) => [...answered.values()].at(-1) ?? '');
        await until('projected', async () => {
          const [row] = await db.query<{ leaves: number; entries: number; log: string }[]>(
            `select (select count(*)::int from audit.leaf where stream not like '$$%') as leaves,
                    (select count(*)::int from trail.entry) as entries`,
          );
          return row !== undefined && row.leaves === row.entries && (await caughtUp(url, items, last));
        });
        for (const { actionId, answered, found } of writers) {
          const stream = `action-${actionId}`;
          const log = await notesInLog(client, stream);
          const notes = [...log.values()].filter((note) => note !== undefined);
          expect(new Set(notes).size).toBe(notes.length);
          expect([...notes].sort()).toEqual([...answered.keys(), ...found].sort());
          for (const [note, revision] of answered) expect([revision, log.get(revision)]).toEqual([revision, note]);

          const revisions = [...log.keys()];
          const [register] = await db.query<{ revision: bigint; note: string }[]>(
            `select revision, state -> 'rag' ->> 'note' as note from register.version
              where stream = $1 and known_to is null and true_to is null`,
            [stream],
          );
          expect(register).toEqual({ revision: BigInt(revisions.length - 1), note: notes.at(-1) });
          const column = async (query: string) =>
            (await db.query<{ at: bigint }[]>(query, [stream])).map(({ at }) => String(at));
          expect(await column('select revision as at from trail.entry where stream = $1 order by position')).toEqual(
            revisions,
          );
          expect(await column('select rev as at from audit.leaf where stream = $1 order by idx')).toEqual(revisions);
        }
        expect(writers.reduce((sum, { answered }) => sum + answered.size, 0)).toBeGreaterThan(50);
      } finally {
        await client.dispose();
        await db.destroy();
      }
      await system.end();
    },
    A_FEW_MINUTES,
  );
});

/** The read models show every action at the revision that was answered last, or a later one. */
const caughtUp = async (url: string, things: readonly { id: string }[], last: readonly string[]): Promise<boolean> => {
  for (const [n, { id }] of things.entries()) {
    const { revision } = (await (await fetch(`${url}/v1/actions/${id}`)).json()) as { revision: string };
    if (BigInt(revision) < BigInt(last[n] ?? '0')) return false;
  }
  return true;
};
