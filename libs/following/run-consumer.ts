import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { EventStoreClient } from '#libs/event-store/client.js';
import { AnotherLog, EventStoreUnavailable } from '#libs/event-store/errors.js';
import { subscribe } from '#libs/event-store/subscribe.js';
import type { PoisonFacts } from '#libs/domain/passed-event/events.js';
import { SEALED_STREAMS } from '#libs/kernel/sealed.js';
import { isTransient } from '#libs/platform/postgres/errors.js';
import { AnotherProjector, GenerationReplaced } from '#libs/read-models/generations/errors.js';
import { PoisonEvent } from '#libs/read-models/projection.js';
import { eventsAhead } from './ahead-of-log.js';
import type { Consumer } from './consumer.js';
import type { IsPassed } from './is-passed.js';
import type { ConsumerHealth } from './consumer-health.js';

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;
const ASK_FOR_DECISION_MS = 1_000;

/**
 * Feeds the log to a consumer until it is aborted, or until the consumer meets what only people can put right: then it
 * stops, alone, and its health says why. At an event that it cannot take it waits for the decision that it is passed; at
 * another log, for the right one to come back; at rows that another projector has moved on, for that one to end. After a
 * failure that may pass, also one that leaves open whether a batch was committed, it asks the consumer where it stands and
 * goes on from there.
 */
export const runConsumer = async (
  consumer: Consumer,
  client: EventStoreClient,
  health: ConsumerHealth,
  logger: Logger,
  signal: AbortSignal,
  isPassed: IsPassed,
): Promise<void> => {
  let pause = FIRST_PAUSE_MS;
  const interrupted = (error: unknown) => {
    logger.warn({ err: error, consumer: consumer.name }, 'interrupted; trying again');
    health.interrupted(error);
  };
  const feed = async () => {
    const from = await consumer.begin(signal);
    health.began(from);
    const { atMost } = consumer;
    const log = { streams: SEALED_STREAMS, from, atMost, signal, onInterrupted: interrupted };
    for await (const batch of subscribe(client, log)) {
      health.inHand(batch.events[0]?.created);
      await consumer.take(batch);
      for (const ahead of eventsAhead(batch.events)) {
        logger.error({ ...ahead, consumer: consumer.name }, "ALARM: an event's writer had a clock that ran ahead");
        health.ahead = ahead;
      }
      health.handled(batch.checkpoint, batch.caughtUp);
      pause = FIRST_PAUSE_MS;
    }
  };
  while (!signal.aborted) {
    try {
      await feed();
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof GenerationReplaced) {
        logger.info({ consumer: consumer.name }, 'goes on with rebuilt rows');
        continue;
      }
      if (!isTransient(error) && !(error instanceof EventStoreUnavailable)) {
        logger.error({ err: error, consumer: consumer.name }, 'stopped');
        health.stopped(error);
        if (error instanceof AnotherLog || error instanceof AnotherProjector) {
          await sleep(LONGEST_PAUSE_MS, undefined, { signal }).catch(() => undefined);
          continue;
        }
        if (!(error instanceof PoisonEvent)) return;
        await untilPassed({ projection: consumer.name, ...error.facts }, isPassed, signal);
        continue;
      }
      interrupted(error);
      await sleep(pause, undefined, { signal }).catch(() => undefined);
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    }
  }
};

/** Until it is decided that the event is passed, or until it is aborted. A log that does not answer has decided nothing. */
const untilPassed = async (facts: PoisonFacts, isPassed: IsPassed, signal: AbortSignal): Promise<void> => {
  while (!signal.aborted && !(await isPassed(facts).catch(() => false)))
    await sleep(ASK_FOR_DECISION_MS, undefined, { signal }).catch(() => undefined);
};
