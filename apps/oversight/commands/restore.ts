import { resolve } from 'node:path';
import { Command } from 'commander';
import { readConfig } from '#libs/platform/config.js';
import { DEFAULT_OFFICER } from '../default-officer.js';
import { CannotDo } from '../failure.js';

export const restoreCommand = (): Command =>
  new Command('restore')
    .description('Restores a backup into an empty folder (OVERSIGHT_DATA), and checks every byte of it.')
    .argument('<file>', 'a file that `oversight backup` made')
    .option('--as <name>', 'who restores, by name', process.env['OVERSIGHT_AS'] ?? DEFAULT_OFFICER)
    .action(restore);

const tell = (line: string): void => void process.stderr.write(`${line}\n`);

const restore = async (name: string, { as: by }: { as: string }): Promise<void> => {
  const config = readConfig(process.env);
  const file = resolve(name);
  if (config.databaseUrl !== null || config.eventStoreUrl !== null)
    throw new CannotDo(
      'A backup is restored into a folder of its own, not into services that run elsewhere.',
      'Leave DATABASE_URL and EVENTSTORE_URL out. Nothing was restored.',
    );
  const { withNewFolder } = await import('../launcher/with-services.js');
  const { openContainer } = await import('../backup/container.js');
  const { LOG_DIFFERS } = await import('../ledger/words.js');
  const { restoreBackup } = await import('../backup/restore-backup.js');
  const { checkMadeHere } = await import('../backup/made-here.js');
  const { comparedWithLedger, restored, restoring } = await import('../backup/words.js');
  const container = await openContainer(file);
  checkMadeHere(file, container.manifest);
  tell(restoring(file, container.manifest));
  const { restoration, compared } = await withNewFolder(config, ({ databaseUrl, keys }, signal) =>
    restoreBackup(container, { databaseUrl, keys, file, by, tell, signal }),
  );
  tell(restored(config.dataFolder, container.manifest, restoration));
  for (const words of comparedWithLedger(compared)) tell(words);
  if (compared && compared.alarms.length > 0) process.exitCode = LOG_DIFFERS;
};
