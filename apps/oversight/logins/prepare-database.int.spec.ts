import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { LOGINS } from '#libs/platform/postgres/logins.js';
import { PreparedDatabase, signedIn } from '#libs/testing/prepared-database.js';
import { asLogin } from './login-url.js';
import { roleName } from './names.js';
import { PASSWORDS_FILE } from './passwords.js';
import { sqlForAdministrator } from './prepare-database.js';
import { OWNERS } from './rights.js';

const opened: PreparedDatabase[] = [];
const extraRoles: string[] = [];
const open = async (copied?: string): Promise<PreparedDatabase> => {
  const database = await PreparedDatabase.empty(copied);
  opened.push(database);
  return database;
};
afterEach(async () => {
  const server = opened[0]?.database.url;
  for (const database of opened.splice(0).reverse()) await database.drop();
  if (server === undefined) return;
  const elsewhere = new URL(server);
  elsewhere.pathname = '/postgres';
  for (const role of [...extraRoles.splice(0), 'oversight_audit_owner', 'oversight_audit_writer'])
    await signedIn(elsewhere.href, (db) => db.query(`drop role if exists "${role}"`));
});

const refused = async (url: string, ...statements: readonly string[]): Promise<void> =>
  signedIn(url, async (db) => {
    for (const sql of statements)
      expect([
        sql,
        await db.query(sql).then(
          () => 'done',
          (error: pg.DatabaseError) => error.code,
        ),
      ]).toEqual([sql, '42501']);
  });

/** A login that is no superuser, and owns the database. */
const migratingLogin = async (database: PreparedDatabase, powers: string): Promise<string> => {
  const role = `migrating_${database.name.slice(-12)}`;
  extraRoles.push(role);
  await database.asSuperuser(async (db) => {
    await db.query(`create role "${role}" login ${powers} password 'secret'`);
    await db.query(`alter database "${database.name}" owner to "${role}"`);
  });
  return asLogin(database.database.url, role, 'secret');
};

describe('the logins of a database', () => {
  it('are made once, with passwords that stay, and nothing is done a second time', async () => {
    const database = await open();
    const urls = await database.prepare();
    expect(database.said).toHaveLength(2);
    const file = join(database.keys, PASSWORDS_FILE);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const kept = readFileSync(file, 'utf8');
    expect(await database.prepare()).toEqual(urls);
    expect(readFileSync(file, 'utf8')).toBe(kept);
    expect(database.said).toHaveLength(2);
    expect(new Set(LOGINS.map((login) => new URL(urls[login]).password)).size).toBe(LOGINS.length);
  });

  it('get other passwords when the file is lost, but not while they are at work', async () => {
    const database = await open();
    const before = await database.prepare();
    rmSync(join(database.keys, PASSWORDS_FILE));
    await signedIn(before.web, async () => {
      await expect(database.prepare()).rejects.toThrow(/Another Oversight is at work on this database/);
    });
    rmSync(join(database.keys, PASSWORDS_FILE));
    const after = await database.prepare();
    await signedIn(after.web, (db) => db.query('select from projections.health'));
    await expect(signedIn(before.web, () => Promise.resolve())).rejects.toThrow('password authentication failed');
  });

  it('are in no log of the server, and Postgres keeps their passwords by SCRAM', async () => {
    const database = await open();
    const urls = await database.prepare();
    const { rows } = await database.asSuperuser((db) =>
      db.query<{ kept: string }>(`select rolpassword as kept from pg_authid where rolname = any($1)`, [
        LOGINS.map((login) => roleName(login, database.name)),
      ]),
    );
    expect(rows).toHaveLength(LOGINS.length);
    for (const { kept } of rows) expect(kept).toMatch(/^SCRAM-SHA-256\$4096:/);
    const printed = (await sqlForAdministrator({ ...database.preparation, keys: join(database.keys, 'other') })).join(
      '\n',
    );
    const others = JSON.parse(readFileSync(join(database.keys, 'other', PASSWORDS_FILE), 'utf8')) as Record<
      string,
      string
    >;
    rmSync(join(database.keys, 'other'), { recursive: true });
    expect(printed).toContain('SCRAM-SHA-256$4096:');
    for (const password of Object.values(others)) expect(printed).not.toContain(password);
    for (const login of LOGINS) expect(printed).not.toContain(new URL(urls[login]).password);
  });

  it('keep no right that the table does not name, also to what the database has beside Oversight’s own', async () => {
    const database = await open();
    const urls = await database.prepare();
    const web = roleName('web', database.name);
    await database.asSuperuser((db) =>
      db.query(`
        create table public.others (a int); grant select on public.others to "${web}", public;
        create sequence projections.numbers; grant usage on sequence projections.numbers to public;
        grant select on projections.health to public;
        grant delete on projections.health to "${web}"`),
    );
    await database.prepare();
    const { rows } = await database.asSuperuser((db) =>
      db.query(
        `select has_sequence_privilege('${web}', 'projections.numbers', 'usage') as numbers,
                has_table_privilege('${web}', 'projections.health', 'delete') as health,
                exists (select from pg_class c, aclexplode(c.relacl) a
                         where c.oid = 'public.others'::regclass and a.grantee = '${web}'::regrole) as own,
                exists (select from pg_class c, aclexplode(c.relacl) a
                         where c.oid = 'projections.health'::regclass and a.grantee = 0) as everybodys,
                exists (select from pg_class c, aclexplode(c.relacl) a
                         where c.oid = 'public.others'::regclass and a.grantee = 0) as others`,
      ),
    );
    // `public.others` is no table of Oversight's: rights that everybody has to it are left alone.
    expect(rows).toEqual([{ numbers: false, health: false, own: false, everybodys: false, others: true }]);
    await signedIn(urls.web, (db) => db.query('select * from projections.health'));
  });

  it('of two databases on one server are each their own', async () => {
    const [one, other] = [await open(), await open()];
    const [urls] = await Promise.all([one.prepare(), other.prepare()]);
    const abroad = new URL(urls.audit);
    abroad.pathname = `/${other.name}`;
    await refused(
      abroad.href,
      'select * from audit.leaf',
      'select * from projections.health',
      'create table mine (a int)',
    );
    await one.prepare();
    await other.prepare();
  });

  it('of a database that was copied are the copy’s own, and the first ones have no right in it', async () => {
    const first = await open();
    const urls = await first.prepare();
    const copy = await open(first.database.url);
    await copy.prepare();
    const abroad = new URL(urls.projector);
    abroad.pathname = `/${copy.name}`;
    await refused(abroad.href, 'select * from projections.generation');
  });

  it('are not taken from somebody else: a role of that name which was not made here is refused', async () => {
    const database = await open();
    const role = roleName('web', database.name);
    extraRoles.push(role);
    await database.asSuperuser((db) => db.query(`create role "${role}" login`));
    await expect(database.prepare()).rejects.toThrow(`The server has a role "${role}" that Oversight did not make`);
  });

  it('may be given: each gets the rights of its process, and none that has more than it needs is taken', async () => {
    const database = await open();
    const own = `own_web_${database.name.slice(-12)}`;
    extraRoles.push(own);
    await database.asSuperuser((db) => db.query(`create role "${own}" login password 'given' createdb`));
    const given = { web: asLogin(database.database.url, own, 'given') };
    await expect(database.prepare({ given })).rejects.toThrow(`"${own}", for web, is createdb.`);
    await database.asSuperuser((db) => db.query(`alter role "${own}" nocreatedb`));
    const urls = await database.prepare({ given });
    expect(urls.web).toBe(given.web);
    await signedIn(urls.web, (db) => db.query('select * from projections.health'));
    await refused(urls.web, 'delete from projections.health', 'select * from eventstore.events');
    await expect(database.prepare({ given: { web: asLogin(database.database.url, own, 'wrong') } })).rejects.toThrow(
      'DATABASE_URL_WEB tells',
    );
    await expect(database.prepare({ given: { web: given.web, projector: given.web } })).rejects.toThrow(
      'each has its own',
    );
    await expect(database.prepare({ given: { web: database.database.url } })).rejects.toThrow(
      'names the migrating login',
    );
    await database.asSuperuser((db) => db.query(`drop owned by "${own}"`));
  });
});

describe('a role that may do more than it needs', () => {
  it('is refused by what it may, of those that are given', async () => {
    const database = await open();
    const own = `own_web_${database.name.slice(-12)}`;
    extraRoles.push(own);
    await database.asSuperuser((db) =>
      db.query(`create role "${own}" login password 'given'; create table public.mine (a int)`),
    );
    const given = { web: asLogin(database.database.url, own, 'given') };
    await database.prepare({ given });
    for (const [more, less, fault] of [
      ...['superuser', 'createrole', 'createdb', 'replication', 'bypassrls'].map((power) => [
        `alter role "${own}" ${power}`,
        `alter role "${own}" no${power}`,
        `"${own}", for web, is ${power}.`,
      ]),
      [
        `grant pg_read_all_data to "${own}"`,
        `revoke pg_read_all_data from "${own}"`,
        `"${own}", for web, is a member of "pg_read_all_data".`,
      ],
      [
        `alter table public.mine owner to "${own}"`,
        'alter table public.mine owner to current_user',
        `"${own}", for web, owns public.mine.`,
      ],
    ] as const) {
      await database.asSuperuser((db) => db.query(more ?? ''));
      await expect(database.prepare({ given })).rejects.toThrow(fault);
      await database.asSuperuser((db) => db.query(less ?? ''));
    }
    await database.prepare({ given });
    await database.asSuperuser((db) => db.query(`drop owned by "${own}"`));
  });

  it.each(['inherit true, set false', 'inherit false, set true'])(
    'is a stranger that can act as the owner of the ledger; the migrating login gives it back (%s)',
    async (how) => {
      const database = await open();
      const url = await migratingLogin(database, 'createrole');
      await database.prepare({ url });
      const [migrating, stranger] = [new URL(url).username, `stranger_${database.name.slice(-12)}`];
      extraRoles.push(stranger);
      const owner = roleName('audit_owner', database.name);
      await signedIn(url, (db) => db.query(`grant "${owner}" to "${migrating}" with ${how}`));
      await database.prepare({ url });
      await refused(url, `set role "${owner}"`, 'delete from audit.leaf');

      await database.asSuperuser((db) =>
        db.query(`create role "${stranger}" nologin; grant "${owner}" to "${stranger}" with ${how}`),
      );
      await expect(database.prepare({ url })).rejects.toThrow(`"${stranger}" can act as "${owner}".`);
    },
  );
});

describe('the owner of the ledger', () => {
  it.each(['createrole', 'nocreaterole'])(
    'cannot be taken after the migration by a migrating login that is no superuser (%s), and nothing is left to do',
    async (powers) => {
      const database = await open();
      const url = await migratingLogin(database, powers);
      const owner = roleName('audit_owner', database.name);
      if (powers === 'nocreaterole') {
        const refusal = await database.prepare({ url }).then(
          () => '',
          (error: Error) => error.message,
        );
        expect(refusal).toContain('may not make roles');
        const statements = await sqlForAdministrator({ ...database.preparation, url });
        expect(statements.length).toBeGreaterThan(10);
        await database.asSuperuser((db) => db.query(statements.join(';\n')));
        // The superuser lent it the owners, and only the superuser can take them back.
        const lent = await database.prepare({ url }).then(
          () => '',
          (error: Error) => error.message,
        );
        expect(lent).toContain(`can act as "${owner}"`);
        await database.asSuperuser((db) => db.query(/(revoke [^]*;)\n\n/.exec(lent)?.[1] ?? ''));
      }
      await database.prepare({ url });
      await refused(
        url,
        `set role "${owner}"`,
        'alter table audit.leaf disable trigger all',
        'delete from audit.leaf',
        'insert into audit.leaf select * from audit.leaf',
        'truncate audit.leaf',
        'drop table audit.leaf',
        ...(powers === 'nocreaterole' ? [`grant "${owner}" to current_user`] : []),
      );
      const said = database.said.length;
      await database.prepare({ url });
      expect(database.said).toHaveLength(said);
    },
  );
});

describe('a database of the release before', () => {
  /** As that release left it: its own roles, and every table the migrating login's but those of the ledger. */
  const asOfBefore = async (database: PreparedDatabase, url: string): Promise<void> => {
    await database.prepare({ url });
    const migrating = new URL(url).username;
    const made = [...LOGINS, ...OWNERS].map((role) => `"${roleName(role, database.name)}"`).join(', ');
    await signedIn(url, (client) =>
      client.query(`
        create role oversight_audit_owner nologin; create role oversight_audit_writer nologin;
        grant oversight_audit_owner, oversight_audit_writer to current_user with inherit false, set true`),
    );
    await database.asSuperuser(async (client) => {
      await client.query(`
        drop event trigger if exists oversight_audit_guard_sql_drop;
        drop event trigger if exists oversight_audit_guard_ddl_command_end;
        drop event trigger if exists oversight_audit_guard_table_rewrite;
        drop schema audit cascade; drop schema audit_guard cascade;
        drop function projections.make_schema(integer); drop function projections.drop_schema(integer);
        delete from public.migrations where name like any(array['SealBytes%', 'CreateSchemasOfGenerations%']);
        reassign owned by "${roleName('owner', database.name)}" to "${migrating}";
        drop owned by ${made};
        drop role ${made};
        create schema read_model_1 authorization "${migrating}";
        create schema audit authorization oversight_audit_owner`);
      await client.query(`
        set role oversight_audit_owner;
        create table audit.leaf (idx bigint primary key);
        create table audit.progress (size bigint primary key);
        create function audit.refuse_change() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$;
        create trigger refuse_change before update or delete or truncate on audit.leaf
          for each statement execute function audit.refuse_change();
        grant select, insert on audit.leaf, audit.progress to oversight_audit_writer;
        grant usage on schema audit to oversight_audit_writer;
        insert into audit.leaf values (0)`);
      await client.query(`
        set role "${migrating}";
        create table read_model_1.thing (id int);
        insert into read_model_1.thing values (1);
        insert into projections.generation (projection, version, state, head) values ('read-model', 3, 'live', 0);
        insert into eventstore.streams values (1, 'a')`);
    });
  };

  it.each(['superuser', 'createrole'])('gets the logins with nothing lost (%s)', async (powers) => {
    const database = await open();
    const url = powers === 'superuser' ? database.database.url : await migratingLogin(database, powers);
    await asOfBefore(database, url);
    const urls = await database.prepare({ url });
    await signedIn(urls.eventstore, async (db) =>
      expect((await db.query('select * from eventstore.streams')).rowCount).toBe(1),
    );
    await signedIn(urls.web, async (db) => {
      expect((await db.query('select * from read_model_1.thing')).rowCount).toBe(1);
      expect((await db.query('select * from projections.generation')).rowCount).toBe(1);
    });
    await signedIn(urls.projector, async (db) => {
      await db.query('insert into read_model_1.thing values (2)');
      await db.query('select projections.drop_schema(1)');
    });
    if (powers === 'createrole')
      await refused(url, `set role "${roleName('audit_owner', database.name)}"`, 'delete from audit.leaf');
    await database.asSuperuser(async (db) => {
      const { rowCount } = await db.query(
        `select from pg_roles where rolname in ('oversight_audit_owner', 'oversight_audit_writer')`,
      );
      expect(rowCount).toBe(0);
    });
  });
});
