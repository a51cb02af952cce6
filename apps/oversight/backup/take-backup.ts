import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { copyOut } from '#libs/platform/postgres/copy.js';
import { explainRefusal, isTransient } from '#libs/platform/postgres/errors.js';
import { CannotDo, codeOf, messageOf } from '../failure.js';
import { writeContainer } from './container.js';
import { KEPT, KEPT_MIGRATIONS, KEYS_LEFT_OUT } from './kept.js';
import type { KeptFile, KeptTable, Manifest } from './manifest.js';
import { programName } from './program.js';
import { TransferProgress, type Tell } from './progress.js';
import { endsOf } from './record-ends.js';
import { PLAIN_TEXT, readRows, type Table, tablesOf } from './tables.js';

export interface BackupJob {
  readonly databaseUrl: string;
  /** The folder of keys; it need not be there. */
  readonly keys: string;
  readonly file: string;
  /** A file of that name is replaced once the new one is whole. */
  readonly overwrite: boolean;
  readonly tell: Tell;
  readonly signal: AbortSignal;
}

/**
 * Writes a backup of one consistent point of the record, while others read and write. Under the file's name there is
 * never anything but a whole backup.
 * @throws CannotDo when it cannot be written, or the database does not hold the log
 */
export const takeBackup = async (job: BackupJob): Promise<Manifest> => {
  const { file, overwrite } = job;
  const there = await stat(file).catch(() => null);
  // What is renamed to it would take the place of a device, which is none of ours.
  if (there && !there.isFile()) throw new CannotDo(`${file} is no file.`, 'Give the name of the file to write.');
  if (there && !overwrite)
    throw new CannotDo(`${file} is there already.`, 'Choose another name, or add --overwrite to have it replaced.');
  const partial = `${file}.partial`;
  const handle = await open(partial, 'wx', 0o600).catch((error: unknown) => {
    throw cannotWrite(partial, error);
  });
  try {
    const manifest = await fromDatabase(job, (data, told) => writeContainer(handle, data, told, job.signal));
    await handle.sync();
    await handle.close();
    await rename(partial, file);
    await syncFolder(dirname(file));
    return manifest;
  } catch (error) {
    await handle.close().catch(() => undefined);
    await rm(partial, { force: true });
    if (job.signal.aborted) throw job.signal.reason;
    if (WRITING.has(codeOf(error) ?? '')) throw cannotWrite(file, error);
    throw isTransient(error) ? cannotGoOn(error) : error;
  }
};

const WRITING = new Set(['ENOSPC', 'EDQUOT', 'EFBIG', 'EIO', 'EROFS']);

const cannotWrite = (file: string, error: unknown): CannotDo =>
  codeOf(error) === 'EEXIST'
    ? new CannotDo(
        `${file} is there: another backup is being written to it, or one was killed.`,
        'In the second case remove it, and try again.',
      )
    : new CannotDo(`${file} cannot be written: ${messageOf(error)}.`, 'Make room, or choose another place for it.');

const cannotGoOn = (error: unknown): CannotDo =>
  new CannotDo(`The backup could not go on (${messageOf(error)}).`, 'Nothing was written. Mend that, and try again.');

/** A name is only sure to be in a folder once the folder is on disk too. */
const syncFolder = async (path: string): Promise<void> => {
  const folder = await open(path);
  await folder.sync().finally(() => folder.close());
};

type Write = (data: AsyncIterable<Buffer>, manifest: () => Manifest) => Promise<void>;

const fromDatabase = async (job: BackupJob, write: Write): Promise<Manifest> => {
  const client = new pg.Client({ connectionString: job.databaseUrl, application_name: 'oversight backup' });
  client.on('error', () => undefined);
  await client.connect().catch((error: unknown) => {
    throw new CannotDo(explainRefusal(job.databaseUrl, error).message, 'Nothing was written.');
  });
  try {
    await client.query(PLAIN_TEXT);
    // One snapshot for everything that is read: the ledger in it is never ahead of the log.
    await client.query('begin isolation level repeatable read, read only');
    const about = await aboutRecord(client);
    const tables: KeptTable[] = [];
    const files: KeptFile[] = [];
    const manifest = (): Manifest => ({ ...about, tables, files });
    await write(recordOf(client, job, tables, files), manifest);
    return manifest();
  } finally {
    await client.end();
  }
};

const aboutRecord = async (client: pg.ClientBase): Promise<Omit<Manifest, 'tables' | 'files'>> => {
  const ends = await endsOf(client);
  if (!ends)
    throw new CannotDo(
      'This database does not hold the log that the ledger was made from.',
      'An event store that runs elsewhere is backed up by its own means: see docs/guides/production.md.',
    );
  const {
    rows: [at],
  } = await client.query<{ now: Date }>('select transaction_timestamp() as now');
  const { rows: versions } = await client.query<{ version: number }>(
    'select max(version) as version from eventstore.versions',
  );
  const { rows: migrations } = await client.query<{ name: string }>(
    'select name from migrations where name = any($1) order by timestamp',
    [KEPT_MIGRATIONS.map(({ name }) => name)],
  );
  return {
    takenAt: (at?.now ?? new Date()).toISOString(),
    program: programName(),
    ...ends,
    made: { eventStore: versions[0]?.version ?? 0, migrations: migrations.map(({ name }) => name) },
  };
};

/** The data of the backup; what each part was is pushed to the lists as it has been read. */
async function* recordOf(
  client: pg.ClientBase,
  { keys, tell }: BackupJob,
  tables: KeptTable[],
  files: KeptFile[],
): AsyncGenerator<Buffer> {
  for (const { name: schema } of KEPT)
    for (const table of await tablesOf(client, schema)) tables.push(yield* rowsOf(client, table, tell));
  for (const name of existsSync(keys) ? readdirSync(keys).sort() : []) {
    if (name in KEYS_LEFT_OUT) continue;
    const bytes = readFileSync(join(keys, name));
    yield bytes;
    files.push({ name, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
  }
}

async function* rowsOf(client: pg.ClientBase, table: Table, tell: Tell): AsyncGenerator<Buffer, KeptTable> {
  const progress = new TransferProgress(`${table.schema}.${table.name}`, tell);
  const hash = createHash('sha256');
  let bytes = 0;
  const rows = copyOut(client, await readRows(client, table));
  for (;;) {
    const { value, done } = await rows.next();
    if (done) {
      progress.done(value);
      return { ...table, rows: String(value), bytes, sha256: hash.digest('hex') };
    }
    hash.update(value);
    bytes += value.length;
    progress.moved(value.length);
    yield value;
  }
}
