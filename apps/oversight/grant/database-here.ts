import { join } from 'node:path';
import type { Config } from '#libs/platform/config.js';
import { CannotDo } from '../failure.js';
import { servicesIn } from '../launcher/running-services.js';
import { madeLogin } from '../logins/made-login.js';

/**
 * The database's URL, for who has power over the system: by `DATABASE_URL`, or by the keys in the data folder of the one
 * that runs.
 * @throws CannotDo for who has neither
 */
export const databaseHere = async ({ databaseUrl, dataFolder }: Config): Promise<string> => {
  if (databaseUrl !== null) return databaseUrl;
  const services = servicesIn(dataFolder);
  const url = services && (await madeLogin('web', services.databaseUrl, join(dataFolder, 'keys')));
  if (url) return url;
  throw new CannotDo(
    `No Oversight runs on the data folder ${dataFolder}, or its keys are not yours to read.`,
    'Start it, and say this as the user that it runs as: OVERSIGHT_DATA=… oversight grant …. With a database of your own, set DATABASE_URL. Nothing was granted.',
  );
};
