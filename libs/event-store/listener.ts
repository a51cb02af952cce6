import type { ClientReadableStream } from '@grpc/grpc-js';
import type { EventStoreDBClient } from '@eventstore/db-client';
import type { ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import { convertToCommandError } from '@eventstore/db-client/dist/utils/CommandError.js';
import type { Position } from '#libs/kernel/position.js';
import { rawEvent } from './raw-log/messages.js';
import { RawLog } from './raw-log/raw-log.js';
import { fromRaw, type SubscribedEvent } from './stored-event.js';

/** One open subscription: its events as they wait, what it told besides, and a bell that rings when something changed. */
export class Listener {
  caughtUp = false;
  ended = false;
  failure: Error | null = null;
  /** Told while events before it may still wait: true of the consumer only once nothing waits. */
  checkpoint: Position | null = null;

  private waiting: SubscribedEvent[] = [];
  private ring = () => {};

  private constructor(
    private readonly call: ClientReadableStream<ReadResp>,
    private readonly atMost: number,
  ) {
    call
      .on('data', (response: ReadResp) => this.hear(response))
      .on('end', () => this.note(() => (this.ended = true)))
      .on('error', (error: Error) => this.note(() => (this.failure = convertToCommandError(error))));
  }

  /** @param streams a pattern of names; `after`: the position that it goes on from */
  static async open(
    client: EventStoreDBClient,
    streams: string,
    after: Position | null,
    atMost: number,
  ): Promise<Listener> {
    const from = after === null ? null : { commit: after, prepare: after };
    return new Listener(await new RawLog(client).follow(from, streams), atMost);
  }

  /** What waits, at most so many; the server goes on once there is room. */
  take(atMost: number): SubscribedEvent[] {
    const events = this.waiting.splice(0, atMost);
    if (this.waiting.length < this.atMost) this.call.resume();
    return events;
  }

  get drained(): boolean {
    return this.waiting.length === 0;
  }

  /** Until something changed; call it only right after looking, with nothing awaited between. */
  changed(): Promise<void> {
    return new Promise((resolve) => (this.ring = resolve));
  }

  close(): void {
    this.call.cancel();
    this.note(() => (this.ended = true));
  }

  private hear(response: ReadResp): void {
    const event = response.getEvent()?.getEvent();
    const checkpoint = response.getCheckpoint();
    this.note(() => {
      if (event) this.waiting.push(fromRaw(rawEvent(event)));
      else if (checkpoint) this.checkpoint = BigInt(checkpoint.getCommitPosition());
      else if (response.hasCaughtUp()) this.caughtUp = true;
      else if (response.hasFellBehind()) this.caughtUp = false;
    });
    if (this.waiting.length >= this.atMost) this.call.pause();
  }

  private note(change: () => void): void {
    change();
    this.ring();
  }
}
