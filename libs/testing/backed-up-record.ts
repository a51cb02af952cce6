import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { binaryEvent, FORWARDS, jsonEvent, NO_STREAM, START, type EventStoreClient } from '#libs/event-store/client.js';
import { connect } from '#libs/event-store/connect.js';
import { openContainer } from '#apps/oversight/backup/container.js';
import { restoreBackup } from '#apps/oversight/backup/restore-backup.js';
import { takeBackup, type BackupJob } from '#apps/oversight/backup/take-backup.js';
import { AUDIT_MIGRATIONS, Ledger } from '#libs/audit/index.js';
import { migrate, openDatabase } from '#libs/platform/postgres/database.js';
import { READ_MODEL_MIGRATIONS } from '#libs/read-models/index.js';
import { PROJECTIONS_MIGRATIONS } from '#libs/read-models/projections-schema.js';
import { startTestEventStore, type TestEventStore } from './event-store.js';
import { createTestDatabase, type TestDatabase } from './postgres.js';

const QUIET = { tell: () => undefined, signal: new AbortController().signal };

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
    await migrate(db, [...PROJECTIONS_MIGRATIONS, ...READ_MODEL_MIGRATIONS, ...AUDIT_MIGRATIONS]);
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

  /** As the projector does: leaves for all that the log holds. */
  async sealAll(): Promise<void> {
    const db = await openDatabase(this.database.url, { poolSize: 1 });
    const events = [];
    for await (const { event } of this.client.readAll({ fromPosition: START, direction: FORWARDS }))
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
    await restoreBackup(container, { databaseUrl: database.url, keys, file, by: 'Amara', ...QUIET });
    return { database, keys, drop: () => database.drop() };
  }

  private async writeEveryKindOfThing(): Promise<void> {
    const { client } = this;
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
    await this.sealAll();
  }
}
