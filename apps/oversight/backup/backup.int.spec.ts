import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { ANY, START, StreamDeletedError } from '#libs/event-store/client.js';
import { connect } from '#libs/event-store/connect.js';
import { openDatabase } from '#libs/platform/postgres/database.js';
import { readRestorations, Restorations } from '#libs/restorations/index.js';
import { BackedUpRecord, connected, THING, thing } from '#libs/testing/backed-up-record.js';
import { inLog, takeLeafOut } from '#libs/testing/tampering.js';
import { startTestEventStore } from '#libs/testing/event-store.js';
import { RIGHTS } from '../logins/rights.js';
import { KEPT, LEFT_OUT } from './kept.js';
import { nameOf, PLAIN_TEXT, tablesOf } from './tables.js';
import { backupTaken, comparedWithLedger } from './words.js';

let record: BackedUpRecord;
beforeAll(async () => {
  record = await BackedUpRecord.make();
});
afterAll(() => record?.drop());

/** Every row of every kept table, as text. */
const rowsIn = (url: string, leaveOut: readonly string[] = []) =>
  connected(url, async (db) => {
    await db.query(PLAIN_TEXT);
    const found: Record<string, string[]> = {};
    for (const { name: schema } of KEPT)
      for (const table of await tablesOf(db, schema)) {
        if (leaveOut.includes(nameOf(table))) continue;
        const { rows } = await db.query<{ row: string }>(`select t::text as row from ${nameOf(table)} t order by 1`);
        found[nameOf(table)] = rows.map(({ row }) => row);
      }
    return found;
  });

const told = async (url: string) => {
  const reader = connect(url);
  const events: unknown[] = [];
  for await (const { event } of reader.readAll()) events.push(event);
  const one: unknown[] = [];
  for await (const { event } of reader.readStream(THING)) one.push(event?.revision);
  const dead = await (async () => {
    for await (const _ of reader.readStream('dead')) return null;
  })().catch((error: unknown) => error instanceof StreamDeletedError);
  const metadata = await reader.getStreamMetadata(THING);
  await reader.dispose();
  return { events, one, dead, metadata };
};

const SELF = ['"eventstore"."writer"', '"restorations"."restoration"'];

describe('a backup', () => {
  it('restored, is the same in every row and for every reader; and its ledger as guarded as before', async () => {
    const { file, manifest } = await record.backUp('one');
    expect(BigInt(manifest.log.events)).toBeGreaterThan(5n);
    expect(manifest.ledger?.size).toBe('5');
    const before = await rowsIn(record.database.url, SELF);
    const read = await told(record.store.url);
    const restored = await record.restore(file);
    expect(restored.compared).toEqual({ events: 5, alarms: [] });
    expect(await rowsIn(restored.database.url, SELF)).toEqual(before);
    const again = await startTestEventStore(restored.database.url);
    expect(await told(again.url)).toEqual(read);
    await again.stop();

    expect(readFileSync(join(restored.keys, 'ledger-key'))).toEqual(Buffer.from([0, 255, 10, 13]));
    expect(existsSync(join(restored.keys, 'postgres-password'))).toBe(false);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(existsSync(`${file}.partial`)).toBe(false);

    await connected(restored.database.url, async (db) => {
      for (const change of ['update audit.leaf set rev = 9', 'delete from audit.leaf', 'truncate audit.progress'])
        await expect(db.query(change)).rejects.toThrow('insert-only');
      expect(await guardsOf(db)).toEqual(await connected(record.database.url, guardsOf));
    });
    await restored.drop();
  });

  it('restored, goes on far behind what was lost, in the log as in the ledger, and says so', async () => {
    const { file, manifest } = await record.backUp('before-loss');
    const lost = await record.client.appendToStream('thing-lost', [thing(1), thing(2)]);
    const lostAt = lost.position?.commit ?? 0n;
    const restored = await record.restore(file);
    const again = await startTestEventStore(restored.database.url);
    const other = connect(again.url);
    const seen: bigint[] = [];
    const subscription = other.subscribeToAll({ fromPosition: START });
    const reading = (async () => {
      for await (const { event } of subscription) if (event) seen.push(event.position.commit);
    })();
    const next = await other.appendToStream(THING, thing(9), { expectedRevision: 3n });
    const nextAt = next.position?.commit ?? 0n;
    while (!seen.includes(nextAt)) await sleep(20);
    await subscription.unsubscribe();
    await reading;
    expect(seen.at(-1)).toBe(nextAt);
    expect(seen).toHaveLength(Number(manifest.log.events) + 1);

    const db = await openDatabase(restored.database.url);
    const [restoration, ...more] = await readRestorations(db);
    expect(more).toEqual([]);
    expect(restoration).toMatchObject({
      logEndedAt: BigInt(manifest.log.position),
      backupTakenAt: manifest.takenAt,
      restoredBy: 'Amara',
    });
    const goesOnAfter = restoration?.goesOnAfter ?? 0n;
    expect(nextAt > goesOnAfter && goesOnAfter > lostAt).toBe(true);
    const restorations = new Restorations(db);
    const known = async (position: bigint) => (await restorations.thatLost(position)) === null;
    expect([await known(BigInt(manifest.log.position)), await known(nextAt)]).toEqual([true, true]);
    expect([await known(lostAt), await known(goesOnAfter), await known(goesOnAfter + 1n)]).toEqual([
      false,
      false,
      true,
    ]);
    await db.destroy();
    await other.dispose();
    await again.stop();

    const second = await record.backUp('of-the-restored', { databaseUrl: restored.database.url });
    const twice = await record.restore(second.file);
    const both = await openDatabase(twice.database.url);
    expect(await readRestorations(both)).toHaveLength(2);
    await both.destroy();
    await twice.drop();
    await restored.drop();
  });

  it('taken while others write is one consistent point: whole appends, and no leaf without its event', async () => {
    let writing = true;
    const writers = [1, 2, 3, 4].map(async (writer) => {
      for (let n = 0; writing; n++) await record.client.appendToStream(`busy-${writer}`, [thing(n), thing(n)]);
    });
    const sealing = (async () => {
      while (writing) {
        await record.client.appendToStream(THING, thing(0), { expectedRevision: ANY });
        await record.sealAll();
      }
    })();
    const files = [];
    for (let n = 0; n < 4; n++) {
      await sleep(150);
      files.push((await record.backUp(`busy-${n}`)).file);
    }
    writing = false;
    await Promise.all([...writers, sealing]);
    for (const file of files) {
      const restored = await record.restore(file);
      await connected(restored.database.url, async (db) => {
        const { rows: halves } = await db.query(
          `select s.name from eventstore.events e join eventstore.streams s on s.id = e.stream_id
            where s.name like 'busy-%' group by s.name having count(*) % 2 = 1 or max(revision) <> count(*) - 1`,
        );
        const { rows: ahead } = await db.query(
          `select p.size from audit.progress p
             left join eventstore.events e on e.position = p.position and e.event_id = p.event_id
            where e.position is null or p.size > (select count(*) from audit.leaf)`,
        );
        expect([halves, ahead]).toEqual([[], []]);
      });
      await restored.drop();
    }
  });

  it('of a log or a ledger that was tampered with counts what is there, and names what differs when it is restored', async () => {
    const { database } = await record.restore((await record.backUp('to-tamper')).file);
    const { ledger } = (await record.backUp('before-tampering', { databaseUrl: database.url })).manifest;
    await takeLeafOut(database.url, THING, 2);
    await inLog(database.url).change(THING, 1, '{"n":99}');
    await inLog(database.url).takeOut(THING, 3);
    const { file, manifest } = await record.backUp('tampered', { databaseUrl: database.url });
    const left = BigInt(ledger?.size ?? 0) - 1n;
    expect(backupTaken(file, manifest)).toContain(
      `ALARM: the ledger says that it has ${ledger?.size} leaves, and has ${left}.`,
    );
    const restored = await record.restore(file);
    expect(restored.compared?.alarms.map(({ code, revision }) => [code, revision])).toEqual([
      ['differs-from-leaf', '1'],
      ['leaf-missing', '2'],
      ['missing-from-log', '3'],
      ['leaf-missing', ledger?.size],
    ]);
    expect(comparedWithLedger(restored.compared)[0]).toBe('ALARM: the log and the ledger differ in 4 places:');
    await restored.drop();
    await database.drop();
  });

  it('has decided of every schema whether it is kept or left out', async () => {
    const { rows } = await connected(record.database.url, (db) =>
      db.query<{ name: string }>(
        `select nspname::text as name from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'
            and nspname not in (select schema from projections.generation)`,
      ),
    );
    const decided = [...KEPT.map(({ name }) => name), ...Object.keys(LEFT_OUT)];
    const there = [...rows.map(({ name }) => name), ...Object.keys(RIGHTS)];
    expect(there.filter((name) => !decided.includes(name))).toEqual([]);
    const sequences = await connected(record.database.url, (db) =>
      db.query(`select from pg_sequences where schemaname = any($1)`, [KEPT.map(({ name }) => name)]),
    );
    // Where a sequence stands is in no row: a table that has one needs more than its rows kept.
    expect(sequences.rowCount).toBe(0);
  });
});

/** Who owns the ledger's tables, and what watches over them. */
const guardsOf = async (db: pg.Client) => {
  const { rows } = await db.query<Record<string, unknown>>(
    `select c.relname, pg_get_userbyid(c.relowner) as owner, array_agg(distinct t.tgname || t.tgenabled::text) as triggers,
            array_agg(distinct k.conname) as constraints
       from pg_class c join pg_trigger t on t.tgrelid = c.oid join pg_constraint k on k.conrelid = c.oid
      where c.relnamespace = 'audit'::regnamespace group by c.oid, c.relname order by 1`,
  );
  expect(rows).toHaveLength(7);
  return rows;
};
