import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How web keeps and forgets alarms of damaged documents, which it finds: by these alone, so that its own login can neither
 * forget nor change what log and ledger were found to differ in.
 */
export class CreateDocumentAlarms1796000000001 implements MigrationInterface {
  up = (runner: QueryRunner): Promise<unknown> =>
    runner.query(`
      create function projections.keep_document_alarms(streams text[], messages text[]) returns void
        language sql security definer set search_path = pg_catalog, pg_temp as $$
        insert into projections.log_alarm (code, stream, revision, message)
        select distinct on (stream) 'document-damaged', stream, 0, message from unnest(streams, messages) as told (stream, message)
        on conflict (stream, revision, code) do update set message = excluded.message, last_found_at = now()
      $$;
      create function projections.forget_document_alarms(found_before timestamptz) returns void
        language sql security definer set search_path = pg_catalog, pg_temp as $$
        delete from projections.log_alarm where code = 'document-damaged' and last_found_at < found_before
      $$;
      revoke all on function projections.keep_document_alarms(text[], text[]),
        projections.forget_document_alarms(timestamptz) from public`);

  down = (runner: QueryRunner): Promise<unknown> =>
    runner.query(`drop function projections.keep_document_alarms(text[], text[]),
      projections.forget_document_alarms(timestamptz)`);
}
