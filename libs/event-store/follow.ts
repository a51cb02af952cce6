import type { EventStoreDBClient } from '@eventstore/db-client';
import type { Checkpoint } from '#libs/kernel/checkpoint.js';
import type { Position } from '#libs/kernel/position.js';
import { verifyHolds } from './event-at.js';
import { Listener } from './listener.js';
import type { SubscribedEvent } from './stored-event.js';
import type { Batch, SubscribeOptions } from './batch.js';

/** One subscription, until it breaks (throws), ends or is aborted. */
export async function* follow(
  client: EventStoreDBClient,
  { streams, from, atMost, signal }: SubscribeOptions,
): AsyncGenerator<Batch> {
  if (from?.last) await verifyHolds(client, from.last);
  const listener = await Listener.open(client, streams, from?.position ?? null, atMost);
  const close = () => listener.close();
  signal.addEventListener('abort', close);
  let checkpoint = from;
  let saidCaughtUp = false;
  try {
    while (!signal.aborted) {
      if (listener.failure) throw listener.failure;
      const events = listener.take(atMost);
      const reached = advance(checkpoint, events, listener.drained ? listener.checkpoint : null);
      const caughtUp = listener.drained && listener.caughtUp;
      if (reached !== checkpoint || caughtUp !== saidCaughtUp) {
        yield { events, checkpoint: reached, caughtUp };
        checkpoint = reached;
        saidCaughtUp = caughtUp;
      } else if (listener.ended) return;
      else await listener.changed();
    }
  } finally {
    signal.removeEventListener('abort', close);
    listener.close();
  }
}

const advance = (
  before: Checkpoint | null,
  events: readonly SubscribedEvent[],
  serverReached: Position | null,
): Checkpoint | null => {
  const handled = events.at(-1);
  const after = handled ? { position: handled.position, last: { id: handled.id, position: handled.position } } : before;
  if (serverReached === null || (after && serverReached <= after.position)) return after;
  return { position: serverReached, last: after?.last ?? null };
};
