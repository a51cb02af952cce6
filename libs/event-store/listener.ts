import { START, streamNameFilter, type AllStreamSubscription, type EventStoreDBClient } from '@eventstore/db-client';
import type { Position } from '#libs/kernel/position.js';
import { fromClient, type StoredEvent } from './stored-event.js';

/** The server tells its place every so many windows of 32 events that the filter leaves out. */
const CHECKPOINT_WINDOWS = 32;

/** One open subscription: its events as they wait, what it told besides, and a bell that rings when something changed. */
export class Listener {
  caughtUp = false;
  ended = false;
  failure: Error | null = null;
  /** Told while events before it may still wait unread: true of the consumer only once nothing waits. */
  checkpoint: Position | null = null;

  private readonly subscription: AllStreamSubscription;
  private ring = () => {};

  constructor(client: EventStoreDBClient, prefixes: readonly string[], from: Position | null, atMost: number) {
    const filter = streamNameFilter({
      prefixes: [...prefixes],
      checkpointInterval: CHECKPOINT_WINDOWS,
      checkpointReached: (_, { commit }) => this.note(() => (this.checkpoint = commit)),
    });
    const fromPosition = from === null ? START : { commit: from, prepare: from };
    this.subscription = client.subscribeToAll({ fromPosition, filter }, { highWaterMark: atMost });
    this.subscription
      .on('readable', () => this.wake())
      .on('caughtUp', () => this.note(() => (this.caughtUp = true)))
      .on('fellBehind', () => this.note(() => (this.caughtUp = false)))
      .on('end', () => this.note(() => (this.ended = true)))
      .on('error', (error) => this.note(() => (this.failure = error)));
  }

  /** What waits, at most so many. */
  take(atMost: number): StoredEvent[] {
    const events: StoredEvent[] = [];
    while (events.length < atMost) {
      const next = this.subscription.read() as { event?: Parameters<typeof fromClient>[0] } | null;
      if (next === null) break;
      if (next.event) events.push(fromClient(next.event));
    }
    return events;
  }

  get drained(): boolean {
    return this.subscription.readableLength === 0;
  }

  /** Until something changed; call it only right after looking, with nothing awaited between. */
  changed(): Promise<void> {
    return new Promise((resolve) => (this.ring = resolve));
  }

  private wake(): void {
    this.ring();
  }

  async close(): Promise<void> {
    // The stream may never have opened; its error listener stays, for what it still says.
    await this.subscription.unsubscribe().catch(() => undefined);
    this.subscription.destroy();
    this.wake();
  }

  private note(change: () => void): void {
    change();
    this.wake();
  }
}
