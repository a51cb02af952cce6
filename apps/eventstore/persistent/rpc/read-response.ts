import { persistent, type Persistent } from '../../wire/protocol.js';
import { fillRecord, originalOf, type WriteUuid } from '../../wire/read-response.js';
import type { Message } from '../message.js';

const { ReadEvent } = persistent.ReadResp;

export const confirmed = (subscriptionId: string): Persistent.ReadResp =>
  new persistent.ReadResp().setSubscriptionConfirmation(
    new persistent.ReadResp.SubscriptionConfirmation().setSubscriptionId(subscriptionId),
  );

/** Link and event alike carry the position of what was read: the link's. */
export const pushed = ({ event: resolved, retries }: Message, uuid: WriteUuid): Persistent.ReadResp => {
  const { position } = originalOf(resolved);
  const read = new ReadEvent().setCommitPosition(String(position)).setRetryCount(retries);
  const { event, link } = resolved;
  if (event) read.setEvent(fillRecord(new ReadEvent.RecordedEvent(), event, uuid, position));
  if (link) read.setLink(fillRecord(new ReadEvent.RecordedEvent(), link, uuid, position));
  return new persistent.ReadResp().setEvent(read);
};
