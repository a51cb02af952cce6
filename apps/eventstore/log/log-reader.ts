import type pg from 'pg';
import { newReadPool } from './connection.js';
import { isRefusal } from './postgres-errors.js';
import type { StoredEvent } from './stored-event.js';
import { readStreamRows, type EventKey, type StreamRow } from './stream-rows.js';

/** A page ends after so many events or bytes, whichever is first, but holds one event at least. */
const PAGE_EVENTS = 256;
const PAGE_BYTES = 1_048_576;

interface EventRow extends Omit<StoredEvent, 'stream' | 'type'> {
  stream: Buffer;
  type: Buffer;
}

const toEvent = (row: EventRow): StoredEvent => ({ ...row, stream: row.stream.toString(), type: row.type.toString() });

/** The events that `where` lets through, in `order`, cut to a page. $1 is the page's length in events. */
const pageQuery = (where: string, order: string) => `
  select position, s.name as stream, revision, event_id as id, type, is_json as "isJson", created, data, metadata
  from (
    select *, sum(octet_length(data) + octet_length(metadata)) over (order by ${order} rows between unbounded preceding and 1 preceding) as before
    from (select * from eventstore.events where ${where} order by ${order} limit $1) found
  ) e
  join eventstore.streams s on s.id = e.stream_id
  where coalesce(before, 0) < ${PAGE_BYTES}
  order by ${order}`;

const ALL_FORWARDS = pageQuery('position >= $2', 'position');
const ALL_BACKWARDS = pageQuery('position < $2', 'position desc');
const STREAM = 'stream_id = $2 and revision between $3 and $4 and created >= $5';
const STREAM_FORWARDS = pageQuery(STREAM, 'revision');
const STREAM_BACKWARDS = pageQuery(STREAM, 'revision desc');

export interface RevisionRange {
  from: bigint;
  to: bigint;
  /** Events created earlier, in ticks, are left out. */
  since: bigint;
}

export type Direction = 'forwards' | 'backwards';

/** Postgres cannot be reached, is starting or stopping, or is short of a resource: the read may succeed later. */
export class LogUnavailableError extends Error {
  override name = 'LogUnavailableError';

  constructor(cause: unknown) {
    super(`The log cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

/** Reads what is committed, on connections of its own. Pages are bounded in events and in bytes. */
export class LogReader {
  private readonly pool: pg.Pool;

  constructor(databaseUrl: string) {
    this.pool = newReadPool(databaseUrl);
    this.pool.on('error', () => undefined); // an idle connection that broke: the next query opens another
  }

  /** @throws LogUnavailableError when Postgres cannot be reached or is not ready */
  readonly query = async <Row extends pg.QueryResultRow>(query: pg.QueryConfig): Promise<Row[]> => {
    try {
      return (await this.pool.query<Row>(query)).rows;
    } catch (error) {
      throw isRefusal(error) ? error : new LogUnavailableError(error);
    }
  };

  /** Forwards from a position on, or backwards from before it. */
  async page(direction: Direction, position: bigint, limit = PAGE_EVENTS): Promise<StoredEvent[]> {
    const forwards = direction === 'forwards';
    const rows = await this.query<EventRow>({
      name: `all-${direction}`,
      text: forwards ? ALL_FORWARDS : ALL_BACKWARDS,
      values: [Math.min(limit, PAGE_EVENTS), position],
    });
    return rows.map(toEvent);
  }

  async streamPage(
    streamId: bigint,
    direction: Direction,
    range: RevisionRange,
    limit = PAGE_EVENTS,
  ): Promise<StoredEvent[]> {
    const rows = await this.query<EventRow>({
      name: `stream-${direction}`,
      text: direction === 'forwards' ? STREAM_FORWARDS : STREAM_BACKWARDS,
      values: [Math.min(limit, PAGE_EVENTS), streamId, range.from, range.to, range.since],
    });
    return rows.map(toEvent);
  }

  streamRows(names: string[]): Promise<Map<string, StreamRow>> {
    return readStreamRows(this.query, names);
  }

  async eventsAt(keys: EventKey[]): Promise<StoredEvent[]> {
    const rows = await this.query<EventRow>({
      name: 'events-at',
      text: `
        select position, s.name as stream, revision, event_id as id, type, is_json as "isJson", created, data, metadata
        from unnest($1::bigint[], $2::bigint[]) as k(stream_id, revision)
        join eventstore.events e using (stream_id, revision)
        join eventstore.streams s on s.id = e.stream_id`,
      values: [keys.map((key) => key.streamId), keys.map((key) => key.revision)],
    });
    return rows.map(toEvent);
  }

  async isBoundary(position: bigint): Promise<boolean> {
    const rows = await this.query({
      name: 'is-boundary',
      text: 'select 1 from eventstore.events where position = $1',
      values: [position],
    });
    return rows.length > 0;
  }

  async close(): Promise<void> {
    await this.pool.end();
  }
}
