import { randomUUID } from 'node:crypto';
import type { RevisionRange } from '../log/log-reader.js';
import type { Bell } from '../log/log-tail.js';
import { TOMBSTONE_REVISION, type StoredEvent } from '../log/stored-event.js';
import { lookAtStream } from '../reading/visible-stream.js';
import { streamDeleted } from '../wire/errors.js';
import { caughtUp, confirmation, eventResponse } from '../wire/read-response.js';
import type { Outbox } from './outbox.js';
import { resolved, type ReadContext, type ReadHandler } from './read-handler.js';
import type { StreamSubscription } from './read-options.js';
import { untilStopped } from './until-stopped.js';

/** The type of a tombstone. */
const STREAM_DELETED = '$streamDeleted';

const most = (a: bigint, b: bigint) => (a > b ? a : b);

/** A catch-up subscription to one stream: first the past that readers may see, then every event as it is written. */
class Follower {
  constructor(
    private readonly context: ReadContext,
    private readonly options: StreamSubscription,
    private readonly outbox: Outbox,
    private readonly bell: Bell,
  ) {}

  async run(): Promise<void> {
    const { stream, after } = this.options;
    if (after === 'end') return this.followFromEnd();
    const seen = await lookAtStream(this.context.reader, stream);
    if (seen.state === 'deleted') throw streamDeleted(stream);
    await this.outbox.send(confirmation(randomUUID()));
    return this.followFrom(await this.catchUp(after === 'start' ? 0n : after + 1n));
  }

  /** Skips the past without reading it: of a stream that was deleted for good it just never sends anything. */
  private async followFromEnd(): Promise<void> {
    const last = await this.lastWritten();
    await this.outbox.send(confirmation(randomUUID()));
    await this.outbox.send(caughtUp());
    return this.followFrom(last + 1n);
  }

  /** Sends the visible past, then that it is caught up, also from beyond the end. Waits for a stream that is not there. */
  private async catchUp(start: bigint): Promise<bigint> {
    const { stream } = this.options;
    while (!this.outbox.closed) {
      const seen = await lookAtStream(this.context.reader, stream);
      if (seen.state === 'deleted') throw streamDeleted(stream);
      if (seen.state === 'present') {
        await this.sendRange(seen.id, { ...seen.visible, from: most(start, seen.visible.from) });
        await this.outbox.send(caughtUp());
        return most(start, seen.last + 1n);
      }
      await this.bell.wait();
    }
    return start;
  }

  /** Whoever writes an event of the type that a tombstone has ends subscriptions to it, as in EventStoreDB. */
  private async sendRange(streamId: bigint, range: RevisionRange): Promise<void> {
    let { from } = range;
    let ended = false;
    while (from <= range.to && !this.outbox.closed) {
      const page = await this.context.reader.streamPage(streamId, 'forwards', { ...range, from });
      const end = page.at(-1);
      if (!end) break;
      await this.send(page);
      ended ||= page.some(({ type }) => type === STREAM_DELETED);
      from = end.revision + 1n;
    }
    if (ended) throw streamDeleted(this.options.stream);
  }

  /** Sends each event as it is written, even those that the stream's metadata hide from reads; ends with a tombstone. */
  private async followFrom(start: bigint): Promise<void> {
    const { reader, tail } = this.context;
    const { stream } = this.options;
    let next = start;
    let id: bigint | undefined;
    const read = async () => {
      id ??= (await reader.streamRows([stream])).get(stream)?.id;
      const range = { from: next, to: TOMBSTONE_REVISION, since: -1n };
      return id === undefined || next > TOMBSTONE_REVISION ? [] : reader.streamPage(id, 'forwards', range);
    };
    while (!this.outbox.closed) {
      const page = tail.last.ofStream(stream, next) ?? (await read());
      await this.send(page);
      const end = page.at(-1);
      if (end?.revision === TOMBSTONE_REVISION) throw streamDeleted(stream);
      if (end) next = end.revision + 1n;
      else await this.bell.wait();
    }
  }

  private async lastWritten(): Promise<bigint> {
    const rows = await this.context.reader.streamRows([this.options.stream]);
    return rows.get(this.options.stream)?.last ?? -1n;
  }

  private async send(events: StoredEvent[]): Promise<void> {
    for (const event of await resolved(this.context, this.options.resolveLinks, events))
      await this.outbox.send(eventResponse(event, this.options.uuid));
  }
}

export const subscribeToStream: ReadHandler<StreamSubscription> = (context, options, outbox) =>
  untilStopped(context, outbox, options.stream, (bell) => new Follower(context, options, outbox, bell).run());
