import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import type { LogReader } from '../log/log-reader.js';
import { LogTail } from '../log/log-tail.js';
import type { StoredEvent } from '../log/stored-event.js';
import type { GroupCommit } from '../streams/group-commit.js';
import type { WriteRequest } from '../streams/write-request.js';
import { Group } from './group.js';
import type { Source } from './source.js';

const event = (position: bigint, stream: string, data = '') =>
  ({
    position,
    stream,
    revision: 0n,
    id: String(position),
    data: Buffer.from(data),
    metadata: Buffer.from(''),
  }) as StoredEvent;
/** So large that those who follow the log must read it. */
const NOT_KEPT = 'x'.repeat(5 * 1_048_576);

const SETTINGS = {
  resolveLinks: false,
  extraStatistics: false,
  startFrom: { place: 'end', text: 'C:-1/P:-1' } as const,
  messageTimeoutMs: 30_000,
  maxRetryCount: 10,
  checkpointAfterMs: 1,
  minCheckpointCount: 1,
  maxCheckpointCount: 1,
  maxSubscriberCount: 0,
  liveBufferSize: 10,
  historyBufferSize: 20,
  readBatchSize: 10,
  strategy: 'RoundRobin',
};

/** A log whose pages come when they are told to, and which tells what was written to it. */
class HeldLog {
  readonly tail = new LogTail(0n);
  readonly written: string[] = [];
  private give: (page: StoredEvent[]) => void = () => undefined;

  private readonly reader = {
    page: () => new Promise<StoredEvent[]>((resolve) => (this.give = resolve)),
    streamRows: () => Promise.resolve(new Map()),
  } as unknown as LogReader;

  private readonly writes = {
    submit: ({ stream }: WriteRequest) => {
      this.written.push(stream);
      return Promise.resolve({ kind: 'written', revision: 0n });
    },
  } as unknown as GroupCommit;

  group(): Promise<Group> {
    const source = { kind: 'all', filter: { on: 'stream', regex: '', prefixes: ['wanted'] } } satisfies Source;
    return Group.start(
      { reader: this.reader, tail: this.tail, writes: this.writes },
      { source, group: 'g', settings: SETTINGS },
    );
  }

  async commit(...events: StoredEvent[]): Promise<void> {
    this.tail.committed(events);
    await setImmediate();
  }

  async answer(...page: StoredEvent[]): Promise<void> {
    this.give(page);
    await setImmediate();
  }
}

const CONSUMER = { name: 'c', user: 'u', bufferSize: 10, deliver: () => undefined, drop: () => undefined };

describe('the checkpoints of a group', () => {
  it('pass nothing that was in flight when it ended, though the log answers it still', async () => {
    const log = new HeldLog();
    const group = await log.group();
    group.connect(CONSUMER);
    await log.commit(event(128n, 'wanted'));
    await log.commit(event(256n, 'other', NOT_KEPT));
    expect(group.outstanding.count).toBe(1);

    group.end();
    await log.answer(event(256n, 'other'));

    expect(log.written).toEqual([]);
  });

  it('pass what is not wanted as long as it is there, once what came before was answered', async () => {
    const log = new HeldLog();
    const group = await log.group();
    group.connect(CONSUMER);
    await log.commit(event(128n, 'wanted'));
    group.ack(['128']);
    await log.commit(event(256n, 'other', NOT_KEPT));
    await log.answer(event(256n, 'other'));

    expect(log.written).toEqual(Array(2).fill('$persistentsubscription-$all::g-checkpoint'));
    group.end();
  });
});
