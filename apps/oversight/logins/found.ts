import type pg from 'pg';
import type { Grant } from './grant.js';
import { RIGHTS } from './rights.js';

interface Owned {
  readonly name: string;
  readonly owner: string;
}
interface InSchema extends Owned {
  readonly schema: string;
}

/** What lies in a database of ours, who owns it, and every right to it but the owner's own. */
export interface Found {
  readonly database: string;
  /** Those that the table of rights describes. */
  readonly schemas: readonly Owned[];
  /** Those of the generations of the read models. */
  readonly generations: readonly Owned[];
  readonly tables: readonly InSchema[];
  /** `name` is as the table of rights has it, `sql` as statements have it. */
  readonly functions: readonly (InSchema & { readonly sql: string })[];
  readonly grants: readonly Grant[];
}

/** Only names of our read models: rows that tell of schemas are the projector's to write. */
const GENERATION = '^read_model_[0-9]+(_public|_scoped)?$';

/** Functions of Postgres that everybody may call, unless a superuser takes that away. */
export const MAKE_LARGE_OBJECTS = ['lo_create', 'lo_creat', 'lo_from_bytea'];

// What extensions brought along is theirs.
const ofNoExtension = (catalogue: string, oid: string): string =>
  `not exists (select from pg_depend d where d.classid = '${catalogue}'::regclass and d.objid = ${oid} and d.deptype = 'e')`;

const NAMESPACES = `
  select oid, nspname::text as name, pg_get_userbyid(nspowner)::text as owner, nspname ~ '${GENERATION}' as generation
    from pg_namespace where nspname = any($1) or nspname ~ '${GENERATION}'`;

const TABLES = `
  select n.name as schema, c.relname::text as name, pg_get_userbyid(c.relowner)::text as owner
    from pg_class c join (${NAMESPACES}) n on n.oid = c.relnamespace
   where c.relkind in ('r', 'p', 'v', 'm', 'f') and ${ofNoExtension('pg_class', 'c.oid')} order by 1, 2`;

const FUNCTIONS = `
  select n.name as schema, p.proname || '(' || oidvectortypes(p.proargtypes) || ')' as name,
         p.oid::regprocedure::text as sql, pg_get_userbyid(p.proowner)::text as owner
    from pg_proc p join (${NAMESPACES}) n on n.oid = p.pronamespace and not n.generation
   where ${ofNoExtension('pg_proc', 'p.oid')} order by 1, 2`;

/** As `pg.escapeIdentifier` has it, whether it need be quoted or not. */
const quoted = (...names: readonly string[]): string =>
  names.map((name) => `'"' || replace(${name}::text, '"', '""') || '"'`).join(` || '.' || `);

const RELATION = `case c.relkind when 'S' then 'sequence' else 'table' end`;
const WITH_RIGHTS = `c.relnamespace = n.oid and c.relkind in ('r', 'p', 'v', 'm', 'f', 'S') and ${ofNoExtension('pg_class', 'c.oid')}`;

const listed = (acl: string): string => `
  (select case when a.grantee = 0 then '' else pg_get_userbyid(a.grantee)::text end as "to", lower(a.privilege_type) as verb,
          a.is_grantable as "passedOn", a.grantee from aclexplode(${acl}) a)`;

const GRANTS = `
  with n as (${NAMESPACES})
  select 'database' as on, ${quoted('d.datname')} as thing, null as column, a.*, d.datdba = a.grantee as own
    from pg_database d, lateral ${listed("coalesce(d.datacl, acldefault('d', d.datdba))")} a where d.datname = current_database()
  union all
  select 'schema', ${quoted('n.name')}, null, a.*, s.nspowner = a.grantee
    from n join pg_namespace s on s.oid = n.oid, lateral ${listed('s.nspacl')} a
  union all
  select ${RELATION}, ${quoted('n.name', 'c.relname')}, null, a.*, c.relowner = a.grantee
    from n join pg_class c on ${WITH_RIGHTS}, lateral ${listed('c.relacl')} a
  union all
  select ${RELATION}, ${quoted('n.name', 'c.relname')}, t.attname::text, a.*, c.relowner = a.grantee
    from n join pg_class c on ${WITH_RIGHTS}
    join pg_attribute t on t.attrelid = c.oid and t.attacl is not null, lateral ${listed('t.attacl')} a
  union all
  select 'function', p.oid::regprocedure::text, null, a.*, p.proowner = a.grantee
    from n join pg_proc p on p.pronamespace = n.oid and not n.generation and ${ofNoExtension('pg_proc', 'p.oid')},
         lateral ${listed("coalesce(p.proacl, acldefault('f', p.proowner))")} a
  union all
  select 'function', p.oid::regprocedure::text, null, a.*, p.proowner = a.grantee
    from pg_proc p, lateral ${listed("coalesce(p.proacl, acldefault('f', p.proowner))")} a
   where p.pronamespace = 'pg_catalog'::regnamespace and p.proname = any('{${MAKE_LARGE_OBJECTS.join(',')}}')
     and (select rolsuper from pg_roles where rolname = current_user)`;

interface GrantRow {
  readonly on: Grant['on'];
  readonly thing: string;
  readonly column: string | null;
  readonly verb: string;
  readonly to: string;
  readonly passedOn: boolean;
  readonly own: boolean;
}

const toGrant = ({ on, thing, column, verb, to, passedOn }: GrantRow): Grant => ({
  on,
  thing,
  verb,
  to,
  ...(column !== null && { column }),
  ...(passedOn && { passedOn }),
});

/** Reads the catalogue, which everybody may. The search path is empty, so that every name is whole. */
export const findIn = async (client: pg.ClientBase): Promise<Found> => {
  const ask = async <Row extends pg.QueryResultRow>(sql: string) =>
    (await client.query<Row>(sql, [Object.keys(RIGHTS)])).rows;
  const namespaces = await ask<Owned & { generation: boolean }>(NAMESPACES);
  const { rows } = await client.query<{ database: string }>('select current_database()::text as database');
  return {
    database: rows[0]?.database ?? '',
    schemas: namespaces.filter(({ generation }) => !generation),
    generations: namespaces.filter(({ generation }) => generation),
    tables: await ask<InSchema>(TABLES),
    functions: await ask<InSchema & { sql: string }>(FUNCTIONS),
    grants: (await ask<GrantRow>(GRANTS)).filter(({ own }) => !own).map(toGrant),
  };
};
