import type { AllStreamRecordedEvent, RecordedEvent } from '@eventstore/db-client';
import type { Instant } from '#libs/kernel/event.js';
import type { Position } from '#libs/kernel/position.js';
import type { RawEvent } from '#libs/kernel/raw-event.js';

/** An event as it lies in the log, of whatever type: what the codec reads. */
export interface StoredEvent {
  readonly id: string;
  readonly stream: string;
  readonly revision: bigint;
  readonly position: Position;
  readonly created: Instant;
  readonly type: string;
  /** What the JSON says; the text itself where it is no JSON, the bytes where it was not meant to be. */
  readonly data: unknown;
  /** What the JSON says; the bytes where it is no JSON; undefined for none. */
  readonly metadata: unknown;
}

/** One of a subscription, with the bytes that it was read from. */
export interface SubscribedEvent extends StoredEvent {
  readonly raw: RawEvent;
}

/** As the client reads one. */
export const fromRaw = (raw: RawEvent): SubscribedEvent => ({
  id: raw.id,
  stream: raw.stream,
  revision: raw.revision,
  position: raw.position.commit,
  created: raw.created,
  type: raw.type,
  data: raw.contentType === 'application/json' ? parsedOr(raw.data, String) : raw.data,
  metadata: raw.metadata.length === 0 ? undefined : parsedOr(raw.metadata, (bytes) => bytes),
  raw,
});

const parsedOr = (bytes: Buffer, otherwise: (bytes: Buffer) => unknown): unknown => {
  try {
    return JSON.parse(bytes.toString());
  } catch {
    return otherwise(bytes);
  }
};

export const fromClient = (event: RecordedEvent | AllStreamRecordedEvent): StoredEvent => {
  if (!event.position) throw new Error('The event store is older than 22.6: its events carry no position.');
  return {
    id: event.id,
    stream: event.streamId,
    revision: event.revision,
    position: event.position.commit,
    created: event.created.toISOString(),
    type: event.type,
    data: event.data,
    metadata: event.metadata,
  };
};
