import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { openDatabase } from '#libs/platform/postgres/database.js';
import { LOGINS, type Login } from '#libs/platform/postgres/logins.js';
import { openBuilding } from '#libs/read-models/generations/build.js';
import { makeLive } from '#libs/read-models/generations/swap.js';
import { readModelProjection } from '#libs/read-models/read-model-projection.js';
import { PreparedDatabase } from '#libs/testing/prepared-database.js';
import type { LoginUrls } from './preparation.js';
import { OF_A_GENERATION, OWNERS, RIGHTS, type Verb } from './rights.js';
import { roleName } from './names.js';

let prepared: PreparedDatabase;
let urls: LoginUrls;
let generation: string;
const clients = {} as Record<Login, pg.Client>;

beforeAll(async () => {
  prepared = await PreparedDatabase.empty();
  urls = await prepared.prepare();
  const projector = await openDatabase(urls.projector, { poolSize: 1 });
  generation = await projector.transaction(async (tx) => {
    const built = await openBuilding(tx, readModelProjection, 0n);
    await makeLive(tx, built);
    return built.schema;
  });
  await projector.destroy();
  for (const login of LOGINS) {
    clients[login] = new pg.Client({ connectionString: urls[login] });
    await clients[login].connect();
  }
});
afterAll(async () => {
  await Promise.all(LOGINS.map((login) => clients[login]?.end()));
  await prepared?.drop();
});

/** The SQLSTATE that a statement of a login is refused with, or `done`; nothing of it stays. */
const outcome = async (login: Login, sql: string): Promise<string> => {
  const client = clients[login];
  await client.query('begin');
  try {
    await client.query(sql);
    return 'done';
  } catch (error) {
    return error instanceof pg.DatabaseError ? `${error.code}` : String(error);
  } finally {
    await client.query('rollback');
  }
};
const REFUSED = '42501';
/** `wrong_object_type`: what is for tables alone is done to no view. */
const NO_TABLE = '42809';

interface Described {
  readonly schema: string;
  readonly table: string;
  readonly columns: readonly string[];
}

/** Every table of the database, outside the catalogue and what extensions brought along. */
const everyTable = () =>
  prepared.asSuperuser(async (db) => {
    const { rows } = await db.query<Described>(
      `select n.nspname::text as schema, c.relname::text as table,
              array(select attname::text from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped
                      and attgenerated = '' and attidentity <> 'a' order by attnum) as columns
         from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
          and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e') order by 1, 2`,
    );
    return rows;
  });

const named = ({ schema, table }: Described) => `"${schema}"."${table}"`;

/** What each verb comes to, on no row: the rights are asked before anything is looked for. */
const statementsOf = (table: Described): Readonly<Record<string, string>> => ({
  select: `select * from ${named(table)} limit 1`,
  insert: `insert into ${named(table)} (${table.columns.map((c) => `"${c}"`).join(', ')}) select ${table.columns.map(() => 'null').join(', ')} where false`,
  ...Object.fromEntries(
    table.columns.map((column) => [`update(${column})`, `update ${named(table)} set "${column}" = null where false`]),
  ),
  delete: `delete from ${named(table)} where false`,
});

const mayDo = (rights: readonly Verb[], verb: string): boolean =>
  rights.some((right) => {
    if (right === verb) return true;
    const [, column = ''] = /^update\((.*)\)$/.exec(verb) ?? [];
    return column !== '' && (right === 'update' || /^update\((.*)\)$/.exec(right)?.[1]?.split(', ').includes(column));
  });

const isOfGeneration = ({ schema }: Described) =>
  [generation, `${generation}_public`, `${generation}_scoped`].includes(schema);

const isView = ({ schema }: Described) => schema === `${generation}_scoped`;

/** What the table of rights says. In its own generations the projector does as it likes. */
const rightsOf = (table: Described, login: Login): readonly Verb[] => {
  if (!isOfGeneration(table)) return RIGHTS[table.schema]?.tables[table.table]?.[login] ?? [];
  if (login === OF_A_GENERATION.reads) return ['select'];
  return login === OF_A_GENERATION.makesTables ? ['select', 'insert', 'update', 'delete'] : [];
};

describe('the table of rights', () => {
  it('names every table of the database, and none that is not there', async () => {
    const there = (await everyTable())
      .filter((table) => !isOfGeneration(table))
      .map(({ schema, table }) => `${schema}.${table}`);
    const described = Object.entries(RIGHTS).flatMap(([schema, { tables }]) =>
      Object.keys(tables).map((table) => `${schema}.${table}`),
    );
    expect(there).toEqual([...described].sort());
  });

  it('names every function of the schemas of ours, and none that is not there', async () => {
    const { rows } = await prepared.asSuperuser((db) =>
      db.query<{ schema: string; name: string }>(
        `select n.nspname::text as schema, p.proname || '(' || oidvectortypes(p.proargtypes) || ')' as name
           from pg_proc p join pg_namespace n on n.oid = p.pronamespace
          where n.nspname = any($1) and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')`,
        [Object.keys(RIGHTS)],
      ),
    );
    const described = Object.entries(RIGHTS).flatMap(([schema, { functions = {} }]) =>
      Object.keys(functions).map((name) => `${schema}.${name}`),
    );
    expect(rows.map(({ schema, name }) => `${schema}.${name}`).sort()).toEqual([...described].sort());
  });

  it.each(LOGINS)('holds for %s in every table and verb', async (login) => {
    const wrong: string[] = [];
    let cells = 0;
    for (const table of await everyTable())
      for (const [verb, sql] of Object.entries(statementsOf(table))) {
        const came = await outcome(login, sql);
        const right = mayDo(rightsOf(table, login), verb) ? 'done' : REFUSED;
        cells++;
        if (came !== right) wrong.push(`${verb} ${named(table)}: ${came} in place of ${right}`);
      }
    expect(cells).toBeGreaterThan(100);
    expect(wrong).toEqual([]);
  });

  it.each(LOGINS)('gives %s no power over a table that is not its own', async (login) => {
    const wrong: string[] = [];
    for (const table of await everyTable()) {
      if (isOfGeneration(table) && login === OF_A_GENERATION.makesTables) continue;
      const name = named(table);
      for (const sql of [
        `truncate ${name}`,
        `drop table ${name}`,
        `alter table ${name} add column more int`,
        `alter table ${name} disable trigger all`,
        `alter table ${name} disable rule nothing`,
        `alter table ${name} owner to current_user`,
        `alter table ${name} set schema public`,
        `alter table ${name} enable row level security`,
        `create trigger mine before insert on ${name} for each row execute function audit.refuse_change()`,
        `create rule mine as on insert to ${name} do instead nothing`,
        `create index on ${name} ((1))`,
        `comment on table ${name} is 'mine'`,
        // Postgres only warns of a grant of what one may not pass on.
        `grant select on ${name} to public;
         do $$ begin if not has_table_privilege('public', '${name}', 'select') then
           raise insufficient_privilege; end if; end $$`,
        // Who may update or delete rows may lock them all: Postgres knows no finer right.
        ...(rightsOf(table, login).some((verb) => verb === 'update' || verb === 'delete')
          ? []
          : [`lock table ${name} in exclusive mode`]),
      ]) {
        const came = await outcome(login, sql);
        if (came !== REFUSED && !(came === NO_TABLE && isView(table))) wrong.push(`${sql}: ${came}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it.each(LOGINS)('gives %s no power over schemas, functions, roles and the server', async (login) => {
    const owners = OWNERS.map((owner) => roleName(owner, prepared.name));
    const others = LOGINS.filter((other) => other !== login).map((other) => roleName(other, prepared.name));
    const superuser = new URL(prepared.database.url).username;
    const statements = [
      ...[...owners, ...others, superuser].flatMap((role) => [
        `set role "${role}"`,
        `set session authorization "${role}"`,
        `grant "${role}" to current_user`,
        `alter role "${role}" password 'mine'`,
        `drop role "${role}"`,
        `create schema mine authorization "${role}"`,
        `alter default privileges for role "${role}" grant all on tables to public`,
      ]),
      ...Object.keys(RIGHTS).flatMap((schema) => [
        `create table ${schema}.mine (a int)`,
        `create view ${schema}.mine as select 1`,
        `create sequence ${schema}.mine`,
        `create type ${schema}.mine as (a int)`,
        `create function ${schema}.mine() returns int language sql as 'select 1'`,
        `alter schema ${schema} rename to mine`,
        `drop schema ${schema} cascade`,
      ]),
      `create schema mine`,
      `create schema "${roleName('web', prepared.name)}"`,
      `create temporary table mine (a int)`,
      `create role mine`,
      `create role mine superuser`,
      `alter role current_user superuser`,
      `alter role current_user createrole`,
      `alter role current_user bypassrls`,
      `create extension hstore with schema public`,
      `create publication mine`,
      `create event trigger mine on sql_drop execute function audit.refuse_change()`,
      `set session_replication_role = replica`,
      `set log_statement = none`,
      `copy (select 1) to program 'true'`,
      `copy (select 1) to '/tmp/mine'`,
      `select pg_read_file('postgresql.conf')`,
      `select * from pg_authid`,
      `select * from pg_shadow`,
      `select lo_create(0)`,
      `select lo_creat(-1)`,
      `select lo_from_bytea(0, 'mine')`,
      `select lo_import('/etc/passwd')`,
      `select pg_terminate_backend(pid) from pg_stat_activity where usename <> current_user and usename is not null`,
      `create foreign data wrapper mine`,
      ...(login === 'projector' ? [] : ['select projections.make_schema(1)', 'select projections.drop_schema(1)']),
      `drop function audit.refuse_change()`,
      `alter function audit.refuse_change() owner to current_user`,
      `create or replace function audit.refuse_change() returns trigger language plpgsql as 'begin return new; end'`,
      `drop extension btree_gist`,
      `reassign owned by "${owners[0]}" to current_user`,
    ];
    const wrong: string[] = [];
    for (const sql of statements) {
      const came = await outcome(login, sql);
      if (came !== REFUSED) wrong.push(`${sql}: ${came}`);
    }
    expect(wrong).toEqual([]);
  });

  it('lets the projector make and drop schemas of generations, and no others', async () => {
    const drop = (sql: string) => outcome('projector', `${sql}; select projections.drop_schema(7)`);
    const row = (name: string) =>
      `insert into projections.generation (number, projection, version, state, head) overriding system value
       values (7, '${name}', 99, 'building', 0)`;
    expect(
      await outcome(
        'projector',
        `${row('mine')}; select projections.make_schema(7); create table mine_7.a (b int); select projections.drop_schema(7)`,
      ),
    ).toBe('done');
    await prepared.asSuperuser((db) => db.query('create schema somebodys_7; create table somebodys_7.a (b int)'));
    expect(await drop(row('somebodys'))).toBe(REFUSED);
    expect(await outcome('projector', `${row('somebodys')}; select projections.make_schema(7)`)).toBe('42P06');
    await prepared.asSuperuser((db) => db.query('drop schema somebodys_7 cascade'));
  });
});
