import type { StoredEvent } from '#libs/event-store/stored-event.js';
import { CLOCK_TOLERANCE_MS } from '#libs/kernel/clock-ahead.js';
import type { EventAhead } from '#libs/read-models/health.js';

const recordedAtOf = (metadata: unknown): string =>
  String((metadata as { readonly recordedAt?: unknown } | null | undefined)?.recordedAt);

const aheadOf = ({ id, type, stream, revision, position, created, metadata }: StoredEvent): EventAhead | null => {
  const recordedAt = recordedAtOf(metadata);
  const aheadMs = Date.parse(recordedAt) - Date.parse(created);
  // What names no instant of recording is ahead of nothing.
  return aheadMs > CLOCK_TOLERANCE_MS
    ? {
        eventId: id,
        type,
        stream,
        revision: String(revision),
        position: String(position),
        recordedAt,
        created,
        aheadMs,
      }
    : null;
};

/** Those whose writer said that they were recorded more than the tolerance later than the event store had them. */
export const eventsAhead = (events: readonly StoredEvent[]): readonly EventAhead[] =>
  events.map(aheadOf).filter((ahead) => ahead !== null);
