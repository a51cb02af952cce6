import type { EventStoreDBClient } from '@eventstore/db-client';
import type { DataSource } from 'typeorm';
import { decode } from '#libs/event-store/codec.js';
import { isOurs, STREAM_PREFIXES } from '#libs/event-store/streams.js';
import { subscribe } from '#libs/event-store/subscribe.js';
import { readModelProjection } from '#libs/read-models/read-model-projection.js';

/** Projects the log into the read models until it is told to stop. */
export const startTestProjector = async (client: EventStoreDBClient, db: DataSource): Promise<() => Promise<void>> => {
  const stopping = new AbortController();
  const run = async () => {
    const options = { prefixes: STREAM_PREFIXES, from: null, atMost: 500, signal: stopping.signal };
    for await (const { events, progress, caughtUp } of subscribe(client, {
      ...options,
      onInterrupted: () => undefined,
    }))
      await db.transaction(async (tx) => {
        await readModelProjection.apply(
          tx,
          events.filter(({ stream }) => isOurs(stream)).map((event) => decode(event)),
        );
        if (!progress) return;
        await tx.query(
          `insert into projections.checkpoint (name, version, position, event_id, event_position) values ($1, $2, $3, $4, $5)
           on conflict (name) do update set position = excluded.position, event_id = excluded.event_id, event_position = excluded.event_position`,
          [readModelProjection.name, 1, progress.position, progress.last?.id ?? null, progress.last?.position ?? null],
        );
        await tx.query(
          `insert into projections.health (name, status, position, lag_ms, beat_at) values ($1, $2, $3, 0, now() + interval '1 hour')
           on conflict (name) do update set status = excluded.status, position = excluded.position`,
          [readModelProjection.name, caughtUp ? 'running' : 'catching-up', progress.position],
        );
      });
  };
  const running = run();
  return async () => {
    stopping.abort();
    await running;
  };
};
