import type { Config } from '#libs/platform/config.js';
import { type Login, urlSettingOf, withoutLogins } from '#libs/platform/postgres/logins.js';
import type { LoginUrls } from '../logins/preparation.js';
import type { Services } from './running-services.js';

/** What is told of the services, by the names of settings: `EVENTSTORE_URL`, `DATABASE_URL`, and the URL of each login. */
export type PartSettings = Readonly<Record<string, string>>;

/** Where the services are: as configured, or else as the parts that were started for them say. */
export const servicesOf = (config: Config, told: PartSettings): Services => ({
  databaseUrl: told[urlSettingOf('projector')] ?? '',
  backupUrl: told[urlSettingOf('backup')] ?? '',
  eventStoreUrl: config.eventStoreUrl ?? told['EVENTSTORE_URL'] ?? '',
});

export const settingsOf = (urls: Partial<LoginUrls>): PartSettings =>
  Object.fromEntries(Object.entries(urls).map(([login, url]) => [urlSettingOf(login as Login), url]));

/** What a part may know: all but how others sign in to the database. */
export const toldTo = (login: Login | undefined, told: PartSettings): PartSettings => {
  const own = login && told[urlSettingOf(login)];
  return { ...withoutLogins(told), ...(login && own && { [urlSettingOf(login)]: own }) };
};
