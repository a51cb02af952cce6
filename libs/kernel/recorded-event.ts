import type { DomainEvent, Instant } from './event.js';
import type { EventMetadata } from './metadata.js';
import type { Position } from './position.js';

/** An event as the event store gave it back. */
export interface RecordedEvent<E extends DomainEvent = DomainEvent> {
  readonly id: string;
  readonly stream: string;
  readonly revision: bigint;
  readonly position: Position;
  /** When the store wrote it; `metadata.recordedAt` is when the application learnt it. */
  readonly created: Instant;
  readonly event: E;
  readonly metadata: EventMetadata;
  /** Why Oversight cannot have written it: nothing of what it says is read, and its metadata are none. */
  readonly alien?: string;
}
