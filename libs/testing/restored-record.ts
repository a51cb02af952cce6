import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openContainer } from '#apps/oversight/backup/container.js';
import { restoreBackup } from '#apps/oversight/backup/restore-backup.js';
import { takeBackup } from '#apps/oversight/backup/take-backup.js';
import { rebuild, type Rebuilt } from '#apps/projector/rebuild.js';
import { createTestDatabase, type TestDatabase } from './postgres.js';
import type { TestSystem } from './system.js';

const signal = new AbortController().signal;

/** The read models of a system that runs, made again from its log. */
export const rebuilt = (config: Pick<TestSystem, 'databaseUrl' | 'eventStoreUrl'>): Promise<Rebuilt | null> =>
  rebuild({ config, signal, onProgress: () => {}, onInterrupted: () => {}, onCompared: () => {} });

/** Another database, into which a backup of this one, which has the log too, was restored. */
export const restoredFrom = async (databaseUrl: string): Promise<TestDatabase> => {
  const folder = mkdtempSync(join(tmpdir(), 'oversight-backup-'));
  const [file, keys] = [join(folder, 'backup'), join(folder, 'keys')];
  const quiet = { tell: () => undefined, signal };
  mkdirSync(keys);
  const database = await createTestDatabase();
  await takeBackup({ databaseUrl, keys, file, overwrite: false, ...quiet });
  await restoreBackup(await openContainer(file), { databaseUrl: database.url, keys, file, by: 'Amara', ...quiet });
  rmSync(folder, { recursive: true, force: true });
  return database;
};
