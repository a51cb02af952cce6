import type { Config } from '#libs/platform/config.js';
import type { Services } from './running-services.js';

/** The settings by which parts tell where they are: `DATABASE_URL`, `EVENTSTORE_URL`. */
export type Told = Readonly<Record<string, string>>;

/** Where the services are: configured elsewhere, or as the started parts tell. */
export const servicesOf = (config: Config, told: Told): Services => ({
  databaseUrl: config.databaseUrl ?? told['DATABASE_URL'] ?? '',
  eventStoreUrl: config.eventStoreUrl ?? told['EVENTSTORE_URL'] ?? '',
});
