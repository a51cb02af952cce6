import type pg from 'pg';
import { loginsIn, type Roles } from './roles.js';

interface LoginRow {
  readonly name: string;
  readonly powers: readonly string[];
  readonly member_of: readonly string[];
  readonly owns: readonly string[];
}

const LOGINS_ROWS = `
  select r.rolname::text as name,
         array_remove(array[case when rolsuper then 'superuser' end, case when rolcreaterole then 'createrole' end,
           case when rolcreatedb then 'createdb' end, case when rolreplication then 'replication' end,
           case when rolbypassrls then 'bypassrls' end], null) as powers,
         array(select pg_get_userbyid(m.roleid)::text from pg_auth_members m where m.member = r.oid) as member_of,
         array(select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relowner = r.oid and c.relkind in ('r', 'p', 'v', 'm') and n.nspname !~ '^read_model_[0-9]+(_public|_scoped)?$')
           || array(select nspname::text from pg_namespace n where nspowner = r.oid)
           || array(select datname::text from pg_database where datdba = r.oid) as owns
    from pg_roles r where rolname = any($1)`;

const TAKERS = `
  select pg_get_userbyid(m.member)::text as member, pg_get_userbyid(m.roleid)::text as owner
    from pg_auth_members m join pg_roles r on r.oid = m.member
   where pg_get_userbyid(m.roleid) = any($1) and (m.set_option or m.inherit_option) and not r.rolsuper`;

export const canActAs = (member: string, owner: string): string => `"${member}" can act as "${owner}".`;

/** What is wrong with the roles themselves, each as a sentence: powers that a login has, and who could act as an owner. */
export const roleFaults = async (client: pg.ClientBase, roles: Roles): Promise<string[]> => {
  const named = loginsIn(roles);
  const { rows } = await client.query<LoginRow>(LOGINS_ROWS, [named.map(([, role]) => role)]);
  const { rows: takers } = await client.query<{ member: string; owner: string }>(TAKERS, [Object.values(roles.owners)]);
  return [
    ...named.flatMap(([login, role]) => {
      const twice = named.find(([other, same]) => same === role && other !== login);
      const row = rows.find(({ name }) => name === role);
      if (!row) return [`The role "${role}", for ${login}, is not there.`];
      return [
        ...(twice ? [`"${role}" is the login of both ${login} and ${twice[0]}: each has its own.`] : []),
        ...row.powers.map((power) => `"${role}", for ${login}, is ${power}.`),
        ...row.member_of.map((other) => `"${role}", for ${login}, is a member of "${other}".`),
        ...row.owns.map((thing) => `"${role}", for ${login}, owns ${thing}.`),
      ];
    }),
    ...takers.map(({ member, owner }) => canActAs(member, owner)),
  ];
};
