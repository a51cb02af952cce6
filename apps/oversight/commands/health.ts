import { Argument, Command } from 'commander';
import { readConfig } from '#libs/platform/config.js';
import { urlSettingOf, type Login } from '#libs/platform/postgres/logins.js';
import { CannotDo, messageOf } from '../failure.js';
import type { PartName } from '../health/part-health.js';

export const healthCommand = (): Command =>
  new Command('health')
    .description('Says whether the projector or the audit writer works, and ends with 1 where it does not.')
    .addArgument(new Argument('<part>').choices(['projector', 'audit-writer']))
    .action(tellHealth);

const LOGINS = { projector: 'projector', 'audit-writer': 'audit' } as const satisfies Record<PartName, Login>;
const ANSWERS_WITHIN_MS = 3_000;

const tellHealth = async (part: PartName): Promise<void> => {
  const { dataFolder } = readConfig({ OVERSIGHT_DATA: process.env['OVERSIGHT_DATA'] });
  const setting = urlSettingOf(LOGINS[part]);
  const { servicesIn } = await import('../launcher/running-services.js');
  const { openDatabase } = await import('#libs/platform/postgres/database.js');
  const { readProjectionHealth } = await import('#libs/read-models/health.js');
  const { partHealth } = await import('../health/part-health.js');
  const url = process.env[setting] ?? servicesIn(dataFolder)?.databaseUrl;
  if (url === undefined)
    throw new CannotDo(
      'Nothing runs here that could be asked.',
      `Set ${setting}, or OVERSIGHT_DATA of a running system.`,
    );
  try {
    const db = await openDatabase(url, { applicationName: 'health', poolSize: 1, answersWithinMs: ANSWERS_WITHIN_MS });
    const { ok, lines } = await readProjectionHealth(db)
      .then((all) => partHealth(part, all))
      .finally(() => db.destroy());
    process.stdout.write(`${lines.join('\n')}\n`);
    if (!ok) process.exitCode = 1;
  } catch (error) {
    throw new CannotDo(`It cannot be told whether the ${part} works: ${messageOf(error)}`, 'Nothing was changed.');
  }
};
