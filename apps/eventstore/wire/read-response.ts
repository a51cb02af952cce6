import type { StoredEvent } from '../log/stored-event.js';
import { streamIdentifier } from './ids.js';
import { shared, streams, type Shared, type Streams } from './protocol.js';

/** An event as it is read: a link may stand for another event, or for one that is not there. */
export interface ResolvedEvent {
  event?: StoredEvent;
  link?: StoredEvent;
}

/** The place in the log or stream is that of what was read: the link, if it is one. */
export const originalOf = ({ event, link }: ResolvedEvent): StoredEvent => {
  const original = link ?? event;
  if (!original) throw new Error('An event without event and link.');
  return original;
};

export type WriteUuid = (id: string) => Shared.UUID;

/** A message for one event; each service has one of its own. */
interface Recorded {
  setId(id: Shared.UUID): unknown;
  setStreamIdentifier(stream: Shared.StreamIdentifier): unknown;
  setStreamRevision(revision: string): unknown;
  setCommitPosition(position: string): unknown;
  setPreparePosition(position: string): unknown;
  setCustomMetadata(metadata: Uint8Array): unknown;
  setData(data: Uint8Array): unknown;
  getMetadataMap(): { set(key: string, value: string): unknown };
}

/** @param position what it is told to be at */
export const fillRecord = <Record extends Recorded>(
  record: Record,
  event: StoredEvent,
  uuid: WriteUuid,
  position: bigint,
): Record => {
  record.setId(uuid(event.id));
  record.setStreamIdentifier(streamIdentifier(event.stream));
  record.setStreamRevision(String(event.revision));
  record.setCommitPosition(String(position));
  record.setPreparePosition(String(position));
  record.setCustomMetadata(event.metadata);
  record.setData(event.data);
  const metadata = record.getMetadataMap();
  metadata.set('type', event.type);
  metadata.set('created', String(event.created));
  metadata.set('content-type', event.isJson ? 'application/json' : 'application/octet-stream');
  return record;
};

const recorded = (event: StoredEvent, uuid: WriteUuid) =>
  fillRecord(new streams.ReadResp.ReadEvent.RecordedEvent(), event, uuid, event.position);

export const eventResponse = (resolved: ResolvedEvent, uuid: WriteUuid): Streams.ReadResp => {
  const read = new streams.ReadResp.ReadEvent().setCommitPosition(String(originalOf(resolved).position));
  if (resolved.event) read.setEvent(recorded(resolved.event, uuid));
  if (resolved.link) read.setLink(recorded(resolved.link, uuid));
  return new streams.ReadResp().setEvent(read);
};

export const streamNotFound = (stream: string): Streams.ReadResp =>
  new streams.ReadResp().setStreamNotFound(
    new streams.ReadResp.StreamNotFound().setStreamIdentifier(streamIdentifier(stream)),
  );

export const firstStreamPosition = (revision: bigint): Streams.ReadResp =>
  new streams.ReadResp().setFirstStreamPosition(String(revision));

export const lastStreamPosition = (revision: bigint): Streams.ReadResp =>
  new streams.ReadResp().setLastStreamPosition(String(revision));

export const confirmation = (subscriptionId: string): Streams.ReadResp =>
  new streams.ReadResp().setConfirmation(
    new streams.ReadResp.SubscriptionConfirmation().setSubscriptionId(subscriptionId),
  );

export const caughtUp = (): Streams.ReadResp => new streams.ReadResp().setCaughtUp(new streams.ReadResp.CaughtUp());

export const checkpoint = (position: bigint): Streams.ReadResp =>
  new streams.ReadResp().setCheckpoint(
    new streams.ReadResp.Checkpoint().setCommitPosition(String(position)).setPreparePosition(String(position)),
  );

export const allStreamPosition = (position: bigint): Shared.AllStreamPosition =>
  new shared.AllStreamPosition().setCommitPosition(String(position)).setPreparePosition(String(position));
