import type { AllStreamRecordedEvent, RecordedEvent } from '@eventstore/db-client';
import type { Instant } from '#libs/kernel/event.js';
import type { Position } from '#libs/kernel/position.js';

/** An event as it lies in the log, of whatever type: what the audit keeps and the codec reads. */
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
