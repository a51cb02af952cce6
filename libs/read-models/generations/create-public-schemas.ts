import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CreateSchemasOfGenerations1795737600000 } from './create-schemas.js';

/**
 * Beside the schema of a generation's rows go two others, of the rows that everybody may read, and of views for who may
 * read before some bodies: made with it and dropped with it, by the same functions. A generation of before has none.
 */
export class CreateSchemasOfGenerationsWithPublic1796100000000 implements MigrationInterface {
  up = (runner: QueryRunner): Promise<unknown> =>
    runner.query(`
      create or replace function projections.make_schema(generation integer) returns void
        language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      declare
        whole text;
        made text;
        reader text;
      begin
        select g.schema into strict whole from projections.generation g where g.number = generation and g.state = 'building';
        foreach made in array array[whole, whole || '_public', whole || '_scoped'] loop
          execute format('create schema %I', made);
          execute format('grant usage, create on schema %I to %I', made, session_user);
          -- Who may read which generations there are may look into them.
          for reader in
            select pg_get_userbyid(a.grantee) from pg_class c, aclexplode(c.relacl) a
             where c.oid = 'projections.generation'::regclass and a.privilege_type = 'SELECT' and a.grantee <> 0
          loop
            execute format('grant usage on schema %I to %I', made, reader);
          end loop;
        end loop;
      end $$;
      create or replace function projections.drop_schema(generation integer) returns void
        language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      declare
        dropped text;
      begin
        for dropped in
          select n.nspname from projections.generation g
            join pg_namespace n on n.nspname in (g.schema || '_scoped', g.schema, g.schema || '_public')
           where g.number = generation order by n.nspname = g.schema || '_scoped' desc
        loop
          if not has_schema_privilege(session_user, dropped, 'create') then
            raise exception 'schema % is not of a generation that % makes', dropped, session_user
              using errcode = 'insufficient_privilege';
          end if;
          execute format('drop schema %I cascade', dropped);
        end loop;
      end $$;
      revoke all on function projections.make_schema(integer), projections.drop_schema(integer) from public`);

  /** The functions of before. */
  down = async (runner: QueryRunner): Promise<unknown> => {
    const before = new CreateSchemasOfGenerations1795737600000();
    await before.down(runner);
    return before.up(runner);
  };
}
