import pg from 'pg';
import { GUARD_LEDGER_AGAIN, LET_LEDGER_BE_ALTERED } from '#libs/audit/index.js';

const asSuperuser = async (url: string, sql: string, parameters: readonly unknown[] = []): Promise<void> => {
  const client = new pg.Client(url);
  await client.connect();
  await client.query(sql, [...parameters]).finally(() => client.end());
};

const EVENT = `stream_id = (select id from eventstore.streams where name = convert_to($1, 'UTF8')) and revision = $2`;

/** What somebody with a superuser's password does to the log's own tables. */
export const inLog = (url: string) => ({
  change: (stream: string, revision: number, data: string) =>
    asSuperuser(url, `update eventstore.events set data = $3 where ${EVENT}`, [stream, revision, Buffer.from(data)]),
  takeOut: (stream: string, revision: number) =>
    asSuperuser(url, `delete from eventstore.events where ${EVENT}`, [stream, revision]),
  /** A copy of an event as another revision of its stream, just after it in the log. */
  putIn: (stream: string, revision: number, as: number) =>
    asSuperuser(
      url,
      `insert into eventstore.events (position, stream_id, revision, event_id, created, is_json, type, data, metadata)
       select position + 1, stream_id, $3, gen_random_uuid(), created, is_json, type, data, metadata
         from eventstore.events where ${EVENT}`,
      [stream, revision, as],
    ),
  /** The event then lies just after another one. */
  move: (stream: string, revision: number, after: string, afterRevision: number) =>
    asSuperuser(
      url,
      `update eventstore.events set position = (
         select position + 1 from eventstore.events
          where stream_id = (select id from eventstore.streams where name = convert_to($3, 'UTF8')) and revision = $4)
        where ${EVENT}`,
      [stream, revision, after, afterRevision],
    ),
});

/** What a superuser does to the leaves, with every guard off meanwhile. */
export const tamperWithLeaves = (url: string, sql: string): Promise<void> =>
  asSuperuser(
    url,
    `begin; ${LET_LEDGER_BE_ALTERED} alter table audit.leaf disable trigger refuse_change;
     ${sql};
     alter table audit.leaf enable always trigger refuse_change; ${GUARD_LEDGER_AGAIN} commit`,
  );

export const takeLeafOut = (url: string, stream: string, revision: number): Promise<void> =>
  tamperWithLeaves(url, `delete from audit.leaf where stream = ${pg.escapeLiteral(stream)} and rev = ${revision}`);
