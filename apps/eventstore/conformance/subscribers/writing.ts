import { randomUUID } from 'node:crypto';
import { binaryEvent, type EventStoreDBClient } from '@eventstore/db-client';
import { appendOne, type StreamsClient } from '../../testing/streams-client.js';
import type { SeenEvent } from './check-session.js';
import type { Clock } from './clock.js';
import { STREAMS, TYPES, type Move } from './moves.js';

/** More than a server keeps in memory for those who follow it, in appends of nearly the greatest size. */
const FLOOD_APPENDS = 6;
const FLOOD_EVENTS = 10;
const FLOOD_BYTES = 100_000;

/** An append and when it began and was answered. */
interface Append {
  stream: string;
  ids: string[];
  begun: number;
  answered?: { position: bigint; revision: bigint | undefined };
}

const REFUSALS = new Set(['stream-deleted', 'wrong-expected-version']);

const unlessRefused = async (write: Promise<unknown>) => {
  try {
    await write;
  } catch (error) {
    if (!REFUSALS.has((error as { type?: string }).type ?? '')) throw error;
  }
};

/** Writes what the moves say, to streams of one run, and notes what was answered. */
export class Writing {
  readonly appends: Append[] = [];
  /** The last position that was answered: the log reaches so far at least. */
  position = -1n;
  /** Whether one stream was ended for good, or soon will be. */
  tombstoned = false;
  over = false;

  constructor(
    private readonly client: EventStoreDBClient,
    private readonly stub: StreamsClient,
    private readonly clock: Clock,
    private readonly run: string,
  ) {}

  nameOf(stream: string): string {
    return `${this.run}-${stream}`;
  }

  /** All writers at the same time; at the end one event of each type on each stream, so that everyone hears the end. */
  async play(writers: Move[][]): Promise<void> {
    // No metadata hides what comes at the end then.
    await this.append('m', Array<string>(10).fill('Apple'), 0, false, false);
    await Promise.all(
      writers.map(async (moves) => {
        for (const move of moves) await this.make(move);
      }),
    );
    for (const stream of STREAMS) await this.append(stream, TYPES, 0, false, false);
    this.over = true;
    this.clock.tick();
  }

  /** How the log differs from what the writers were answered. */
  wrongWith(log: SeenEvent[]): string[] {
    const places = new Map(log.map((event, i) => [event.id, i]));
    const wrong: string[] = places.size === log.length ? [] : ['an id is in the log twice'];
    for (const { stream, ids, answered } of this.appends) {
      const place = places.get(ids[0] ?? '');
      if (place === undefined && answered === undefined) continue;
      const held = place === undefined ? [] : log.slice(place, place + ids.length);
      const last = held.at(-1);
      const whole = held.map(({ id }) => id).join() === ids.join() && held.every((event) => event.stream === stream);
      if (!whole) wrong.push(`an append to ${stream} is not whole`);
      if (answered && answered.position !== last?.position) wrong.push(`${stream} holds it at ${last?.position}`);
      if (answered?.revision !== undefined && answered.revision !== last?.revision)
        wrong.push(`${stream} has revision ${last?.revision}, not ${answered.revision}`);
    }
    return wrong;
  }

  private async make(move: Move): Promise<void> {
    switch (move.do) {
      case 'append':
        return this.append(move.stream, move.types, move.bytes, move.unary, move.again);
      case 'flood':
        for (let n = 0; n < FLOOD_APPENDS; n++)
          await this.append('a', Array<string>(FLOOD_EVENTS).fill('Apple'), FLOOD_BYTES, false, false);
        return;
      case 'metadata': {
        const { maxCount, truncateBefore } = move;
        const metadata = {
          ...(maxCount === undefined ? {} : { maxCount }),
          ...(truncateBefore === undefined ? {} : { truncateBefore }),
        };
        return unlessRefused(this.client.setStreamMetadata(this.nameOf('m'), metadata));
      }
      case 'delete':
        return unlessRefused(this.client.deleteStream(this.nameOf('m')));
      case 'tombstone':
        this.tombstoned = true;
        return unlessRefused(this.client.tombstoneStream(this.nameOf('t')));
    }
  }

  private async append(letter: string, types: string[], bytes: number, unary: boolean, again: boolean) {
    const stream = this.nameOf(letter);
    if (unary) return this.appendOne(stream);
    const data = Buffer.alloc(bytes, 'x');
    const events = types.map((type) => binaryEvent({ id: randomUUID(), type, data }));
    const noted: Append = { stream, ids: events.map(({ id }) => id), begun: this.clock.tick() };
    this.appends.push(noted);
    const write = async () => {
      const { position, nextExpectedRevision } = await this.client.appendToStream(stream, events);
      this.answered(noted, position?.commit ?? -1n, nextExpectedRevision);
    };
    // Some write the same once more, as one does who got no answer: it is the same events.
    await unlessRefused(again ? Promise.all([write(), write()]) : write());
  }

  private async appendOne(stream: string) {
    const id = randomUUID();
    const noted: Append = { stream, ids: [id], begun: this.clock.tick() };
    this.appends.push(noted);
    const answer = await appendOne(this.stub, stream, id).catch(
      (error: { metadata?: { get(key: string): unknown[] } }) => {
        if (error.metadata?.get('exception')[0] !== 'stream-deleted') throw error;
      },
    );
    const position = answer?.getSuccess()?.getPosition()?.getCommitPosition();
    if (position !== undefined) this.answered(noted, BigInt(position), undefined);
  }

  private answered(noted: Append, position: bigint, revision: bigint | undefined) {
    // A repeated write of what a deletion hid since is answered without a position.
    if (position < 0n) return;
    noted.answered = { position, revision };
    if (position > this.position) this.position = position;
    this.clock.tick();
  }
}
