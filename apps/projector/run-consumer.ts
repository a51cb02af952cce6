import { setTimeout as sleep } from 'node:timers/promises';
import type { EventStoreDBClient } from '@eventstore/db-client';
import type { Logger } from 'pino';
import { EventStoreUnavailable } from '#libs/event-store/errors.js';
import { subscribe } from '#libs/event-store/subscribe.js';
import { isTransient } from '#libs/platform/postgres/errors.js';
import type { Consumer } from './consumer.js';
import type { Vitals } from './vitals.js';

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;

/**
 * Feeds the log to a consumer until it is aborted, or until the consumer meets what only people can put right: then it
 * stops, alone, and its vitals say why. After a failure that may pass, also one that leaves open whether a batch was
 * committed, it asks the consumer where it stands and goes on from there.
 */
export const runConsumer = async (
  consumer: Consumer,
  client: EventStoreDBClient,
  vitals: Vitals,
  logger: Logger,
  signal: AbortSignal,
): Promise<void> => {
  let pause = FIRST_PAUSE_MS;
  const interrupted = (error: unknown) => {
    logger.warn({ err: error, consumer: consumer.name }, 'interrupted; trying again');
    vitals.interrupted(error);
  };
  const feed = async () => {
    const from = await consumer.begin();
    vitals.began(from);
    const { prefixes, atMost } = consumer;
    for await (const batch of subscribe(client, { prefixes, from, atMost, signal, onInterrupted: interrupted })) {
      vitals.inHand(batch.events[0]?.created);
      await consumer.take(batch);
      vitals.handled(batch.progress, batch.caughtUp);
      pause = FIRST_PAUSE_MS;
    }
  };
  while (!signal.aborted) {
    try {
      await feed();
    } catch (error) {
      if (signal.aborted) return;
      if (!isTransient(error) && !(error instanceof EventStoreUnavailable)) {
        logger.error({ err: error, consumer: consumer.name }, 'stopped');
        return vitals.stopped(error);
      }
      interrupted(error);
      await sleep(pause, undefined, { signal }).catch(() => undefined);
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    }
  }
};
