import pg from 'pg';
import type { Config } from '#libs/platform/config.js';
import { explainRefusal } from '#libs/platform/postgres/errors.js';
import { LOGINS, type Login, urlSettingOf } from '#libs/platform/postgres/logins.js';
import { CannotDo } from '../failure.js';
import { asLogin, isSameDatabase, userOf } from './login-url.js';
import { keptPasswords, type Passwords } from './passwords.js';
import { loginsIn, type Roles, rolesOf } from './roles.js';

export type LoginUrls = Readonly<Record<Login, string>>;

export interface Preparation {
  /** Of the migrating login. */
  readonly url: string;
  /** The folder of keys, where the passwords of the logins that are made here are kept. */
  readonly keys: string;
  /** The embedded event store keeps its log in this database. */
  readonly withLog: boolean;
  /** The URLs of logins that somebody else makes. */
  readonly given: Readonly<Partial<Record<Login, string>>>;
  readonly say: (line: string) => void;
}

/** As the settings have it. */
export const preparationFor = (config: Config, url: string, keys: string, say: Preparation['say']): Preparation => ({
  url,
  keys,
  withLog: config.eventStoreUrl === null,
  given: config.loginUrls,
  say,
});

/** What was read of the database and its roles before anything is done. */
export interface Prepared extends Preparation {
  readonly client: pg.Client;
  readonly migrating: string;
  readonly database: string;
  readonly roles: Roles;
  readonly urls: LoginUrls;
}

/** Those that are needed only where the log of the embedded event store lies in the database. */
const OF_THE_LOG: readonly Login[] = ['eventstore', 'backup'];

/** "Oversight migrates", on a session of its own. */
const LOCK = 730_402_121;

/** Signed in as the migrating login, for the work alone; those who come at once wait for one another. */
export const withDatabase = async <T>(
  preparation: Preparation,
  work: (prepared: Prepared) => Promise<T>,
): Promise<T> => {
  const client = new pg.Client({ connectionString: preparation.url, application_name: 'oversight migrate' });
  client.on('error', () => undefined);
  await client.connect().catch((error: unknown) => {
    throw new CannotDo(explainRefusal(preparation.url, error).message, 'Nothing was changed.');
  });
  try {
    // Every name is written whole: nothing that lies on a search path is run as this login.
    await client.query("select set_config('search_path', '', false)");
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    const { rows } = await client.query<{ migrating: string; database: string }>(
      'select current_user::text as migrating, current_database()::text as database',
    );
    return await work(toPrepared(preparation, client, rows[0]!));
  } finally {
    await client.end();
  }
};

const toPrepared = (
  preparation: Preparation,
  client: pg.Client,
  { migrating, database }: { readonly migrating: string; readonly database: string },
): Prepared => {
  const { url, keys, given } = preparation;
  const wanted = LOGINS.filter(
    (login) => preparation.withLog || !OF_THE_LOG.includes(login) || given[login] !== undefined,
  );
  const roles = rolesOf({ database, migrating }, wanted, givenRoles(url, given));
  const taken = loginsIn(roles).find(([, role]) => role === migrating);
  if (taken)
    throw new CannotDo(
      `${urlSettingOf(taken[0])} names the migrating login "${migrating}" itself.`,
      'Give it a login of its own, or leave the setting out: one is made. Nothing was changed.',
    );
  const passwords: Partial<Passwords> = wanted.every((login) => given[login] !== undefined) ? {} : keptPasswords(keys);
  const urls = Object.fromEntries(
    loginsIn(roles).map(([login, role]) => [login, given[login] ?? asLogin(url, role, passwords[login] ?? '')]),
  ) as LoginUrls;
  return { ...preparation, client, migrating, database, roles, urls };
};

const givenRoles = (url: string, given: Preparation['given']): Partial<Record<Login, string>> =>
  Object.fromEntries(
    LOGINS.flatMap((login) => {
      const own = given[login];
      if (own === undefined) return [];
      const user = userOf(own);
      if (user === null || !isSameDatabase(url, own))
        throw new CannotDo(
          `${urlSettingOf(login)} ${user === null ? 'names no user' : 'leads to another database than DATABASE_URL'}.`,
          'Correct it, or leave it out: a login is made then. Nothing was changed.',
        );
      return [[login, user]];
    }),
  );
