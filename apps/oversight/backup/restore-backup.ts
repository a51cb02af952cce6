import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import pg from 'pg';
import { migrate as migrateEventStore } from '#apps/eventstore/log/schema.js';
import type { Compared } from '#libs/following/compare-whole.js';
import { Comparison } from '#libs/audit/comparison/comparison.js';
import { StoredLeaves } from '#libs/audit/comparison/stored-leaves.js';
import { SEALS_BYTES } from '#libs/audit/index.js';
import { copyIn, copyOut } from '#libs/platform/postgres/copy.js';
import { migrate, openDatabase } from '#libs/platform/postgres/database.js';
import { recordRestoration, type Restoration, RESTORATION_MIGRATIONS } from '#libs/restorations/index.js';
import { type Container, damaged } from './container.js';
import { Cut } from './cut.js';
import { KEPT_MIGRATIONS } from './kept.js';
import type { KeptFile, KeptTable, Manifest } from './manifest.js';
import { afterTheLost } from './positions.js';
import { TransferProgress, type Tell } from './progress.js';
import { endsOf } from './record-ends.js';
import { sealedRowsOf } from './sealed-rows.js';
import { nameOf, PLAIN_TEXT, readRows, writeRows } from './tables.js';

export interface RestoreJob {
  /** A database that holds nothing. */
  readonly databaseUrl: string;
  /** The folder of keys, which is there. */
  readonly keys: string;
  /** The backup's file, for what is said of it. */
  readonly file: string;
  readonly by: string;
  readonly tell: Tell;
  readonly signal: AbortSignal;
}

export interface RestoredRecord {
  readonly restoration: Omit<Restoration, 'restoredAt'>;
  /** What its log is beside its ledger; `null` for a ledger of before leaves were made of bytes, which begins anew. */
  readonly compared: Compared | null;
}

/**
 * Makes the record as it was, reads all of it again and compares: rows with the backup, the log with the ledger. Says in the
 * restored record that it was restored.
 * @throws CannotDo when the data is not what the manifest says
 */
export const restoreBackup = async (container: Container, job: RestoreJob): Promise<RestoredRecord> => {
  const { manifest } = container;
  await makeTables(job.databaseUrl, manifest);
  const client = new pg.Client({ connectionString: job.databaseUrl, application_name: 'oversight restore' });
  client.on('error', () => undefined);
  await client.connect();
  const stop = () => void client.end();
  job.signal.addEventListener('abort', stop);
  try {
    await client.query(PLAIN_TEXT);
    job.tell('Restoring:');
    await load(client, container, job);
    job.tell('Comparing what was restored with the backup:');
    await compare(client, manifest, job);
    const compared = await compareWithLedger(client, manifest, job);
    return { restoration: await goOn(client, container, job), compared };
  } catch (error) {
    throw job.signal.aborted ? job.signal.reason : error;
  } finally {
    job.signal.removeEventListener('abort', stop);
    await client.end();
  }
};

/** Tables, constraints, triggers, roles: by the migrations that made those of the backup, and no later ones. */
const makeTables = async (databaseUrl: string, { made }: Manifest): Promise<void> => {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  await migrateEventStore(client, made.eventStore).finally(() => client.end());
  const db = await openDatabase(databaseUrl, { poolSize: 2 });
  await migrate(
    db,
    KEPT_MIGRATIONS.filter(({ name }) => made.migrations.includes(name)),
  ).finally(() => db.destroy());
};

const load = async (client: pg.ClientBase, container: Container, job: RestoreJob): Promise<void> => {
  const cut = new Cut(container.data());
  try {
    for (const table of container.manifest.tables) await loadTable(client, table, cut, job);
    for (const file of container.manifest.files) await loadFile(file, cut, job);
  } finally {
    await cut.end();
  }
};

const loadTable = async (client: pg.ClientBase, table: KeptTable, cut: Cut, job: RestoreJob): Promise<void> => {
  const progress = new TransferProgress(`${table.schema}.${table.name}`, job.tell);
  const hash = createHash('sha256');
  async function* chunks() {
    for await (const chunk of cut.next(table.bytes)) {
      hash.update(chunk);
      progress.moved(chunk.length);
      yield chunk;
    }
  }
  // What the making of the tables itself has put there, the backup holds too.
  const { rowCount } = await client.query(`select from ${nameOf(table)} limit 1`);
  if (rowCount !== 0) await client.query(`delete from ${nameOf(table)}`);
  const rows = await copyIn(client, writeRows(table), chunks());
  if (String(rows) !== table.rows || hash.digest('hex') !== table.sha256)
    throw damaged(job.file, `the rows of ${table.schema}.${table.name} are not those that were written`);
  progress.done(rows);
};

const loadFile = async ({ name, bytes, sha256 }: KeptFile, cut: Cut, job: RestoreJob): Promise<void> => {
  const parts: Buffer[] = [];
  for await (const part of cut.next(bytes)) parts.push(part);
  const content = Buffer.concat(parts);
  if (basename(name) !== name || createHash('sha256').update(content).digest('hex') !== sha256)
    throw damaged(job.file, `the key file ${name} is not what was written`);
  writeFileSync(join(job.keys, name), content, { mode: 0o600, flag: 'wx' });
};

/** Reads every row back, as the backup read it. */
const compare = async (client: pg.ClientBase, manifest: Manifest, job: RestoreJob): Promise<void> => {
  for (const table of manifest.tables) {
    const progress = new TransferProgress(`${table.schema}.${table.name}`, job.tell);
    const hash = createHash('sha256');
    const rows = copyOut(client, await readRows(client, table));
    for (;;) {
      const { value, done } = await rows.next();
      if (!done) {
        hash.update(value);
        progress.moved(value.length);
        continue;
      }
      progress.done(value);
      if (String(value) !== table.rows || hash.digest('hex') !== table.sha256)
        throw new Error(`${table.schema}.${table.name} reads otherwise than it was restored: nothing of it is used.`);
      break;
    }
  }
  await client.query('begin');
  const ends = await endsOf(client);
  await client.query('commit');
  if (JSON.stringify(ends) !== JSON.stringify({ log: manifest.log, ledger: manifest.ledger }))
    throw damaged(job.file, 'log and ledger do not end where it says');
};

/** Every leaf is made again of the restored log. What differs did so before the backup: it is restored all the same, and named. */
const compareWithLedger = async (
  client: pg.ClientBase,
  { made }: Manifest,
  { databaseUrl, tell }: RestoreJob,
): Promise<Compared | null> => {
  if (!made.migrations.includes(SEALS_BYTES)) return null;
  tell('Comparing the log with the ledger:');
  const db = await openDatabase(databaseUrl, { poolSize: 1 });
  try {
    const comparison = new Comparison(new StoredLeaves(db), 'first');
    await comparison.finish(sealedRowsOf(client));
    return { events: comparison.compared, alarms: comparison.takeAlarms() };
  } finally {
    await db.destroy();
  }
};

/** No position after the backup's is used again: what it stood for is lost, but clients may know it. */
const goOn = async (client: pg.ClientBase, { manifest, sha256 }: Container, job: RestoreJob) => {
  const {
    rows: [writer],
  } = await client.query<{ reserved: string }>('select reserved_position::text as reserved from eventstore.writer');
  const logEndedAt = BigInt(manifest.log.position);
  const reserved = BigInt(writer?.reserved ?? 0);
  const restoration = {
    logEndedAt,
    goesOnAfter: afterTheLost(reserved > logEndedAt ? reserved : logEndedAt, Date.now()),
    backupTakenAt: manifest.takenAt,
    backupSha256: sha256,
    restoredBy: job.by,
  };
  await client.query('update eventstore.writer set reserved_position = $1', [restoration.goesOnAfter]);
  const db = await openDatabase(job.databaseUrl, { poolSize: 2 });
  try {
    await migrate(db, RESTORATION_MIGRATIONS);
    await recordRestoration(db, restoration);
  } finally {
    await db.destroy();
  }
  return restoration;
};
