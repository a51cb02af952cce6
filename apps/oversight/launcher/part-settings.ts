import type { Config } from '#libs/platform/config.js';
import type { Services } from './running-services.js';

/** The settings by which parts tell where they are: `DATABASE_URL`, `EVENTSTORE_URL`. */
export type PartSettings = Readonly<Record<string, string>>;

/** Where the services are: as configured, or else as the parts that were started for them say. */
export const servicesOf = (config: Config, told: PartSettings): Services => ({
  databaseUrl: config.databaseUrl ?? told['DATABASE_URL'] ?? '',
  eventStoreUrl: config.eventStoreUrl ?? told['EVENTSTORE_URL'] ?? '',
});
