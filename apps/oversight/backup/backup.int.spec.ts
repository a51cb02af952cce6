import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  ANY,
  binaryEvent,
  EventStoreDBClient,
  FORWARDS,
  jsonEvent,
  NO_STREAM,
  START,
  StreamDeletedError,
} from '@eventstore/db-client';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { AUDIT_MIGRATIONS, AUDIT_WRITER, Ledger } from '#libs/audit/index.js';
import { migrate, openDatabase } from '#libs/platform/postgres/database.js';
import { READ_MODEL_MIGRATIONS } from '#libs/read-models/index.js';
import { PROJECTIONS_MIGRATIONS } from '#libs/read-models/projections-schema.js';
import { readRestorations, Restorations } from '#libs/restorations/index.js';
import { startTestEventStore, type TestEventStore } from '#libs/testing/event-store.js';
import { createTestDatabase, type TestDatabase } from '#libs/testing/postgres.js';
import { openContainer } from './container.js';
import { KEPT, MADE_AGAIN } from './kept.js';
import { checkMadeHere } from './made-here.js';
import { restoreBackup } from './restore-backup.js';
import { nameOf, PLAIN_TEXT, tablesOf } from './tables.js';
import { takeBackup } from './take-backup.js';

const never = new AbortController().signal;
const silent = () => undefined;

let folder: string;
let source: TestDatabase;
let store: TestEventStore;
let client: EventStoreDBClient;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'oversight-backup-'));
  await mkdir(join(folder, 'keys'));
  writeFileSync(join(folder, 'keys', 'postgres-password'), 'secret');
  writeFileSync(join(folder, 'keys', 'ledger-key'), Buffer.from([0, 255, 10, 13]));
  source = await createTestDatabase();
  store = await startTestEventStore(source.url);
  client = EventStoreDBClient.connectionString(store.url);
  const db = await openDatabase(source.url);
  await migrate(db, [...PROJECTIONS_MIGRATIONS, ...READ_MODEL_MIGRATIONS, ...AUDIT_MIGRATIONS]);
  await db.destroy();
  await writeEveryKindOfThing();
});
afterAll(async () => {
  await client.dispose();
  await store.stop();
  await source.drop();
  rmSync(folder, { recursive: true, force: true });
});

const thing = (n: number, id = randomUUID()) =>
  jsonEvent({ id, type: 'ThingHappened.v1', data: { n }, metadata: { actor: 'prs_amara', recordedAt: 'now' } });

const writeEveryKindOfThing = async () => {
  await client.appendToStream('thing-1', [thing(1), thing(2), thing(3)], { expectedRevision: NO_STREAM });
  const bytes = Uint8Array.from({ length: 256 }, (_, n) => n);
  await client.appendToStream('thing-\u0000\t\\é', binaryEvent({ id: randomUUID(), type: 'a\tb\\n\n', data: bytes }));
  await client.appendToStream('thing-1', thing(4));
  await client.appendToStream('gone', [thing(5), thing(6)]);
  await client.deleteStream('gone');
  await client.appendToStream('gone', thing(7));
  await client.appendToStream('dead', thing(8));
  await client.tombstoneStream('dead');
  await client.setStreamMetadata('thing-1', { maxCount: 2, custom: { large: '9007199254740993' } });
  await client.appendToStream('empty', []);
  await sealAll();
};

/** As the projector does: leaves for everything that the log holds. */
const sealAll = async () => {
  const db = await openDatabase(source.url, { role: AUDIT_WRITER, poolSize: 1 });
  const ledger = new Ledger(db);
  const events = [];
  for await (const { event } of client.readAll({ fromPosition: START, direction: FORWARDS }))
    if (event?.streamId === 'thing-1')
      events.push({
        id: event.id,
        stream: event.streamId,
        revision: event.revision,
        position: event.position?.commit ?? 0n,
        type: event.type,
        data: event.data,
        metadata: event.metadata,
      });
  const { head } = await ledger.append(events);
  await db.destroy();
  return head;
};

const backUp = async (name: string, databaseUrl = source.url) => {
  const file = join(folder, name);
  const manifest = await takeBackup({
    databaseUrl,
    keys: join(folder, 'keys'),
    file,
    overwrite: false,
    tell: silent,
    signal: never,
  });
  return { file, manifest };
};

interface Restored {
  readonly database: TestDatabase;
  readonly keys: string;
  drop(): Promise<void>;
}

const restore = async (file: string): Promise<Restored> => {
  const container = await openContainer(file);
  const database = await createTestDatabase();
  const keys = mkdtempSync(join(folder, 'restored-'));
  await restoreBackup(container, { databaseUrl: database.url, keys, file, by: 'Amara', tell: silent, signal: never });
  return { database, keys, drop: () => database.drop() };
};

const connected = async <T>(url: string, ask: (db: pg.Client) => Promise<T>): Promise<T> => {
  const db = new pg.Client(url);
  await db.connect();
  return ask(db).finally(() => db.end());
};

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
  const reader = EventStoreDBClient.connectionString(url);
  const events: unknown[] = [];
  for await (const { event } of reader.readAll()) events.push(event);
  const one: unknown[] = [];
  for await (const { event } of reader.readStream('thing-1')) one.push(event?.revision);
  const dead = await (async () => {
    for await (const _ of reader.readStream('dead')) return null;
  })().catch((error: unknown) => error instanceof StreamDeletedError);
  const metadata = await reader.getStreamMetadata('thing-1');
  await reader.dispose();
  return { events, one, dead, metadata };
};

const SELF = ['"eventstore"."writer"', '"restorations"."restoration"'];

describe('a backup', () => {
  it('restored, is the same in every row and for every reader; and its ledger as guarded as before', async () => {
    const { file, manifest } = await backUp('one');
    expect(manifest.log.events).not.toBe('0');
    expect(manifest.ledger?.size).toBe('4');
    const before = await rowsIn(source.url, SELF);
    const read = await told(store.url);
    const restored = await restore(file);
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
      expect(await guardsOf(db)).toEqual(await connected(source.url, guardsOf));
    });
    await restored.drop();
  });

  it('restored, goes on far behind what was lost, in the log as in the ledger, and says so', async () => {
    const { file, manifest } = await backUp('before-loss');
    const lost = await client.appendToStream('thing-lost', [thing(1), thing(2)]);
    const lostAt = lost.position?.commit ?? 0n;
    const restored = await restore(file);
    const again = await startTestEventStore(restored.database.url);
    const other = EventStoreDBClient.connectionString(again.url);
    const seen: bigint[] = [];
    const subscription = other.subscribeToAll({ fromPosition: START });
    const reading = (async () => {
      for await (const { event } of subscription) if (event) seen.push(event.position.commit);
    })();
    const next = await other.appendToStream('thing-1', thing(9), { expectedRevision: 3n });
    const nextAt = next.position?.commit ?? 0n;
    for (let i = 0; i < 100 && !seen.includes(nextAt); i++) await sleep(50);
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

    const second = await backUp('of-the-restored', restored.database.url);
    const twice = await restore(second.file);
    const both = await openDatabase(twice.database.url);
    expect(await readRestorations(both)).toHaveLength(2);
    await both.destroy();
    await twice.drop();
    await restored.drop();
  });

  it('taken while others write is one consistent point: whole appends, and no leaf without its event', async () => {
    let writing = true;
    const writers = [1, 2, 3, 4].map(async (writer) => {
      for (let n = 0; writing; n++) await client.appendToStream(`busy-${writer}`, [thing(n), thing(n)]);
    });
    const sealing = (async () => {
      while (writing) {
        await client.appendToStream('thing-1', thing(0), { expectedRevision: ANY });
        await sealAll();
      }
    })();
    const files = [];
    for (let n = 0; n < 4; n++) {
      await sleep(150);
      files.push((await backUp(`busy-${n}`)).file);
    }
    writing = false;
    await Promise.all([...writers, sealing]);
    for (const file of files) {
      const restored = await restore(file);
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

  it('with any byte changed, cut short, longer, foreign or of a newer program, is refused by name', async () => {
    const { file, manifest } = await backUp('to-damage');
    const whole = readFileSync(file);
    const spoilt = join(folder, 'spoilt');
    const opened = async (bytes: Uint8Array) => {
      writeFileSync(spoilt, bytes);
      return openContainer(spoilt);
    };
    const places = [19, 25, 29, 300, whole.length - 700, whole.length - 35, whole.length - 33, whole.length - 1];
    for (const place of [...places, Math.floor(whole.length / 2)]) {
      const flipped = Buffer.from(whole);
      flipped[place] = (flipped[place] ?? 0) ^ 4;
      await expect(opened(flipped)).rejects.toThrow(/spoilt is damaged: its SHA-256.*\nRestore from another copy/);
    }
    await expect(opened(whole.subarray(0, -1))).rejects.toThrow('is damaged');
    await expect(opened(whole.subarray(0, 30))).rejects.toThrow('it is cut short');
    await expect(opened(Buffer.concat([whole, Buffer.of(10)]))).rejects.toThrow('is damaged');
    await expect(opened(Buffer.from('PK\u0003\u0004 a zip'))).rejects.toThrow('is no backup of Oversight');
    await expect(opened(Buffer.of())).rejects.toThrow('is no backup of Oversight');
    await expect(opened(Buffer.from('oversight-backup/2\n…'))).rejects.toThrow('a backup of format 2');
    await expect(openContainer(join(folder, 'nowhere'))).rejects.toThrow('is not there');
    await expect(openContainer(folder)).rejects.toThrow('is no file');
    const newer = { ...manifest, program: 'oversight 9', made: { ...manifest.made, migrations: ['FromTheFuture1'] } };
    expect(() => checkMadeHere('it', newer)).toThrow('made by a newer version of Oversight (oversight 9)');
    expect(() => checkMadeHere('it', manifest)).not.toThrow();
  });

  it('whose data is not what its manifest says is not restored', async () => {
    const { file } = await backUp('to-forge');
    const container = await openContainer(file);
    const [first, ...rest] = container.manifest.tables;
    const database = await createTestDatabase();
    const job = { databaseUrl: database.url, keys: folder, file, by: 'Amara', tell: silent, signal: never };
    const forged = { ...container.manifest, tables: [{ ...first!, sha256: '00' }, ...rest] };
    await expect(restoreBackup({ ...container, manifest: forged }, job)).rejects.toThrow(
      /to-forge is damaged: the rows of eventstore\.\w+ are not those/,
    );
    await database.drop();
  });

  it('never replaces a file unasked, and leaves no half one', async () => {
    const { file } = await backUp('kept');
    const before = readFileSync(file);
    await expect(backUp('kept')).rejects.toThrow(/is there already.*\n.*--overwrite/);
    const stopping = new AbortController();
    const stopped = takeBackup({
      databaseUrl: source.url,
      keys: folder,
      file,
      overwrite: true,
      tell: () => stopping.abort(new Error('stopped')),
      signal: stopping.signal,
    });
    await expect(stopped).rejects.toThrow('stopped');
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(existsSync(`${file}.partial`)).toBe(false);
    writeFileSync(join(folder, 'twice.partial'), '');
    await expect(backUp('twice')).rejects.toThrow('another backup is being written to it, or one was killed');
    for (const none of [folder, '/dev/null'])
      await expect(
        takeBackup({ databaseUrl: source.url, keys: folder, file: none, overwrite: true, tell: silent, signal: never }),
      ).rejects.toThrow(`${none} is no file`);
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
    await expect(backUp('no-such-folder/backup')).rejects.toThrow('cannot be written');
  });

  it('of a database whose ledger was made from another log, or that has no log, is refused', async () => {
    const other = await createTestDatabase();
    await expect(backUp('no-log', other.url)).rejects.toThrow(/does not hold the log.*\n.*production\.md/);
    const elsewhere = await startTestEventStore(other.url);
    const db = await openDatabase(other.url);
    await migrate(db, AUDIT_MIGRATIONS);
    await db.query(`insert into audit.progress values (1, 128, $1)`, [randomUUID()]);
    await db.destroy();
    await expect(backUp('other-log', other.url)).rejects.toThrow('does not hold the log that the ledger was made from');
    expect(existsSync(join(folder, 'other-log'))).toBe(false);
    await elsewhere.stop();
    await other.drop();
  });

  it('has decided of every schema whether it is kept or made again', async () => {
    const { rows } = await connected(source.url, (db) =>
      db.query<{ name: string }>(
        `select nspname::text as name from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'
            and nspname not in (select schema from projections.generation)`,
      ),
    );
    const decided = [...KEPT.map(({ name }) => name), ...Object.keys(MADE_AGAIN)];
    expect(rows.map(({ name }) => name).filter((name) => !decided.includes(name))).toEqual([]);
    const sequences = await connected(source.url, (db) =>
      db.query(`select from pg_sequences where schemaname = any($1)`, [KEPT.map(({ name }) => name)]),
    );
    // Where a sequence stands is in no row: a table that has one needs more than its rows kept.
    expect(sequences.rowCount).toBe(0);
  });
});

/** Who owns the ledger's tables, who may do what, and what watches over them. */
const guardsOf = async (db: pg.Client) => {
  const { rows } = await db.query<Record<string, unknown>>(
    `select c.relname, pg_get_userbyid(c.relowner) as owner, array_agg(distinct t.tgname || t.tgenabled::text) as triggers,
            array_agg(distinct k.conname) as constraints,
            (select array_agg(a.privilege_type order by 1) from aclexplode(c.relacl) a
              where pg_get_userbyid(a.grantee) = '${AUDIT_WRITER}') as writer
       from pg_class c join pg_trigger t on t.tgrelid = c.oid join pg_constraint k on k.conrelid = c.oid
      where c.relnamespace = 'audit'::regnamespace group by c.oid, c.relname order by 1`,
  );
  expect(rows).toHaveLength(2);
  return rows;
};
