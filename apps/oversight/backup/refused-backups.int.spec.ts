import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AUDIT_MIGRATIONS } from '#libs/audit/index.js';
import { migrate, openDatabase } from '#libs/platform/postgres/database.js';
import { BackedUpRecord, connected } from '#libs/testing/backed-up-record.js';
import { startTestEventStore } from '#libs/testing/event-store.js';
import { createTestDatabase } from '#libs/testing/postgres.js';
import { CannotDo } from '../failure.js';
import { openContainer } from './container.js';
import { checkMadeHere } from './made-here.js';
import { restoreBackup } from './restore-backup.js';

let record: BackedUpRecord;
beforeAll(async () => {
  record = await BackedUpRecord.make();
});
afterAll(() => record?.drop());

/** Ends its connection, once it waits for a table that is locked. */
const endTheBackup = (url: string): Promise<void> =>
  connected(url, async (db) => {
    for (let ended = 0; ended === 0;)
      ended =
        (
          await db.query(
            `select pg_terminate_backend(pid) from pg_stat_activity
              where datname = current_database() and application_name = 'oversight backup' and wait_event_type = 'Lock'`,
          )
        ).rowCount ?? 0;
  });

describe('a backup', () => {
  it('with any byte changed, cut short, longer, foreign or of a newer program, is refused by name', async () => {
    const { file, manifest } = await record.backUp('to-damage');
    const whole = readFileSync(file);
    const spoilt = join(record.folder, 'spoilt');
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
    await expect(openContainer(join(record.folder, 'nowhere'))).rejects.toThrow('is not there');
    await expect(openContainer(record.folder)).rejects.toThrow('is no file');
    const newer = { ...manifest, program: 'oversight 9', made: { ...manifest.made, migrations: ['FromTheFuture1'] } };
    expect(() => checkMadeHere('it', newer)).toThrow('made by a newer version of Oversight (oversight 9)');
    expect(() => checkMadeHere('it', manifest)).not.toThrow();
  });

  it('whose data is not what its manifest says is not restored', async () => {
    const { file } = await record.backUp('to-forge');
    const container = await openContainer(file);
    const [first, ...rest] = container.manifest.tables;
    const database = await createTestDatabase();
    const job = {
      databaseUrl: database.url,
      keys: record.folder,
      file,
      by: 'Amara',
      tell: () => undefined,
      signal: new AbortController().signal,
    };
    const forged = { ...container.manifest, tables: [{ ...first!, sha256: '00' }, ...rest] };
    await expect(restoreBackup({ ...container, manifest: forged }, job)).rejects.toThrow(
      /to-forge is damaged: the rows of eventstore\.\w+ are not those/,
    );
    await database.drop();
  });

  it('never replaces a file unasked, and leaves no half one', async () => {
    const { file } = await record.backUp('kept');
    const before = readFileSync(file);
    await expect(record.backUp('kept')).rejects.toThrow(/is there already.*\n.*--overwrite/);
    const stopping = new AbortController();
    const stopped = record.backUp('kept', {
      overwrite: true,
      tell: () => stopping.abort(new Error('stopped')),
      signal: stopping.signal,
    });
    await expect(stopped).rejects.toThrow('stopped');
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(existsSync(`${file}.partial`)).toBe(false);
    writeFileSync(join(record.folder, 'twice.partial'), '');
    await expect(record.backUp('twice')).rejects.toThrow('another backup is being written to it, or one was killed');
    for (const none of [record.folder, '/dev/null'])
      await expect(record.backUp('none', { file: none, overwrite: true })).rejects.toThrow(`${none} is no file`);
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
    await expect(record.backUp('no-such-folder/backup')).rejects.toThrow('cannot be written');
  });

  it('whose Postgres went away meanwhile says so, and leaves no half one', async () => {
    await connected(record.database.url, async (db) => {
      await db.query('begin; lock table audit.leaf');
      const refused: unknown = await Promise.all([
        record.backUp('half').catch((error: unknown) => error),
        endTheBackup(record.database.url),
      ]).then(([error]) => error);
      expect(refused).toBeInstanceOf(CannotDo);
      expect((refused as CannotDo).message).toMatch(/^The backup could not go on \(.+\)\.\nNothing was written\./);
    });
    expect(readdirSync(record.folder).filter((name) => name.startsWith('half'))).toEqual([]);
  });

  it('of a database whose ledger was made from another log, or that has no log, is refused', async () => {
    const other = await createTestDatabase();
    await expect(record.backUp('no-log', { databaseUrl: other.url })).rejects.toThrow(
      /does not hold the log.*\n.*production\.md/,
    );
    const elsewhere = await startTestEventStore(other.url);
    const db = await openDatabase(other.url);
    await migrate(db, AUDIT_MIGRATIONS);
    await db.query(`insert into audit.progress values (1, 128, $1)`, [randomUUID()]);
    await db.destroy();
    await expect(record.backUp('other-log', { databaseUrl: other.url })).rejects.toThrow(
      'does not hold the log that the ledger was made from',
    );
    expect(existsSync(join(record.folder, 'other-log'))).toBe(false);
    await elsewhere.stop();
    await other.drop();
  });
});
