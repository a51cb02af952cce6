import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

// Locks of Postgres, which go with the connection that holds them: the first keys are any numbers that no other lock of ours
// uses, the second what the turn is for.
const TURN = 730_402_121;
const IN_LINE = 730_402_122;

const LOOK_AGAIN_MS = 1_000;
const ASK_MS = 2_000;
const ANSWER_MS = 10_000;
const PAUSE_MS = 1_000;

/** SQL: how many wait for a turn at what the expression names. */
export const inLineFor = (what: string): string =>
  `(select count(*) from pg_locks
     where locktype = 'advisory' and classid = ${IN_LINE} and objid = hashtext(${what})::oid and objsubid = 2
       and granted and database = (select oid from pg_database where datname = current_database()))`;

export interface TurnOptions {
  readonly databaseUrl: string;
  /** What is done by one at a time; those who wait for it are counted under this name. */
  readonly what: string;
  /** Of those who do the same thing differently each may have a turn, as programs of two versions. */
  readonly variant?: string;
  readonly signal: AbortSignal;
  /** Told once when it begins to wait for another one. */
  readonly onWaiting: () => void;
  /** Told of what ended a turn, or kept it from beginning, before it is tried again. */
  readonly onLost: (error: unknown) => void;
}

/**
 * Runs `work` while this process alone has the turn, one turn after another, until `signal` is aborted. Who comes second
 * waits, and has the turn when the first has ended or its connection is lost. When this one's own connection is lost, or does
 * not answer any more, so is its turn: the signal given to `work` is aborted, and it must end then.
 */
export const inTurn = async (options: TurnOptions, work: (signal: AbortSignal) => Promise<void>): Promise<void> => {
  const { signal, onLost } = options;
  while (!signal.aborted) {
    const lost = new AbortController();
    const connection = newConnection(options, lost);
    try {
      await connection.connect();
      if (await comesUp(connection, options, lost.signal)) {
        const asking = setInterval(() => ask(connection, lost), ASK_MS);
        await work(AbortSignal.any([signal, lost.signal])).finally(() => clearInterval(asking));
      }
      if (lost.signal.aborted) onLost(lost.signal.reason);
    } catch (error) {
      if (!signal.aborted) onLost(error);
    } finally {
      await leave(connection, lost.signal);
    }
    if (!signal.aborted) await sleep(PAUSE_MS, undefined, { signal }).catch(() => undefined);
  }
};

/** Gives the turn back at once, so that whoever waits need not wait for the connection to be gone. */
const leave = async (connection: pg.Client, lost: AbortSignal): Promise<void> => {
  if (!lost.aborted) await connection.query('select pg_advisory_unlock_all()').catch(() => undefined);
  await Promise.race([connection.end().catch(() => undefined), sleep(PAUSE_MS, undefined, { ref: false })]);
};

const newConnection = ({ databaseUrl, what }: TurnOptions, lost: AbortController): pg.Client => {
  const connection = new pg.Client({
    connectionString: databaseUrl,
    application_name: `${what}: turn`,
    keepAlive: true,
    connectionTimeoutMillis: ANSWER_MS,
    query_timeout: ANSWER_MS,
  });
  connection.on('error', (error) => lost.abort(error));
  connection.on('end', () => lost.abort(new Error('The connection that holds the turn has ended.')));
  return connection;
};

/** Waits until it has the turn; `false`: it is not wanted any more, or the connection was lost before. */
const comesUp = async (connection: pg.Client, options: TurnOptions, lost: AbortSignal): Promise<boolean> => {
  const { what, variant = '', onWaiting } = options;
  const ends = AbortSignal.any([options.signal, lost]);
  const isFree = async () => {
    const { rows } = await connection.query<{ taken: boolean }>(
      'select pg_try_advisory_lock($1, hashtext($2)) as taken',
      [TURN, `${what} ${variant}`],
    );
    return rows[0]?.taken ?? false;
  };
  if (await isFree()) return !ends.aborted;
  onWaiting();
  await connection.query('select pg_advisory_lock_shared($1, hashtext($2))', [IN_LINE, what]);
  while (!ends.aborted) {
    await sleep(LOOK_AGAIN_MS, undefined, { signal: ends }).catch(() => undefined);
    if (ends.aborted || !(await isFree())) continue;
    await connection.query('select pg_advisory_unlock_shared($1, hashtext($2))', [IN_LINE, what]);
    return !ends.aborted;
  }
  return false;
};

const ask = (connection: pg.Client, lost: AbortController): void => {
  connection.query('select 1').catch((error: unknown) => lost.abort(error));
};
