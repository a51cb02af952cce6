import { once } from 'node:events';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import type { EventStoreClient } from '#libs/event-store/client.js';
import { breakConnections } from '#libs/platform/postgres/database.js';
import { inTurn } from '#libs/platform/postgres/turn.js';
import type { Consumer } from './consumer.js';
import type { IsPassed } from './is-passed.js';
import type { Heartbeat } from './heartbeat.js';
import { runConsumer } from './run-consumer.js';

export interface Running {
  readonly databaseUrl: string;
  /** What the consumer works with: its connections are broken when the turn is lost, whatever they wait for. */
  readonly db: DataSource;
  readonly client: EventStoreClient;
  readonly heartbeat: Heartbeat;
  readonly logger: Logger;
  readonly isPassed: IsPassed;
  readonly signal: AbortSignal;
}

/**
 * Feeds the log to a consumer, as `runConsumer`, while no other process does: a second one waits until the first has ended, or
 * has lost its connection to Postgres, and has nothing to say of the consumer's health until then. `variant` tells apart
 * programs that make other rows of the same log, each of which may run.
 */
export const runInTurn = (consumer: Consumer, variant: string, running: Running): Promise<void> => {
  const { databaseUrl, db, client, heartbeat, logger, isPassed, signal } = running;
  const { name } = consumer;
  const onWaiting = () => logger.warn({ consumer: name }, 'waits: another process runs it');
  const onLost = (error: unknown) => logger.warn({ consumer: name, err: error }, 'the turn was lost; trying again');
  return inTurn({ databaseUrl, what: name, variant, signal, onWaiting, onLost }, async (turn) => {
    const health = heartbeat.add(name);
    const lose = () => {
      if (!signal.aborted) breakConnections(db);
    };
    turn.addEventListener('abort', lose, { once: true });
    try {
      await runConsumer(consumer, client, health, logger, turn, isPassed);
      // One that has stopped keeps its turn: nobody else could do better.
      if (!turn.aborted) await once(turn, 'abort');
    } finally {
      turn.removeEventListener('abort', lose);
      heartbeat.drop(health);
    }
  });
};
