import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How the projector makes the schema of a generation, and drops it: as the owner of `projections`, and nothing else as
 * that. So its own login can make no schema, and can drop none but those that it was given.
 */
export class CreateSchemasOfGenerations1795737600000 implements MigrationInterface {
  up = (runner: QueryRunner): Promise<unknown> =>
    runner.query(`
      create function projections.make_schema(generation integer) returns void
        language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      declare
        made text;
        reader text;
      begin
        select g.schema into strict made from projections.generation g where g.number = generation and g.state = 'building';
        execute format('create schema %I', made);
        execute format('grant usage, create on schema %I to %I', made, session_user);
        -- Who may read which generations there are may look into them.
        for reader in
          select pg_get_userbyid(a.grantee) from pg_class c, aclexplode(c.relacl) a
           where c.oid = 'projections.generation'::regclass and a.privilege_type = 'SELECT' and a.grantee <> 0
        loop
          execute format('grant usage on schema %I to %I', made, reader);
        end loop;
      end $$;
      create function projections.drop_schema(generation integer) returns void
        language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      declare
        dropped text;
      begin
        select g.schema into dropped from projections.generation g
          join pg_namespace n on n.nspname = g.schema where g.number = generation;
        if dropped is null then return; end if;
        if not has_schema_privilege(session_user, dropped, 'create') then
          raise exception 'schema % is not of a generation that % makes', dropped, session_user
            using errcode = 'insufficient_privilege';
        end if;
        execute format('drop schema %I cascade', dropped);
      end $$;
      revoke all on function projections.make_schema(integer), projections.drop_schema(integer) from public`);

  down = (runner: QueryRunner): Promise<unknown> =>
    runner.query('drop function projections.make_schema(integer), projections.drop_schema(integer)');
}

/** SQL: whoever may read which generations there are may read the tables of one, whose schema is named. */
export const letReadersIn = (schema: string): string => `
  do $$
  declare
    reader text;
  begin
    for reader in
      select pg_get_userbyid(a.grantee) from pg_class c, aclexplode(c.relacl) a
       where c.oid = 'projections.generation'::regclass and a.privilege_type = 'SELECT'
         and a.grantee <> 0 and a.grantee <> (select oid from pg_roles where rolname = current_user)
    loop
      execute format('grant select on all tables in schema %I to %I', '${schema}', reader);
    end loop;
  end $$`;
