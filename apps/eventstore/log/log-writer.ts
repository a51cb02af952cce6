import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { commitStatement, type CommitBatch } from './commit-statement.js';
import { newConnection } from './connection.js';
import { demandDurability } from './durability.js';
import { LOCK_CLASS, migrate } from './schema.js';
import { POSITION_STEP } from './stored-event.js';

const WRITER_LOCK = 2;
/** How long a start waits for the lock of a killed server, whose session takes a moment to end. */
const START_PATIENCE_MS = 3000;
const RETRY_MS = 200;

const TAKEN = 'Another event store server has taken this log.';

/** Another server has taken over the log: this one must not write any more. */
export class LogTakenError extends Error {
  override name = 'LogTakenError';
}

interface Head {
  position: bigint;
  streamId: bigint;
}

const later = (a: bigint, b: bigint) => (a > b ? a : b);

const takeLock = async (connection: pg.ClientBase) => {
  const { rows } = await connection.query<{ taken: boolean }>('select pg_try_advisory_lock($1, $2) as taken', [
    LOCK_CLASS,
    WRITER_LOCK,
  ]);
  return rows[0]?.taken === true;
};

const readHead = async (connection: pg.ClientBase): Promise<Head> => {
  const { rows } = await connection.query<Head>(
    `select greatest((select max(position) from eventstore.events), reserved_position) as position,
            coalesce((select max(id) from eventstore.streams), 0) as "streamId"
     from eventstore.writer`,
  );
  const [head] = rows;
  if (!head) throw new Error('The event log has no writer row: its schema is damaged.');
  return head;
};

/**
 * The log's one writer: it alone holds the connection that has the writer's lock, and hands out positions.
 * Never two commits at a time.
 */
export class LogWriter {
  private constructor(
    private readonly databaseUrl: string,
    private connection: pg.Client,
    private readonly epoch: bigint,
    private head: Head,
  ) {
    this.guard(connection);
  }

  /** Takes the log: checks that Postgres is durable, migrates, takes the lock, begins an epoch. Refuses a second server. */
  static async open(databaseUrl: string): Promise<LogWriter> {
    const connection = newConnection(databaseUrl);
    await connection.connect();
    try {
      await demandDurability(connection);
      const patience = Date.now() + START_PATIENCE_MS;
      while (!(await takeLock(connection))) {
        if (Date.now() > patience)
          throw new LogTakenError(
            'Another event store server is running on this log. Stop it first, or use another database.',
          );
        await sleep(RETRY_MS);
      }
      await migrate(connection);
      const { rows } = await connection.query<{ epoch: bigint }>(
        'update eventstore.writer set epoch = epoch + 1 returning epoch',
      );
      return new LogWriter(databaseUrl, connection, rows[0]?.epoch ?? 0n, await readHead(connection));
    } catch (error) {
      await connection.end();
      throw error;
    }
  }

  /** The last position that was handed out or found. */
  get position(): bigint {
    return this.head.position;
  }

  /** How many streams there are, at most. */
  get streams(): bigint {
    return this.head.streamId;
  }

  nextPosition(): bigint {
    return (this.head.position += POSITION_STEP);
  }

  nextStreamId(): bigint {
    return ++this.head.streamId;
  }

  /** Records a position that was answered but has no event, so that it is not handed out again after a restart. */
  private async reserve(position: bigint): Promise<void> {
    await this.query({
      text: 'update eventstore.writer set reserved_position = $1 where epoch = $2',
      values: [position, this.epoch],
    });
  }

  /** A query on the writer's connection, made again on a new one if that broke. Only for what may be done twice. */
  async query<Row extends pg.QueryResultRow>(query: pg.QueryConfig): Promise<Row[]> {
    for (;;) {
      try {
        return (await this.connection.query<Row>(query)).rows;
      } catch (error) {
        if (!(await this.lostConnection(error))) throw error;
        await this.reconnect();
      }
    }
  }

  /**
   * Writes a batch. True when it is committed. False when it is known not to be, and what was cached must be read
   * again; where the outcome is unknown, a new connection is made and the log is asked, however long that takes.
   * @throws LogTakenError when another server has the log
   */
  async commit(batch: CommitBatch): Promise<boolean> {
    if (batch.reserved !== undefined) await this.reserve(batch.reserved);
    if (batch.events.length === 0) return true;
    try {
      const { rowCount } = await this.connection.query(commitStatement(this.epoch, batch));
      if (rowCount !== batch.events.length) throw new LogTakenError(TAKEN);
      return true;
    } catch (error) {
      if (error instanceof LogTakenError) throw error;
      if (!(await this.lostConnection(error))) throw error;
    }
    await this.reconnect();
    const last = batch.events.at(-1);
    const rows = await this.query({
      text: 'select 1 from eventstore.events where position = $1',
      values: [last?.position],
    });
    return rows.length > 0;
  }

  /** Stops reconnecting: if the connection is lost, a commit under way fails with it. */
  retire(): void {
    this.closed = true;
  }

  async close(): Promise<void> {
    this.retire();
    await this.connection.end().catch(() => undefined);
  }

  private closed = false;
  private broken = false;

  /** Called when the session breaks: its lock is free then. */
  onBroken: () => void = () => undefined;

  private guard(connection: pg.Client) {
    const broke = () => {
      if (connection !== this.connection || this.broken) return;
      this.broken = true;
      if (!this.closed) this.onBroken();
    };
    connection.on('error', broke);
    connection.on('end', broke);
  }

  /** Whether the session is gone: only then is the outcome of the statement unknown. */
  private async lostConnection(cause: unknown): Promise<boolean> {
    if (this.closed) throw cause;
    if (this.broken) return true;
    try {
      await this.connection.query('select 1');
      return false;
    } catch {
      return true;
    }
  }

  private async demandEpoch(connection: pg.ClientBase): Promise<void> {
    const { rows } = await connection.query('select 1 from eventstore.writer where epoch = $1', [this.epoch]);
    if (rows.length === 0) throw new LogTakenError(TAKEN);
  }

  /** The lock is free only once the old session, and so its transaction, has ended. */
  private async reconnect(): Promise<void> {
    await this.connection.end().catch(() => undefined);
    for (;;) {
      if (this.closed) throw new Error('The event store is stopping.');
      const connection = newConnection(this.databaseUrl);
      try {
        await connection.connect();
        await demandDurability(connection);
        while (!(await takeLock(connection))) {
          if (this.closed) throw new Error('The event store is stopping.');
          await this.demandEpoch(connection); // who took the log may keep its lock for long
          await sleep(RETRY_MS);
        }
        await this.demandEpoch(connection);
        const head = await readHead(connection);
        this.head = {
          position: later(head.position, this.head.position),
          streamId: later(head.streamId, this.head.streamId),
        };
        this.connection = connection;
        this.broken = false;
        this.guard(connection);
        return;
      } catch (error) {
        await connection.end().catch(() => undefined);
        if (error instanceof LogTakenError) throw error;
        await sleep(RETRY_MS);
      }
    }
  }
}
