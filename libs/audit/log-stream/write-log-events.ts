import type { DataSource } from 'typeorm';
import type { EventStore } from '#libs/kernel/event-store.js';
import { sealedTreeOf } from '../checkpoints/sealed-tree-of.js';
import type { AppendEvents } from '../signer/signer.js';
import { withSigner, type SignerPlace } from '../signer/with-signer.js';

/** Appends so that the first event has this revision; the same ids again are answered as the first time. */
export const appendTo =
  (store: EventStore): AppendEvents =>
  async (stream, events, first) => {
    const { outcome } = await store.append(stream, events, first === 0n ? 'no_stream' : first - 1n);
    return outcome === 'appended';
  };

/**
 * Writes what a signer has yet to say of its log into the log's own stream. Stopped anywhere, it is done when this is called
 * again. Throws `SignerRefuses`, and what the event store throws.
 */
export const writeLogEvents = (db: DataSource, store: EventStore, place: SignerPlace, now: () => Date): Promise<void> =>
  withSigner(place, now, (signer) => signer.writeEvents(sealedTreeOf(db), appendTo(store)));
