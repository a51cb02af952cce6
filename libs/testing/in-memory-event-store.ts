import { leavesSent } from '#libs/event-store/leaves.js';
import type {
  Appended,
  BackwardsReading,
  EventInStream,
  EventStore,
  EventToAppend,
  ExpectedRevision,
  LeafReading,
  SentLeaf,
  WrongRevision,
} from '#libs/kernel/event-store.js';
import type { RecordedEvent } from '#libs/kernel/recorded-event.js';

/** A log in memory with the port's contract: expected revisions, and the same append again answered as the first time. */
export class InMemoryEventStore implements EventStore, BackwardsReading, LeafReading {
  /** `$all`, oldest first. */
  readonly log: RecordedEvent[] = [];

  /** `first`: the position of the first event; in no server's log is that 0, which is before everything. */
  constructor(private readonly first: bigint = 0n) {}

  async append(
    stream: string,
    events: readonly EventToAppend[],
    expected: ExpectedRevision,
  ): Promise<Appended | WrongRevision> {
    const written = this.log.filter((e) => e.stream === stream);
    const actual = written.at(-1)?.revision ?? 'no_stream';
    const from = expected === 'no_stream' ? 0n : expected + 1n;
    const there = written.filter(({ revision }) => revision >= from).slice(0, events.length);
    if (events.length > 0 && there.length === events.length && there.every(({ id }, n) => id === events[n]?.id))
      return appended(there, events);
    if (actual !== expected) return { outcome: 'wrong-revision', actual };
    const recorded = events.map(({ id, event, metadata }, n) => ({
      id,
      stream,
      revision: from + BigInt(n),
      position: this.first + BigInt(this.log.length + n) * 100n,
      created: metadata.recordedAt,
      event: JSON.parse(JSON.stringify(event)) as EventToAppend['event'],
      metadata,
    }));
    this.log.push(...recorded);
    return appended(recorded, events);
  }

  async *read(stream: string): AsyncIterable<RecordedEvent> {
    for (const event of [...this.log]) if (event.stream === stream) yield event;
  }

  async leaves(stream: string, from: bigint, count: number): Promise<readonly SentLeaf[]> {
    const stored = this.log.filter((each) => each.stream === stream && each.revision >= from).slice(0, count);
    return leavesSent(stream, stored.map(asJson), stored.at(-1)?.revision ?? 0n);
  }

  async readBackwards(stream: string, before: bigint | null, atMost: number): Promise<readonly EventInStream[]> {
    return this.log
      .filter((each) => each.stream === stream && (before === null || each.revision < before))
      .reverse()
      .slice(0, atMost)
      .map(({ id, revision, created, event: { type, data } }) => ({ id, revision, created, type, data }));
  }
}

const asJson = ({ id, event: { type, data }, metadata }: Pick<RecordedEvent, 'id' | 'event' | 'metadata'>) => ({
  ...{ id, type, data, metadata },
});

const appended = (events: readonly RecordedEvent[], sent: readonly EventToAppend[]): Appended => {
  const last = events.at(-1);
  if (!last) throw new Error('An append of no events is not asked for by commands.');
  const leaves = leavesSent(last.stream, sent.map(asJson), last.revision);
  return { outcome: 'appended', revision: last.revision, position: last.position, leaves };
};
