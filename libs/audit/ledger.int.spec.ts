import { beforeEach, afterEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { migrate, openDatabase } from '#libs/platform/postgres/database.js';
import { createTestDatabase, type TestDatabase } from '#libs/testing/postgres.js';
import { AuditHalted } from './errors.js';
import { leafHash, type AuditedEvent } from './leaf.js';
import { Ledger } from './ledger.js';
import { AUDIT_MIGRATIONS } from './migrations.js';
import { TOMBSTONE } from './revisions.js';

const ONE = 'report-1b4e28ba-2fa1-51d2-883f-0016d3cca427';
const OTHER = 'action-4b166dbe-d99d-5091-abdd-95b83330ed3a';

const event = (position: number, stream: string, revision: bigint | number, data: unknown = {}): AuditedEvent => ({
  id: `0f9c3a52-1d7e-4b60-8f2a-${String(position).padStart(12, '0')}`,
  stream,
  revision: BigInt(revision),
  position: BigInt(position),
  type: 'Something.v1',
  data,
  metadata: { actor: 'prs_1', recordedAt: '2026-11-23T05:03:29.754Z', commandId: 'c' },
});

const THREE = [event(10, ONE, 0), event(20, OTHER, 0), event(30, ONE, 1)];

describe('the ledger', () => {
  let database: TestDatabase;
  let admin: DataSource;
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
    writer = await openDatabase(database.url, { poolSize: 4 });
    ledger = new Ledger(writer);
  });

  afterEach(async () => {
    await writer.destroy();
    await admin.destroy();
    await database.drop();
  });

  it('keeps a leaf for every event, in the order of the log, and where it was read to', async () => {
    expect(await ledger.head()).toBeNull();

    const { head } = await ledger.append(THREE);

    expect(head).toEqual({ size: 3n, position: 30n, eventId: THREE[2]?.id });
    expect(await ledger.head()).toEqual(head);
    expect((await rows()).map(({ idx, stream, rev }) => [idx, stream, rev])).toEqual([
      [0n, ONE, 0n],
      [1n, OTHER, 0n],
      [2n, ONE, 1n],
    ]);
    for (const { entry, leaf_hash } of await rows()) expect(leaf_hash).toEqual(leafHash(entry));
  });

  it('writes nothing twice when the log is played again', async () => {
    await ledger.append(THREE);
    const before = await rows();

    await ledger.append(THREE);
    await ledger.append([...THREE, event(40, OTHER, 1)]);

    expect((await rows()).slice(0, 3)).toEqual(before);
    expect(await ledger.head()).toMatchObject({ size: 4n, position: 40n });
  });

  it('writes nothing twice when two sequencers run', async () => {
    const second = new Ledger(writer);
    await Promise.all([ledger.append(THREE), second.append(THREE), ledger.append(THREE)]);

    expect(await rows()).toHaveLength(3);
  });

  it.each([
    ['a missing revision', [event(10, ONE, 0), event(20, ONE, 2)], 'has a gap: 1 is missing before 2'],
    ['a stream that does not begin at 0', [event(10, ONE, 1)], 'has a gap: 0 is missing before 1'],
    ['a revision that comes twice', [event(10, ONE, 0), event(20, ONE, 0)], 'runs back: 0 comes after 0'],
    ['a log that runs back', [event(20, ONE, 0), event(10, OTHER, 0)], 'The log runs back'],
    ['a leaf that is too long', [event(10, ONE, 0), { ...event(20, ONE, 1), type: 'x'.repeat(4096) }], 'has no leaf'],
  ])('halts on %s and writes nothing of the batch', async (_, events, message) => {
    const append = ledger.append(events);

    await expect(append).rejects.toBeInstanceOf(AuditHalted);
    await expect(append).rejects.toThrow(message);
    expect(await rows()).toEqual([]);
    expect(await ledger.head()).toBeNull();
  });

  it('halts on a gap after what it holds already', async () => {
    await ledger.append(THREE);

    await expect(ledger.append([event(40, ONE, 3)])).rejects.toThrow('2 is missing before 3');
  });

  it('keeps settings of streams and deletions; the revision of a tombstone is no gap', async () => {
    await ledger.append([...THREE, event(40, `$$${ONE}`, 0, { $tb: 2 }), event(50, ONE, TOMBSTONE)]);

    expect((await rows()).map(({ rev }) => rev)).toEqual([0n, 0n, 1n, 0n, TOMBSTONE]);
  });

  it('keeps what does not parse and names it', async () => {
    const broken = event(40, OTHER, 1, Buffer.of(0xff));

    expect((await ledger.append([...THREE, broken])).unparsed).toEqual([broken]);
    expect(await rows()).toHaveLength(4);
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
            await tx.query('set local role oversight_audit_owner');
            await tx.query(sql);
          }),
        ).rejects.toThrow('is insert-only');
    });

    it('a leaf that was put in under a used number or revision is refused', async () => {
      const put = (idx: number, rev: number) =>
        writer.query('insert into audit.leaf values ($1, $2, $3, $4, $5)', [
          idx,
          ONE,
          rev,
          Buffer.from('{}'),
          Buffer.alloc(32),
        ]);

      await expect(put(0, 2)).rejects.toThrow('leaf_pkey');
      await expect(put(3, 1)).rejects.toThrow('leaf_stream_rev_key');
    });
  });
});
