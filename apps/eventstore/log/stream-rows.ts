import type pg from 'pg';
import { NO_REVISION } from './stored-event.js';

/** What the log holds of a stream: its last revision and, of a metadata stream, the last event's data if they are JSON. */
export interface StreamRow {
  id: bigint | undefined;
  last: bigint;
  lastData: Buffer | undefined;
}

/** A streamId and a revision of it, of an event that is looked for. */
export interface EventKey {
  streamId: bigint;
  revision: bigint;
}

/** What an expectation is checked against of an event that is there already. */
export interface KnownEvent extends EventKey {
  id: string;
  position: bigint;
  created: bigint;
}

/** Runs a query and gives its rows: the writer's connection or the readers' pool. */
export type Query = <Row extends pg.QueryResultRow>(query: pg.QueryConfig) => Promise<Row[]>;

const META_PREFIX = Buffer.from('$$').toString('hex');

export const readStreamRows = async (query: Query, names: string[]): Promise<Map<string, StreamRow>> => {
  const found = await query<{ id: bigint; name: Buffer; last: bigint | null; lastData: Buffer | null }>({
    name: 'stream-rows',
    text: `
      select s.id, s.name, e.revision as last, e.data as "lastData"
      from unnest($1::bytea[]) as asked(name)
      join eventstore.streams s on sha256(s.name) = sha256(asked.name)
      left join lateral (
        select revision, case when is_json and substring(s.name from 1 for 2) = '\\x${META_PREFIX}' then data end as data
        from eventstore.events where stream_id = s.id order by revision desc limit 1
      ) e on true`,
    values: [names.map((name) => Buffer.from(name))],
  });
  const rows = new Map<string, StreamRow>(
    names.map((name) => [name, { id: undefined, last: NO_REVISION, lastData: undefined }]),
  );
  for (const { id, name, last, lastData } of found) {
    rows.set(name.toString(), { id, last: last ?? NO_REVISION, lastData: lastData ?? undefined });
  }
  return rows;
};

/** The log's last events, the last one first. */
export const readRecentEvents = (query: Query, limit: number): Promise<KnownEvent[]> =>
  query({
    name: 'recent-events',
    text: `
      select event_id as id, stream_id as "streamId", revision, position, created
      from eventstore.events order by position desc limit $1`,
    values: [limit],
  });

/** The names of all streams, some thousands at a time. */
export async function* readStreamNames(query: Query): AsyncGenerator<string[]> {
  for (let after = 0n; ;) {
    const rows = await query<{ id: bigint; name: Buffer }>({
      name: 'stream-names',
      text: `select id, name from eventstore.streams where id > $1 order by id limit 10000`,
      values: [after],
    });
    const last = rows.at(-1);
    if (!last) return;
    yield rows.map(({ name }) => name.toString());
    after = last.id;
  }
}

export const readEventsByRevision = (query: Query, keys: EventKey[]): Promise<KnownEvent[]> =>
  query({
    name: 'events-by-revision',
    text: `
      select e.event_id as id, e.stream_id as "streamId", e.revision, e.position, e.created
      from unnest($1::bigint[], $2::bigint[]) as k(stream_id, revision)
      join eventstore.events e using (stream_id, revision)`,
    values: [keys.map((key) => key.streamId), keys.map((key) => key.revision)],
  });
