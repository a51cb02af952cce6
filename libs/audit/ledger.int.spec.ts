import { randomUUID } from 'node:crypto';
import { beforeEach, afterEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { migrate, openDatabase } from '#libs/platform/postgres/database.js';
import { TOMBSTONE_REVISION as TOMBSTONE } from '#libs/kernel/raw-event.js';
import { createTestDatabase, type TestDatabase } from '#libs/testing/postgres.js';
import { rawEventAt } from '#libs/testing/raw-events.js';
import { AuditHalted } from './errors.js';
import { toLeaf } from '#libs/transparency/leaf/leaf.js';
import { GUARD_LEDGER_AGAIN, LET_LEDGER_BE_ALTERED } from './guard.js';
import { Ledger } from './ledger.js';
import { AUDIT_MIGRATIONS } from './migrations.js';

const ONE = 'report-1b4e28ba-2fa1-51d2-883f-0016d3cca427';
const OTHER = 'action-4b166dbe-d99d-5091-abdd-95b83330ed3a';

const THREE = [rawEventAt(10, ONE, 0), rawEventAt(20, OTHER, 0), rawEventAt(30, ONE, 1)];

describe('the ledger', () => {
  let database: TestDatabase;
  let admin: DataSource;
  let login: string;
  let writer: DataSource;
  let ledger: Ledger;

  const rows = () =>
    admin.query<{ idx: bigint; stream: string; rev: bigint; entry: Buffer; leaf_hash: Buffer }[]>(
      'select * from audit.leaf order by idx',
    );

  beforeEach(async () => {
    database = await createTestDatabase();
    admin = await openDatabase(database.url, { poolSize: 2 });
    await migrate(admin, AUDIT_MIGRATIONS);
    login = `ledger_${randomUUID()}`;
    await admin.query(`
      create role "${login}" login password 'secret';
      grant usage on schema audit to "${login}";
      grant select, insert on audit.leaf, audit.progress, audit.tile to "${login}"`);
    const asWriter = new URL(database.url);
    asWriter.username = login;
    asWriter.password = 'secret';
    writer = await openDatabase(asWriter.href, { poolSize: 4 });
    ledger = new Ledger(writer);
  });

  afterEach(async () => {
    await writer.destroy();
    await admin.query(`drop owned by "${login}"; drop role "${login}"`);
    await admin.destroy();
    await database.drop();
  });

  it('keeps a leaf for every event, in the order of the log, and where it was read to', async () => {
    expect(await ledger.head()).toBeNull();

    const head = await ledger.append(THREE);

    expect(head).toEqual({ size: 3n, position: 30n, eventId: THREE[2]?.id });
    expect(await ledger.head()).toEqual(head);
    expect((await rows()).map(({ idx, stream, rev }) => [idx, stream, rev])).toEqual([
      [0n, ONE, 0n],
      [1n, OTHER, 0n],
      [2n, ONE, 1n],
    ]);
    expect((await rows()).map(({ entry, leaf_hash: hash }) => ({ entry, hash }))).toEqual(THREE.map(toLeaf));
  });

  it('writes nothing twice when the log is played again', async () => {
    await ledger.append(THREE);
    const before = await rows();

    await ledger.append(THREE);
    await ledger.append([...THREE, rawEventAt(40, OTHER, 1)]);

    expect((await rows()).slice(0, 3)).toEqual(before);
    expect(await ledger.head()).toMatchObject({ size: 4n, position: 40n });
  });

  it('writes nothing twice when two sequencers run', async () => {
    const second = new Ledger(writer);
    await Promise.all([ledger.append(THREE), second.append(THREE), ledger.append(THREE)]);

    expect(await rows()).toHaveLength(3);
  });

  it.each([
    ['a missing revision', [rawEventAt(10, ONE, 0), rawEventAt(20, ONE, 2)], 'has a gap: 1 is missing before 2'],
    ['a stream that does not begin at 0', [rawEventAt(10, ONE, 1)], 'has a gap: 0 is missing before 1'],
    ['a revision that comes twice', [rawEventAt(10, ONE, 0), rawEventAt(20, ONE, 0)], 'runs back: 0 comes after 0'],
    ['two events at one place', [rawEventAt(10, ONE, 0), rawEventAt(10, OTHER, 0)], 'The log runs back'],
    ['a log that runs back', [rawEventAt(20, ONE, 0), rawEventAt(10, OTHER, 0)], 'The log runs back'],
    ['an event after a tombstone', [rawEventAt(10, ONE, TOMBSTONE), rawEventAt(20, ONE, 0)], 'and is sealed already'],
  ])('halts on %s and writes nothing of the batch', async (_, events, message) => {
    const append = ledger.append(events);

    await expect(append).rejects.toBeInstanceOf(AuditHalted);
    await expect(append).rejects.toThrow(message);
    await expect(append).rejects.toMatchObject({ whatToDo: expect.stringContaining('Put the event store back') });
    expect(await rows()).toEqual([]);
    expect(await ledger.head()).toBeNull();
  });

  it('halts on a gap after what it holds already, and goes on once the log has what was missing', async () => {
    await ledger.append(THREE);

    await expect(ledger.append([rawEventAt(40, ONE, 3)])).rejects.toThrow('2 is missing before 3');
    expect(await ledger.append([rawEventAt(35, ONE, 2), rawEventAt(40, ONE, 3)])).toMatchObject({ size: 5n });
  });

  it('keeps settings of streams and deletions; the revision of a tombstone is no gap', async () => {
    await ledger.append([...THREE, rawEventAt(40, `$$${ONE}`, 0), rawEventAt(50, ONE, TOMBSTONE)]);

    expect((await rows()).map(({ rev }) => rev)).toEqual([0n, 0n, 1n, 0n, TOMBSTONE]);
  });

  it.each([
    ['data that does not parse', { data: Buffer.of(0xff, 0x00) }],
    ['a type of 5,000 characters', { type: 'x'.repeat(5000) }],
    ['JSON 200,000 deep', { data: Buffer.from('['.repeat(200_000) + ']'.repeat(200_000)) }],
    ['an id that was used before', { id: THREE[0]?.id ?? '' }],
    ['a type of a deletion, at a revision like any other', { type: '$streamDeleted' }],
    ['a mebibyte', { data: Buffer.alloc(1_048_576, 0x20), contentType: 'application/octet-stream' }],
  ])('is not halted by %s', async (_, otherwise) => {
    await ledger.append([...THREE, rawEventAt(40, OTHER, 1, otherwise), rawEventAt(50, OTHER, 2)]);

    expect(await rows()).toHaveLength(5);
  });

  describe('once written', () => {
    beforeEach(() => ledger.append(THREE));

    it.each([
      ['update', `update audit.leaf set entry = '{}'`],
      ['delete', 'delete from audit.leaf'],
      ['truncate', 'truncate audit.leaf'],
      ['drop', 'drop table audit.leaf'],
      ['drop the schema', 'drop schema audit cascade'],
      ['take the trigger off', 'alter table audit.leaf disable trigger refuse_change'],
      ['move its progress', 'update audit.progress set position = 0'],
      ['forget its progress', 'delete from audit.progress'],
    ])('the writer cannot %s', async (_, sql) => {
      await expect(writer.query(sql)).rejects.toThrow(/permission denied|must be owner/);
      expect(await rows()).toHaveLength(3);
    });

    it.each([
      ['update', `update audit.leaf set entry = '{}'`],
      ['update of no row', `update audit.leaf set entry = '{}' where false`],
      ['delete', 'delete from audit.leaf'],
      ['truncate', 'truncate audit.leaf'],
      ['update of progress', 'update audit.progress set position = 0'],
    ])('the owner is refused: %s, also as a replica', async (_, sql) => {
      for (const mode of ['origin', 'replica'])
        await expect(
          admin.transaction(async (tx) => {
            await tx.query(`set local session_replication_role = ${mode}`);
            await tx.query(sql);
          }),
        ).rejects.toThrow('is insert-only');
    });

    it.each([
      ['drop', 'drop table audit.leaf'],
      ['drop the schema', 'drop schema audit cascade'],
      ['drop a trigger', 'drop trigger refuse_change on audit.leaf'],
      ['disable a trigger', 'alter table audit.leaf disable trigger refuse_change'],
      ['add a rule', 'create rule r as on insert to audit.leaf do instead nothing'],
      [
        'add a trigger',
        'create trigger t before insert on audit.leaf for each row execute function suppress_redundant_updates_trigger()',
      ],
      [
        'replace a function',
        'create or replace function audit.refuse_change() returns trigger language plpgsql as $$ begin return null; end $$',
      ],
      ['rename', 'alter table audit.leaf rename to old'],
      ['rename the schema', 'alter schema audit rename to old'],
      ['move', 'alter table audit.leaf set schema public'],
      ['change a column', 'alter table audit.leaf alter column idx type numeric'],
      ['rewrite', 'alter table audit.leaf set unlogged'],
    ])('a superuser is refused, also as a replica: %s', async (_, sql) => {
      for (const mode of ['origin', 'replica'])
        await expect(
          admin.transaction(async (tx) => {
            await tx.query(`set local session_replication_role = ${mode}`);
            await tx.query(sql);
          }),
        ).rejects.toThrow("the audit's ledger is insert-only");
      expect(await rows()).toHaveLength(3);
    });

    it('a later migration may add to the schema, and alters what it must in the open', async () => {
      await admin.query('create table audit.more (id int primary key)');
      await admin.query(`begin; ${LET_LEDGER_BE_ALTERED} drop table audit.more; ${GUARD_LEDGER_AGAIN} commit`);
      await expect(admin.query('alter table audit.leaf set (fillfactor = 90)')).rejects.toThrow('insert-only');
    });

    it('a leaf that was put in under a used number or revision is refused', async () => {
      const put = (idx: number, rev: number) =>
        writer.query('insert into audit.leaf values ($1, $2, $3, $4, $5)', [
          idx,
          ONE,
          rev,
          Buffer.alloc(94),
          Buffer.alloc(32),
        ]);

      await expect(put(0, 2)).rejects.toThrow('leaf_pkey');
      await expect(put(3, 1)).rejects.toThrow('leaf_stream_rev_key');
    });
  });
});
