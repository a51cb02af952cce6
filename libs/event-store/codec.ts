import { jsonEvent, type EventData } from '@eventstore/db-client';
import type { EventToAppend } from '#libs/kernel/event-store.js';
import type { DomainEvent } from '#libs/kernel/event.js';
import type { RecordedEvent } from '#libs/kernel/recorded-event.js';
import type { UnknownEvent } from '#libs/kernel/unknown-event.js';
import { faultIn } from '#libs/schemas/check.js';
import { MalformedEvent, NotStorable } from './errors.js';
import { isEventType } from './event-types.js';
import { metadataOf, toStoredMetadata } from './metadata.js';
import { storableObject } from './storable.js';
import type { StoredEvent } from './stored-event.js';
import { upcast, UPCASTERS, type Upcasters } from './upcasters.js';

/**
 * An event as the client writes it, under our own id. Throws `NotStorable`: what could not be read is not written. Of types that
 * are not the domain's (`RequestKeyUsed.v1`) nobody reads the data here.
 */
export const encode = ({ id, event: { type, data }, metadata }: EventToAppend): EventData => {
  const storable = storableObject(data, 'data');
  const fault = isEventType(type) ? faultIn(type, data) : null;
  if (fault !== null) throw new NotStorable('data', otherThan(type, fault));
  return jsonEvent({ id, type, data: storable, metadata: storableObject(toStoredMetadata(metadata), 'metadata') });
};

/**
 * A stored event in the domain's words, old versions lifted; one of a type that is not known comes as an
 * `UnknownEvent`. Throws `MalformedEvent`.
 */
export const decode = (stored: StoredEvent, upcasters: Upcasters = UPCASTERS): RecordedEvent => {
  const { id, stream, revision, position, created } = stored;
  const metadata = metadataOf(stored);
  return { id, stream, revision, position, created, event: toEvent(stored, upcasters), metadata };
};

/** A stored event without what it says: one that is passed by decision, whose revision counts all the same. */
export const undecoded = ({ data, type, ...stored }: StoredEvent): RecordedEvent => ({
  ...stored,
  event: { type: 'unknown', data: { type, data } } satisfies UnknownEvent,
  metadata: { ...NOTHING_SAID, recordedAt: stored.created, effectiveOn: stored.created.slice(0, 10) },
});

const hasMetadata = (stored: StoredEvent): boolean => {
  try {
    metadataOf(stored);
    return true;
  } catch {
    return false;
  }
};

/**
 * As `decode`; but what lacks the metadata that Oversight writes with every event comes as an `UnknownEvent`, with why as
 * `alien`: another program wrote it, and it stops nobody. Throws `MalformedEvent` for what may be the program's own fault.
 */
export const decodeOrAlien = (stored: StoredEvent): RecordedEvent => {
  try {
    return decode(stored);
  } catch (error) {
    if (!(error instanceof MalformedEvent) || hasMetadata(stored)) throw error;
    return { ...undecoded(stored), alien: error.fault };
  }
};

const NOTHING_SAID = {
  actor: '',
  reason: null,
  correlationId: '',
  causationId: '',
  commandId: '',
  importId: null,
} as const;

const toEvent = (stored: StoredEvent, upcasters: Upcasters): DomainEvent => {
  const { type, data } = upcast(stored, upcasters);
  if (!isEventType(type))
    return { type: 'unknown', data: { type: stored.type, data: stored.data } } satisfies UnknownEvent;
  if (typeof data !== 'object' || data === null || data instanceof Uint8Array)
    throw new MalformedEvent(stored, 'its data is no JSON object');
  const fault = faultIn(type, data);
  if (fault !== null) throw new MalformedEvent(stored, `its data ${otherThan(type, fault)}`);
  return { type, data };
};

const otherThan = (type: string, fault: string): string => `is not what ${type} says: ${fault}`;
