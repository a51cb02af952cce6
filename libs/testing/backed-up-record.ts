import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { binaryEvent, jsonEvent, NO_STREAM, type EventStoreClient } from '#libs/event-store/client.js';
import { connect } from '#libs/event-store/connect.js';
import { RawLog } from '#libs/event-store/raw-log/raw-log.js';
import type { RawEvent } from '#libs/kernel/raw-event.js';
import { SEALED_STREAMS } from '#libs/kernel/sealed.js';
import { openContainer } from '#apps/oversight/backup/container.js';
import { restoreBackup, type RestoredRecord } from '#apps/oversight/backup/restore-backup.js';
import { takeBackup, type BackupJob } from '#apps/oversight/backup/take-backup.js';
import { AUDIT_MIGRATIONS, Ledger } from '#libs/audit/index.js';
import { DOCUMENT_MIGRATIONS } from '#libs/documents/index.js';
import { WAITING_PAPERS_MIGRATIONS } from '#libs/waiting-papers/index.js';
import { migrate, openDatabase } from '#libs/platform/postgres/database.js';
import { READ_MODEL_MIGRATIONS } from '#libs/read-models/index.js';
import { PROJECTIONS_MIGRATIONS } from '#libs/read-models/projections-schema.js';
import { startTestEventStore, type TestEventStore } from './event-store.js';
import { createTestDatabase, type TestDatabase } from './postgres.js';

const QUIET = { tell: () => undefined, signal: new AbortController().signal };

/** The one stream of the record that is sealed. */
export const THING = 'thing-5a7b2c91-6e43-5b8d-9c2f-000000000001';

export const thing = (n: number) =>
  jsonEvent({
    id: randomUUID(),
    type: 'ThingHappened.v1',
    data: { n },
    metadata: { actor: 'prs_amara', recordedAt: 'now' },
  });

export const connected = async <T>(url: string, ask: (db: pg.Client) => Promise<T>): Promise<T> => {
  const db = new pg.Client(url);
  await db.connect();
  return ask(db).finally(() => db.end());
};

export interface Restored {
  readonly database: TestDatabase;
  /** The folder of the restored keys. */
  readonly keys: string;
  readonly compared: RestoredRecord['compared'];
  drop(): Promise<void>;
}

/** A log that holds every kind of thing, with its ledger and keys, and a folder for backups of it. */
export class BackedUpRecord {
  readonly client: EventStoreClient;
  readonly keys: string;

  private constructor(
    readonly folder: string,
    readonly database: TestDatabase,
    readonly store: TestEventStore,
  ) {
    this.client = connect(store.url);
    this.keys = join(folder, 'keys');
  }

  static async make(): Promise<BackedUpRecord> {
    const database = await createTestDatabase();
    const store = await startTestEventStore(database.url);
    const record = new BackedUpRecord(mkdtempSync(join(tmpdir(), 'oversight-backup-')), database, store);
    mkdirSync(record.keys);
    writeFileSync(join(record.keys, 'postgres-password'), 'secret');
    writeFileSync(join(record.keys, 'ledger-key'), Buffer.from([0, 255, 10, 13]));
    const db = await openDatabase(database.url);
    await migrate(db, [
      ...PROJECTIONS_MIGRATIONS,
      ...READ_MODEL_MIGRATIONS,
      ...AUDIT_MIGRATIONS,
      ...DOCUMENT_MIGRATIONS,
      ...WAITING_PAPERS_MIGRATIONS,
    ]);
    await db.destroy();
    await record.writeEveryKindOfThing();
    return record;
  }

  async drop(): Promise<void> {
    await this.client.dispose();
    await this.store.stop();
    await this.database.drop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** As the audit writer does: leaves for all that is sealed of the log. */
  async sealAll(): Promise<void> {
    const db = await openDatabase(this.database.url, { poolSize: 1 });
    const events: RawEvent[] = [];
    for await (const event of new RawLog(this.client).read(null, SEALED_STREAMS)) events.push(event);
    await new Ledger(db).append(events);
    await db.destroy();
  }

  /** Into a file of the folder; of this record, silently, unless told otherwise. */
  async backUp(name: string, otherwise: Partial<BackupJob> = {}) {
    const file = join(this.folder, name);
    const job = { databaseUrl: this.database.url, keys: this.keys, file, overwrite: false, ...QUIET, ...otherwise };
    return { file, manifest: await takeBackup(job) };
  }

  async restore(file: string): Promise<Restored> {
    const container = await openContainer(file);
    const database = await createTestDatabase();
    const keys = mkdtempSync(join(this.folder, 'restored-'));
    const { compared } = await restoreBackup(container, {
      databaseUrl: database.url,
      keys,
      file,
      by: 'Amara',
      ...QUIET,
    });
    return { database, keys, compared, drop: () => database.drop() };
  }

  private async writeEveryKindOfThing(): Promise<void> {
    const { client } = this;
    await client.appendToStream(THING, [thing(1), thing(2), thing(3)], { expectedRevision: NO_STREAM });
    const bytes = Uint8Array.from({ length: 256 }, (_, n) => n);
    await client.appendToStream('thing-\u0000\t\\é', binaryEvent({ id: randomUUID(), type: 'a\tb\\n\n', data: bytes }));
    await client.appendToStream(THING, thing(4));
    await client.appendToStream('gone', [thing(5), thing(6)]);
    await client.deleteStream('gone');
    await client.appendToStream('gone', thing(7));
    await client.appendToStream('dead', thing(8));
    await client.tombstoneStream('dead');
    await client.setStreamMetadata(THING, { maxCount: 2, custom: { large: '9007199254740993' } });
    await client.appendToStream('empty', []);
    await this.sealAll();
  }
}
