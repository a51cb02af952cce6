import { resolve } from 'node:path';
import { Command } from 'commander';
import { readConfig } from '#libs/platform/config.js';

export const auditExportCommand = (): Command =>
  new Command('export')
    .description(
      'Writes the whole audit log with every event to a file, to be verified offline, while the system runs or when it does not.',
    )
    .argument('<file>', 'the file to write: it must not be there yet')
    .action(exportLog);

const tell = (line: string): void => void process.stderr.write(`${line}\n`);

const exportLog = async (name: string): Promise<void> => {
  const config = readConfig(process.env);
  const file = resolve(name);
  const { withServices } = await import('../launcher/with-services.js');
  const { writeExportFile } = await import('../audit/write-export-file.js');
  const { exportedInWords } = await import('../audit/words.js');
  const written = await withServices(config, ({ backupUrl: databaseUrl, eventStoreUrl }, signal) =>
    writeExportFile({ databaseUrl, eventStoreUrl, file, tell, signal }),
  );
  tell(exportedInWords(file, written));
};
