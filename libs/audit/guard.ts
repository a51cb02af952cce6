const GUARD = 'oversight_audit_guard';

/** What a later migration may do in the schema all the same: it adds. */
const MAY = ['CREATE TABLE', 'CREATE INDEX', 'GRANT', 'REVOKE', 'COMMENT', 'ALTER DEFAULT PRIVILEGES'];

const quoted = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ');

/**
 * Refuses whatever would drop, alter or rewrite the ledger, its triggers or its functions, also to a superuser by mistake.
 * Only a superuser may make an event trigger; where the migrating login is none, there is none. Its function lies in a
 * schema of its own: it would go with that of the ledger, and the triggers with it.
 */
export const GUARD_LEDGER = `
  create schema audit_guard;
  create function audit_guard.refuse_ddl() returns event_trigger language plpgsql as $guard$
    declare what text;
    begin
      -- Whoever runs a statement may look into the catalogue, and need not into the ledger.
      if 2 > (select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace
               where n.nspname = 'audit' and c.relname in ('leaf', 'progress')) then
        what := 'the schema audit';
      elsif tg_event = 'sql_drop' then
        select object_identity into what from pg_event_trigger_dropped_objects()
         where address_names[1] = 'audit' limit 1;
      elsif tg_event = 'table_rewrite' then
        select c.oid::regclass::text into what from pg_class c
         where c.oid = pg_event_trigger_table_rewrite_oid() and c.relnamespace = 'audit'::regnamespace;
      else
        select object_identity into what from pg_event_trigger_ddl_commands()
         where command_tag not in (${quoted(MAY)})
           and (pg_identify_object_as_address(classid, objid, objsubid)).object_names[1] = 'audit' limit 1;
      end if;
      if what is not null then
        raise exception '% is refused: the audit''s ledger is insert-only (%)', tg_tag, what
          using errcode = 'insufficient_privilege';
      end if;
    end $guard$;
  do $$
    declare event text;
    begin
      if (select rolsuper from pg_roles where rolname = current_user) then
        foreach event in array array['sql_drop', 'ddl_command_end', 'table_rewrite'] loop
          execute format('create event trigger %I on %s execute function audit_guard.refuse_ddl()', '${GUARD}_' || event, event);
          execute format('alter event trigger %I enable always', '${GUARD}_' || event);
        end loop;
      end if;
    end $$;`;

const eachGuard = (state: string): string => `
  do $$
    declare guard text;
    begin
      for guard in select evtname from pg_event_trigger where evtname like '${GUARD}\\_%' loop
        execute format('alter event trigger %I ${state}', guard);
      end loop;
    end $$;`;

/**
 * What a superuser's migration must alter in the ledger stands between these two, in one transaction; to whom there is no
 * guard they do nothing.
 */
export const LET_LEDGER_BE_ALTERED = eachGuard('disable');
export const GUARD_LEDGER_AGAIN = eachGuard('enable always');
