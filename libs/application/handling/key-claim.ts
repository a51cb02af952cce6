import type { ExpectedRevision } from '#libs/kernel/event-store.js';
import type { Instant } from '#libs/kernel/event.js';
import type { RecordedEvent } from '#libs/kernel/recorded-event.js';
import { isUnknown } from '#libs/kernel/unknown-event.js';

/** The append that a key was claimed for: the first of its events and where it goes. */
export interface ClaimedAppend {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly firstEventId: string;
}

/** One event of a key's stream: from then the key stands for that request, if the append is carried out. */
export interface KeyClaim {
  readonly revision: bigint;
  /** The claiming request, as an id made of key and digest. */
  readonly requestId: string;
  readonly claimedAt: Instant;
  /** Null for a claim that does not say (`RequestKeyUsed.v1`, which was written until 2026): it binds for ever. */
  readonly append: ClaimedAppend | null;
}

const TYPE = 'RequestKeyClaimed.v1';

/** The event's type and data, as they are stored: neither the key nor the body. */
export const claimEvent = (request: string, { stream, expected, firstEventId }: ClaimedAppend) => ({
  type: TYPE,
  data: { request, stream, expected: String(expected), firstEventId },
});

export const claimOf = ({ event, metadata, revision }: RecordedEvent): KeyClaim => {
  // Keys are no aggregates: the codec gives their events as they are stored.
  const { type, data } = isUnknown(event) ? event.data : event;
  const append = type === TYPE ? (data as { stream: string; expected: string; firstEventId: string }) : null;
  return {
    revision,
    requestId: metadata.commandId,
    claimedAt: metadata.recordedAt,
    append: append && {
      stream: append.stream,
      expected: append.expected === 'no_stream' ? 'no_stream' : BigInt(append.expected),
      firstEventId: append.firstEventId,
    },
  };
};
