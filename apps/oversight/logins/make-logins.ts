import { lacksRights } from '#libs/platform/postgres/errors.js';
import type { Login } from '#libs/platform/postgres/logins.js';
import { NeedsAdministrator } from './administrator.js';
import { statementsToMend } from './differences.js';
import { findIn } from './found.js';
import { demandUnused } from './in-use.js';
import { passwordOf } from './login-url.js';
import { statementsToMakeRoles } from './make-roles.js';
import { attempt, takeSql } from './membership.js';
import type { Prepared } from './preparation.js';
import { loginsIn } from './roles.js';
import { canSignIn } from './sign-in.js';

type Shut = Readonly<Partial<Record<Login, string>>>;

/** Those that cannot sign in, with their passwords: one that was given is made where it is not there, and never changed. */
const shutLogins = async ({ client, roles, urls, given }: Prepared): Promise<Shut> => {
  const shut: Partial<Record<Login, string>> = {};
  for (const [login, role] of loginsIn(roles)) {
    if (await canSignIn(urls[login])) continue;
    const { rowCount } = await client.query('select from pg_catalog.pg_roles where rolname = $1', [role]);
    if (given[login] === undefined || rowCount === 0) shut[login] = passwordOf(urls[login]);
  }
  return shut;
};

/** What makes the roles that are not there; none when all are, and sign in. */
export const statementsForLogins = async (prepared: Prepared): Promise<string[]> => {
  const { client, database, roles } = prepared;
  return statementsToMakeRoles(client, database, roles, await shutLogins(prepared));
};

/** For somebody who may make roles: what is not there, and what the migrating login needs to go on. */
export const sqlToMakeLogins = async (prepared: Prepared, statements: readonly string[]): Promise<string[]> => {
  const { client, roles, migrating } = prepared;
  const toDatabase = { ...(await findIn(client)), schemas: [], generations: [], tables: [], functions: [] };
  return [
    ...statements,
    ...Object.values(roles.owners).map((owner) => takeSql(owner, migrating)),
    ...statementsToMend(toDatabase, roles),
  ];
};

/** A superuser can keep these statements, which hold password verifiers, out of the server's log. */
const OUT_OF_THE_LOG = [
  "log_statement = 'none'",
  'log_min_duration_statement = -1',
  "log_min_error_statement = 'panic'",
];

const mayMakeRoles = async ({ client }: Prepared): Promise<boolean> => {
  const { rows } = await client.query<{ may: boolean }>(
    'select rolsuper or rolcreaterole as may from pg_catalog.pg_roles where rolname = current_user',
  );
  return rows[0]?.may === true;
};

/**
 * Makes the owners and logins that are not there, and lets in those that are shut out.
 * @throws CannotDo when the migrating login may not, with the SQL for somebody who may
 */
export const makeLogins = async (prepared: Prepared): Promise<void> => {
  const { client, roles, migrating, say } = prepared;
  const shut = await shutLogins(prepared);
  const statements = await statementsToMakeRoles(client, prepared.database, roles, shut);
  if (statements.length === 0) return;
  await demandUnused(
    client,
    loginsIn(roles).flatMap(([login, role]) => (shut[login] === undefined ? [] : [role])),
  );
  const refused = `The login "${migrating}" of DATABASE_URL may not make roles.`;
  // It is not tried: the server would log what failed.
  if (!(await mayMakeRoles(prepared)))
    throw new NeedsAdministrator(refused, await sqlToMakeLogins(prepared, statements));
  try {
    await client.query('begin');
    for (const setting of OUT_OF_THE_LOG) await attempt(client, `set local ${setting}`);
    for (const statement of statements) await client.query(statement);
    await client.query('commit');
    say('made the logins of the database');
  } catch (error) {
    await client.query('rollback');
    if (!lacksRights(error)) throw error;
    throw new NeedsAdministrator(refused, await sqlToMakeLogins(prepared, statements));
  }
};
