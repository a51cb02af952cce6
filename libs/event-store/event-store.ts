import { BACKWARDS, END, ErrorType, StreamNotFoundError, WrongExpectedVersionError } from '@eventstore/db-client';
import type { EventData, EventStoreDBClient } from '@eventstore/db-client';
import type {
  Appended,
  BackwardsReading,
  EventInStream,
  EventStore,
  EventToAppend,
  ExpectedRevision,
  FrameReading,
  LeafReading,
  SentLeaf,
  WrongRevision,
} from '#libs/kernel/event-store.js';
import type { Position } from '#libs/kernel/position.js';
import type { RecordedEvent } from '#libs/kernel/recorded-event.js';
import { decode, encode } from './codec.js';
import { asStoreError, isDefinite } from './client-errors.js';
import { EventStoreRefused, EventStoreUnavailable } from './errors.js';
import { eventAt } from './event-at.js';
import type { LogGuard } from './log-guard.js';
import { framesStored, leavesSent, leavesStored } from './leaves.js';
import { RawLog } from './raw-log/raw-log.js';
import { retried, within } from './retry.js';
import { fromClient, type StoredEvent } from './stored-event.js';

export { connect } from './connect.js';

/** Longer than the deadline that the client gives the server (10 s): batch appends have no local time-out. */
const ANSWER_MS = 12_000;
/** For the whole of a stream, the longest too. Without it, a server that stands still would be waited for without end. */
const READ_MS = 15_000;

/** The event, or why it cannot be read. */
const decoded = (stored: StoredEvent): RecordedEvent | Error => {
  try {
    return decode(stored);
  } catch (error) {
    return error as Error;
  }
};

/** The log, over EventStoreDB's own client. */
export class EventStoreDb implements EventStore, BackwardsReading, LeafReading, FrameReading {
  /** With a guard no log is read or written but the one that it knows. */
  constructor(
    private readonly client: EventStoreDBClient,
    private readonly guard: LogGuard | null = null,
  ) {}

  /**
   * An outcome that is not known is asked for again with the same ids and the same expectation, which the server
   * answers as the first time. Throws `NotStorable`, `EventStoreRefused`, `AnotherLog`, and `EventStoreUnavailable` after a while.
   */
  async append(
    stream: string,
    events: readonly EventToAppend[],
    expected: ExpectedRevision,
  ): Promise<Appended | WrongRevision> {
    const encoded = events.map(encode);
    const answer = await retried(() => this.appendOnce(stream, encoded, expected), isDefinite).catch(
      (error: unknown) => {
        throw asStoreError(error, `append to ${stream}`);
      },
    );
    const last = events.at(-1);
    if (last && answer.outcome === 'appended') this.guard?.holds({ id: last.id, position: answer.position });
    return answer;
  }

  /** Throws `MalformedEvent`, `EventStoreRefused`, `AnotherLog`, and `EventStoreUnavailable`. */
  async *read(stream: string): AsyncIterable<RecordedEvent> {
    try {
      await this.guard?.verify();
      let failure: Error | null = null;
      // Read to its end also when one cannot be read: a read that is left early keeps the client from ever closing.
      for await (const { event } of this.client.readStream(stream, { deadline: READ_MS })) {
        if (!event || failure) continue;
        const recorded = decoded(fromClient(event));
        if (recorded instanceof Error) failure = recorded;
        else yield recorded;
      }
      if (failure) throw failure;
    } catch (error) {
      if (error instanceof StreamNotFoundError) return;
      throw asStoreError(error, `read ${stream}`);
    }
  }

  /** Throws `EventStoreRefused`, `AnotherLog`, and `EventStoreUnavailable`. */
  async readBackwards(stream: string, before: bigint | null, atMost: number): Promise<readonly EventInStream[]> {
    if (before === 0n) return [];
    try {
      await this.guard?.verify();
      const from = {
        direction: BACKWARDS,
        fromRevision: before === null ? END : before - 1n,
        deadline: READ_MS,
      } as const;
      const found: EventInStream[] = [];
      for await (const { event } of this.client.readStream(stream, { ...from, maxCount: atMost }))
        if (event) found.push(fromClient(event));
      return found;
    } catch (error) {
      if (error instanceof StreamNotFoundError) return [];
      throw asStoreError(error, `read ${stream}`);
    }
  }

  /** Throws `EventStoreRefused`, `AnotherLog`, and `EventStoreUnavailable`. */
  frames(stream: string, from: bigint, count: number): Promise<ReadonlyMap<bigint, Buffer>> {
    return this.raw(stream, (log) => framesStored(log, stream, from, count));
  }

  /** Throws `EventStoreRefused`, `AnotherLog`, and `EventStoreUnavailable`. */
  leaves(stream: string, from: bigint, count: number): Promise<readonly SentLeaf[]> {
    return this.raw(stream, (log) => leavesStored(log, stream, from, count));
  }

  /** The event at exactly this position, as it is stored; `null` when none begins there. Throws as `read` does. */
  at(position: Position): Promise<StoredEvent | null> {
    return eventAt(this.client, position);
  }

  private async raw<T>(stream: string, read: (log: RawLog) => Promise<T>): Promise<T> {
    try {
      await this.guard?.verify();
      return await within(ANSWER_MS, read(new RawLog(this.client)));
    } catch (error) {
      throw asStoreError(error, `read ${stream}`);
    }
  }

  private async appendOnce(
    stream: string,
    events: EventData[],
    expected: ExpectedRevision,
  ): Promise<Appended | WrongRevision> {
    await this.guard?.verify();
    try {
      const answer = await within(
        ANSWER_MS,
        this.client.appendToStream(stream, events, { expectedRevision: expected }),
      );
      const revision = answer.nextExpectedRevision;
      const position = answer.position?.commit ?? (await this.positionOf(stream, revision));
      return { outcome: 'appended', revision, position, leaves: leavesSent(stream, events, revision) };
    } catch (error) {
      if (error instanceof WrongExpectedVersionError) return { outcome: 'wrong-revision', actual: error.actualVersion };
      throw error;
    }
  }

  /** The server leaves the position out of some repeated answers. */
  private async positionOf(stream: string, revision: bigint): Promise<Position> {
    let position: Position | null = null;
    for await (const { event } of this.client.readStream(stream, {
      fromRevision: revision,
      maxCount: 1,
      deadline: READ_MS,
    }))
      if (event) position = fromClient(event).position;
    if (position !== null) return position;
    throw new EventStoreRefused(ErrorType.STREAM_DELETED, `${stream} was deleted after this append was taken.`);
  }
}

export { EventStoreRefused, EventStoreUnavailable };
