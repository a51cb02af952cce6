import { join } from 'node:path';
import { Command } from 'commander';
import { readConfig } from '#libs/platform/config.js';
import { CannotDo } from '../failure.js';

interface Options {
  readonly printSql?: boolean;
}

export const migrateCommand = (): Command =>
  new Command('migrate')
    .description(
      "Makes the database's tables and logins, and gives every login its rights; a start of all does it too.",
    )
    .option('--print-sql', 'does nothing, and prints the SQL that a superuser would have to run')
    .action(migrateDatabase);

const tell = (line: string): void => void process.stderr.write(`${line}\n`);

const migrateDatabase = async ({ printSql }: Options): Promise<void> => {
  const config = readConfig(process.env);
  const { databaseUrl, dataFolder } = config;
  if (databaseUrl === null)
    throw new CannotDo(
      'There is no DATABASE_URL: the embedded database is brought up to date by every start.',
      'Set it to the login that makes tables and gives rights. Nothing was changed.',
    );
  const { checkServices } = await import('../launcher/services.js');
  const { preparationFor } = await import('../logins/preparation.js');
  const { prepareDatabase, sqlForAdministrator } = await import('../logins/prepare-database.js');
  const { asScript } = await import('../logins/administrator.js');
  const preparation = preparationFor(config, databaseUrl, join(dataFolder, 'keys'), (line) => tell(`  ${line}`));
  await checkServices({ ...config, eventStoreUrl: null });
  if (printSql) {
    process.stdout.write(`${asScript(await sqlForAdministrator(preparation))}\n`);
    return;
  }
  await prepareDatabase(preparation);
  tell('The database is up to date, and every login has its rights.');
};
