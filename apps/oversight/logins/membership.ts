import pg from 'pg';
import { lacksRights } from '#libs/platform/postgres/errors.js';
import type { Found } from './found.js';
import { OF_A_GENERATION } from './rights.js';
import type { Roles } from './roles.js';

/** Of releases before the logins: shared by every database of a server. */
const SHARED = ['oversight_audit_owner', 'oversight_audit_writer'];

const quoted = (role: string): string => pg.escapeIdentifier(role);

/** Runs a statement of a transaction; `false` when this login may not, and nothing of it is done. */
export const attempt = async (client: pg.ClientBase, sql: string): Promise<boolean> => {
  await client.query('savepoint attempted');
  try {
    await client.query(sql);
    await client.query('release savepoint attempted');
    return true;
  } catch (error) {
    if (!lacksRights(error)) throw error;
    await client.query('rollback to savepoint attempted');
    return false;
  }
};

/** Whom the migrating login must act as to migrate: whoever owns something of ours, and whoever is to. */
export const rolesToTake = (
  { schemas, generations, tables, functions }: Found,
  { owners, logins }: Roles,
): string[] => {
  const maker = logins[OF_A_GENERATION.makesTables];
  const owning = [...schemas, ...generations, ...tables, ...functions].map(({ owner }) => owner);
  return [...new Set([...Object.values(owners), ...(maker ? [maker] : []), ...owning])].filter(
    (role) => role !== 'pg_database_owner',
  );
};

/** SQL: the migrating login takes a role for as long as it migrates. */
export const takeSql = (role: string, migrating: string): string =>
  `grant ${quoted(role)} to ${quoted(migrating)} with inherit true, set true`;
export const releaseSql = (role: string, migrating: string): string =>
  `revoke ${quoted(role)} from ${quoted(migrating)}`;

const isSuperuser = async (client: pg.ClientBase): Promise<boolean> => {
  const { rows } = await client.query<{ is: boolean }>(
    'select rolsuper as is from pg_roles where rolname = current_user',
  );
  return rows[0]?.is === true;
};

/** Takes the roles that the migrating login may not act as already. A superuser needs none. */
export const take = async (client: pg.ClientBase, roles: readonly string[], migrating: string): Promise<void> => {
  if (await isSuperuser(client)) return;
  const { rows } = await client.query<{ role: string }>(
    `select role from unnest($1::text[]) as role
      where role <> current_user and not (pg_has_role(role, 'usage') and pg_has_role(role, 'set'))`,
    [roles],
  );
  await client.query('begin');
  for (const { role } of rows) await attempt(client, takeSql(role, migrating));
  await client.query('commit');
};

/** No role of another database depends on it. */
const OF_THIS_DATABASE_ALONE = `
  not exists (select from pg_shdepend d where d.refclassid = 'pg_authid'::regclass and d.refobjid = m.roleid
    and d.dbid not in (0, (select oid from pg_database where datname = current_database())))`;

interface Held {
  readonly role: string;
  readonly grantor: string;
}

/** Which of the roles the migrating login could act as, by a grant: by itself, or by an earlier release. */
export const held = async (client: pg.ClientBase, roles: readonly string[], migrating: string): Promise<Held[]> => {
  const { rows } = await client.query<Held>(
    `select pg_get_userbyid(m.roleid)::text as role, pg_get_userbyid(m.grantor)::text as grantor
       from pg_auth_members m
      where pg_get_userbyid(m.member) = $1 and (m.set_option or m.inherit_option)
        and (pg_get_userbyid(m.roleid) = any($2) or pg_get_userbyid(m.roleid) = any($3) and ${OF_THIS_DATABASE_ALONE})`,
    [migrating, roles, SHARED],
  );
  return rows;
};

/**
 * Gives back every role of ours that the migrating login was made a member of, and drops those that earlier releases shared
 * once no database uses them. What is left is ADMIN OPTION on the roles
 * that it made, which Postgres lets nobody but a superuser take from it.
 */
export const release = async (client: pg.ClientBase, roles: readonly string[], migrating: string): Promise<void> => {
  const by = (await isSuperuser(client)) ? (grantor: string) => ` granted by ${quoted(grantor)}` : () => '';
  for (const { role, grantor } of await held(client, roles, migrating))
    await attempt(client, releaseSql(role, migrating) + by(grantor));
  const { rows } = await client.query<{ role: string }>(
    `select rolname::text as role from pg_roles r where rolname = any($1)
        and not exists (select from pg_shdepend d where d.refclassid = 'pg_authid'::regclass and d.refobjid = r.oid)`,
    [SHARED],
  );
  for (const { role } of rows) await attempt(client, `drop role ${quoted(role)}`);
};
