import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { EventStoreDBClient } from '@eventstore/db-client';
import { openDatabase } from '#libs/platform/postgres/database.js';
import { enterLive } from '#libs/read-models/generations/live.js';
import { readModelProjection } from '#libs/read-models/read-model-projection.js';
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

/** Asks for at most a minute until it gets `true`; everything else that it gets says what is lacking. */
const until = async (what: string, holds: () => Promise<unknown>) => {
  let lacking: unknown;
  for (let i = 0; i < 600; i++) {
    lacking = await holds().catch((error: unknown) => String(error));
    if (lacking === true) return;
    await sleep(100);
  }
  throw new Error(`After a minute, still not ${what}: ${JSON.stringify(lacking)}`);
};

/** A setting that the launcher gave to its parts. */
const told = (name: string) =>
  readFileSync(`/proc/${partOf('web/main.js')}/environ`, 'utf8')
    .split('\0')
    .find((line) => line.startsWith(`${name}=`))
    ?.slice(name.length + 1) ?? '';

const health = async (url: string): Promise<{ status: string }> =>
  (await (await fetch(`${url}/health/ready`)).json()) as { status: string };

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
        await until('ready', async () => {
          const now = await health(url);
          return now.status === 'ready' || { now, output: system.output };
        });
      }
      for (const writer of writers) writer.stop();
      await working;

      const client = EventStoreDBClient.connectionString(told('EVENTSTORE_URL'));
      const db = await openDatabase(told('DATABASE_URL'), { poolSize: 1 });
      const asked = <Row>(sql: string, parameters: unknown[]) =>
        db.transaction(async (tx) => {
          await enterLive(tx, readModelProjection);
          return tx.query<Row[]>(sql, parameters);
        });
      try {
        await until('in all of them what is in the log', async () => {
          const lengths = await Promise.all(items.map(({ id }) => notesInLog(client, `action-${id}`)));
          const stands = await asked<{ register: bigint; entries: bigint; leaves: bigint }>(
            `select r.revision + 1 as register,
                    (select count(*) from entry e where e.stream = r.stream) as entries,
                    (select count(*) from audit.leaf l where l.stream = r.stream) as leaves
               from unnest($1::text[]) with ordinality as wanted (stream, n)
               join stream r using (stream) order by n`,
            [items.map(({ id }) => `action-${id}`)],
          );
          const told = stands.map((row, n) => [lengths[n]?.size, ...Object.values(row).map(Number)]);
          return told.every((all) => new Set(all).size === 1) || { told, health: await health(url) };
        });
        for (const { actionId, answered, found } of writers) {
          const stream = `action-${actionId}`;
          const log = await notesInLog(client, stream);
          const notes = [...log.values()].filter((note) => note !== undefined);
          expect(new Set(notes).size).toBe(notes.length);
          expect([...notes].sort()).toEqual([...answered.keys(), ...found].sort());
          for (const [note, revision] of answered) expect([revision, log.get(revision)]).toEqual([revision, note]);

          const revisions = [...log.keys()];
          const [register] = await asked<{ revision: bigint; note: string }>(
            `select revision, state -> 'rag' ->> 'note' as note from version
              where stream = $1 and known_to is null and true_to is null`,
            [stream],
          );
          expect(register).toEqual({ revision: BigInt(revisions.length - 1), note: notes.at(-1) });
          const column = async (query: string) =>
            (await asked<{ at: bigint }>(query, [stream])).map(({ at }) => String(at));
          expect(await column('select revision as at from entry where stream = $1 order by position')).toEqual(
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
