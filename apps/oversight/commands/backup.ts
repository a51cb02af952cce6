import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { readConfig } from '#libs/platform/config.js';
import { CannotDo } from '../failure.js';
import { holdsData } from '../launcher/folder-version.js';

export const backupCommand = (): Command =>
  new Command('backup')
    .description('Writes a backup of one consistent point of the record, while the system runs or when it does not.')
    .argument('<file>', 'the file to write')
    .option('--overwrite', 'replace the file if it is there, once the new backup is whole')
    .action(backUp);

const tell = (line: string): void => void process.stderr.write(`${line}\n`);

const backUp = async (name: string, { overwrite = false }: { overwrite?: boolean }): Promise<void> => {
  const config = readConfig(process.env);
  const file = resolve(name);
  if (config.eventStoreUrl !== null)
    throw new CannotDo(
      'The log lies in the event store that EVENTSTORE_URL names, which is backed up by its own means.',
      'docs/guides/production.md says how, and in which order log and database must be taken. Nothing was written.',
    );
  if (config.databaseUrl === null && !holdsData(config.dataFolder))
    throw new CannotDo(
      `There is no Oversight data in ${config.dataFolder}.`,
      'Say where it is: OVERSIGHT_DATA=… oversight backup …. Nothing was written.',
    );
  const { withDatabase } = await import('../launcher/with-services.js');
  const { LOG_DIFFERS } = await import('../ledger/words.js');
  const { takeBackup } = await import('../backup/take-backup.js');
  const { backupTaken, lacksLeaves } = await import('../backup/words.js');
  const keys = join(config.dataFolder, 'keys');
  const manifest = await withDatabase(config, (databaseUrl, signal) =>
    takeBackup({ databaseUrl, keys, file, overwrite, tell, signal }),
  );
  tell(backupTaken(file, manifest));
  if (lacksLeaves(manifest)) process.exitCode = LOG_DIFFERS;
};
