import pg from 'pg';
import type { Login } from '#libs/platform/postgres/logins.js';
import { CannotDo } from '../failure.js';
import { OWNERS } from './rights.js';
import type { Roles } from './roles.js';
import { scramVerifier } from './scram.js';

const name = (role: string): string => pg.escapeIdentifier(role);

/** What a role that was made here says of itself: another of the same name is somebody else's. */
const markOf = (database: string): string => `Made by Oversight, for its database ${database}`;

interface RoleRow {
  readonly name: string;
  readonly mark: string | null;
}

/**
 * The statements that make the roles which are not there, and give a login its password, as Postgres keeps it. They hold no
 * password.
 * @param passwords of the logins that are made here and cannot sign in with them yet
 * @throws CannotDo when a role of such a name is there that was not made here
 */
export const statementsToMakeRoles = async (
  client: pg.ClientBase,
  database: string,
  { owners, logins }: Roles,
  passwords: Readonly<Partial<Record<Login, string>>>,
): Promise<string[]> => {
  const mark = markOf(database);
  const own = OWNERS.map((owner) => owners[owner]);
  const signIn = Object.entries(passwords).flatMap(([login, password]) => {
    const role = logins[login as Login];
    return role === undefined ? [] : [{ role, password }];
  });
  const { rows } = await client.query<RoleRow>(
    `select rolname::text as name, shobj_description(oid, 'pg_authid') as mark from pg_roles where rolname = any($1)`,
    [[...own, ...signIn.map(({ role }) => role)]],
  );
  const there = new Set(rows.map((row) => row.name));
  const foreign = rows.find((row) => row.mark !== mark);
  if (foreign)
    throw new CannotDo(
      `The server has a role "${foreign.name}" that Oversight did not make for this database.`,
      'Rename or drop that role, or use a database of another name. Nothing was changed.',
    );
  const marked = (role: string): string => `comment on role ${name(role)} is ${pg.escapeLiteral(mark)}`;
  return [
    ...own.filter((role) => !there.has(role)).flatMap((role) => [`create role ${name(role)} nologin`, marked(role)]),
    ...signIn.flatMap(({ role, password }) => {
      const verb = there.has(role) ? 'alter' : 'create';
      const given = `${verb} role ${name(role)} login password ${pg.escapeLiteral(scramVerifier(password))}`;
      return there.has(role) ? [given] : [given, marked(role)];
    }),
  ];
};
