import pg from 'pg';
import { migrate as migrateLog, isNewest as isLogNewest } from '#apps/eventstore/log/schema.js';
import { GUARD_LEDGER_AGAIN, LET_LEDGER_BE_ALTERED } from '#libs/audit/index.js';
import type { Config } from '#libs/platform/config.js';
import { migrate, openDatabase, pendingMigrations } from '#libs/platform/postgres/database.js';
import { explainRefusal, lacksRights } from '#libs/platform/postgres/errors.js';
import { LOGINS, type Login, urlSettingOf } from '#libs/platform/postgres/logins.js';
import { CannotDo } from '../failure.js';
import { NeedsAdministrator } from './administrator.js';
import { statementsToMend } from './differences.js';
import { findIn } from './found.js';
import { asLogin, isSameDatabase, passwordOf, userOf } from './login-url.js';
import { statementsToMakeRoles } from './make-roles.js';
import { attempt, held, release, releaseSql, rolesToTake, take, takeSql } from './membership.js';
import { EVERY_MIGRATION } from './migrations.js';
import { keptPasswords, type Passwords } from './passwords.js';
import { canActAs, roleFaults } from './role-faults.js';
import { loginsIn, type Roles, rolesOf } from './roles.js';
import { canSignIn } from './sign-in.js';
import { demandUnused } from './in-use.js';

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
interface Prepared extends Preparation {
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

/**
 * Makes the logins, runs the migrations, and makes of every right in the database what the table of rights says; what is
 * so already is left alone. Those who prepare one database at once wait for one another. Answers the URL of each login.
 * @throws CannotDo when the migrating login may not do it, with the SQL for somebody who may; and what `migrate` throws
 */
export const prepareDatabase = (preparation: Preparation): Promise<LoginUrls> =>
  withDatabase(preparation, async (prepared) => {
    await makeRoles(prepared);
    if (!(await isAsItShouldBe(prepared))) await migrateAndMend(prepared);
    const faults = await roleFaults(prepared.client, prepared.roles);
    if (faults.length > 0) throw wrongRoles(prepared, faults);
    await demandSignIn(prepared);
    return prepared.urls;
  });

/** What the migrating login would have somebody else run, now: nothing where it may do all of it, or it is done. */
export const sqlForAdministrator = (preparation: Preparation): Promise<readonly string[]> =>
  withDatabase(preparation, async (prepared) => {
    const { client, roles, migrating } = prepared;
    const missing = await statementsForRoles(prepared);
    const found = await findIn(client);
    return [
      ...missing,
      ...(missing.length > 0 ? Object.values(roles.owners).map((owner) => takeSql(owner, migrating)) : []),
      ...statementsToMend(found, roles),
    ];
  });

const withDatabase = async <T>(preparation: Preparation, work: (prepared: Prepared) => Promise<T>): Promise<T> => {
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

/** For those that cannot sign in: one that was given is made where it is not there, and never changed. */
const statementsForRoles = async ({ client, database, roles, urls, given }: Prepared): Promise<string[]> => {
  const shut: Partial<Record<Login, string>> = {};
  for (const [login, role] of loginsIn(roles)) {
    if (await canSignIn(urls[login])) continue;
    const { rowCount } = await client.query('select from pg_catalog.pg_roles where rolname = $1', [role]);
    if (given[login] === undefined || rowCount === 0) shut[login] = passwordOf(urls[login]);
  }
  return statementsToMakeRoles(client, database, roles, shut);
};

const makeRoles = async (prepared: Prepared): Promise<void> => {
  const { client, roles, migrating, say } = prepared;
  const statements = await statementsForRoles(prepared);
  if (statements.length === 0) return;
  await demandUnused(
    client,
    loginsIn(roles).map(([, role]) => role),
  );
  try {
    await client.query('begin');
    // Even what Postgres keeps of a password is nobody's business; a superuser can keep it out of the server's log.
    for (const quiet of [
      "log_statement = 'none'",
      'log_min_duration_statement = -1',
      "log_min_error_statement = 'panic'",
    ])
      await attempt(client, `set local ${quiet}`);
    for (const statement of statements) await client.query(statement);
    await client.query('commit');
    say('made the logins of the database');
  } catch (error) {
    await client.query('rollback');
    if (!lacksRights(error)) throw error;
    throw new NeedsAdministrator(`The login "${migrating}" of DATABASE_URL may not make roles.`, [
      ...statements,
      ...Object.values(roles.owners).map((owner) => takeSql(owner, migrating)),
      ...statementsToMend(
        { ...(await findIn(client)), schemas: [], generations: [], tables: [], functions: [] },
        roles,
      ),
    ]);
  }
};

const isAsItShouldBe = async ({ client, url, roles, withLog, migrating }: Prepared): Promise<boolean> => {
  if (withLog && !(await isLogNewest(client))) return false;
  const db = await openDatabase(url, { poolSize: 1 });
  const pending = await pendingMigrations(db, EVERY_MIGRATION).finally(() => db.destroy());
  if (pending.length > 0) return false;
  const found = await findIn(client);
  if (statementsToMend(found, roles).length > 0) return false;
  return (await held(client, rolesToTake(found, roles), migrating)).length === 0;
};

const migrateAndMend = async (prepared: Prepared): Promise<void> => {
  const { client, url, roles, withLog, migrating, say } = prepared;
  const taken = rolesToTake(await findIn(client), roles);
  await take(client, taken, migrating);
  try {
    if (withLog) await migrateLog(client);
    const db = await openDatabase(url, { poolSize: 2 });
    await migrate(db, EVERY_MIGRATION).finally(() => db.destroy());
    await client.query('begin');
    await attempt(client, LET_LEDGER_BE_ALTERED);
    for (const statement of statementsToMend(await findIn(client), roles)) await attempt(client, statement);
    await attempt(client, GUARD_LEDGER_AGAIN);
    const left = statementsToMend(await findIn(client), roles);
    if (left.length > 0)
      throw new NeedsAdministrator(
        `The login "${migrating}" of DATABASE_URL may not give the rights that are missing.`,
        left,
      );
    await release(client, taken, migrating);
    await client.query('commit');
    say('brought its tables and the rights to them up to date');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    await client.query('begin').catch(() => undefined);
    await release(client, taken, migrating).catch(() => undefined);
    await client.query('commit').catch(() => undefined);
    throw error;
  }
};

const wrongRoles = ({ roles, migrating }: Prepared, faults: readonly string[]): CannotDo => {
  const what = `The logins of the database may do more than they need:\n${faults.map((fault) => `  ${fault}`).join('\n')}`;
  const taken = Object.values(roles.owners).filter((owner) => faults.includes(canActAs(migrating, owner)));
  return taken.length > 0
    ? new NeedsAdministrator(
        what,
        taken.map((owner) => releaseSql(owner, migrating)),
      )
    : new CannotDo(what, 'Take that away, or give them other logins. No part was started.');
};

const demandSignIn = async ({ roles, urls, given }: Prepared): Promise<void> => {
  for (const [login, role] of loginsIn(roles))
    if (!(await canSignIn(urls[login])))
      throw new CannotDo(
        `The database does not let "${role}" in, with the password that ${given[login] === undefined ? 'it was given' : urlSettingOf(login)} tells.`,
        given[login] === undefined
          ? 'See that pg_hba.conf lets it in by scram-sha-256. No part was started.'
          : 'Make the role, or correct the setting. No part was started.',
      );
};
