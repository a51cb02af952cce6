import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { createTestDatabase, type TestDatabase } from '#libs/testing/postgres.js';
import { LogReader } from '../log/log-reader.js';
import { LogTail } from '../log/log-tail.js';
import { LogWriter } from '../log/log-writer.js';
import { ANY, NO_STREAM, type Expectation } from './expectations.js';
import { GroupCommit } from './group-commit.js';
import type { AppendRequest } from './write-request.js';
import { WriteState } from './write-state.js';

let database: TestDatabase;
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.drop());

/** The writing half of a server that knows by heart only the log's last events. */
const open = async (recentEvents: number) => {
  const writer = await LogWriter.open(database.url);
  const reader = new LogReader(database.url);
  const state = new WriteState(writer, reader.query, recentEvents);
  await state.open();
  const writes = new GroupCommit(writer, state, new LogTail(writer.position), () => undefined);
  return {
    writer,
    append: (stream: string, ids: string[], expected: Expectation) => writes.submit(request(stream, ids, expected)),
    close: async () => {
      await writes.stop();
      await reader.close();
      await writer.close();
    },
  };
};

const request = (stream: string, ids: string[], expected: Expectation): AppendRequest => ({
  kind: 'append',
  stream,
  expected,
  events: ids.map((id) => ({ id, type: 'T', isJson: false, data: Buffer.alloc(0), metadata: Buffer.alloc(0) })),
});

describe('a write that is made again', () => {
  const [a, b, c, d, e] = [randomUUID(), randomUUID(), randomUUID(), randomUUID(), randomUUID()] as const;

  it('is known by its expectation however long ago it was, and by its ids alone while they are recent', async () => {
    const first = await open(2);
    await first.append('s', [a, b, c, d], NO_STREAM);
    await first.append('other', [e], ANY);
    const old = await first.append('s', [b, c], 0n);
    const others = await first.append('s', [c, b], 0n);
    await first.close();
    const again = await open(2);
    const afterRestart = await again.append('s', [b, c], 0n);
    const recent = await again.append('s', [d], ANY);
    const forgotten = await again.append('s', [a], ANY);
    await again.close();

    expect(old).toMatchObject({ kind: 'written', revision: 2n });
    expect(others).toEqual({ kind: 'wrong-version', current: 3n });
    expect(afterRestart).toEqual(old);
    expect(recent).toMatchObject({ kind: 'written', revision: 3n });
    expect(forgotten).toMatchObject({ kind: 'written', revision: 4n });
  });
});

describe('writes that are decided while others are committed', () => {
  it('build on those before them, and each is answered what became of it', async () => {
    const log = await open(100);
    const appends = Array.from({ length: 200 }, (_, i) => log.append('s', [randomUUID()], BigInt(i) - 1n));
    const conflicting = appends.map((_, i) => log.append('s', [randomUUID()], BigInt(i) - 1n));
    const answers = await Promise.all(appends);
    const refused = await Promise.all(conflicting);
    await log.close();

    expect(answers.map((answer) => answer.kind === 'written' && answer.revision)).toEqual(
      answers.map((_, i) => BigInt(i)),
    );
    expect(refused).toEqual(refused.map(() => ({ kind: 'wrong-version', current: 199n })));
  });
});

describe('a write whose session breaks while the server stops', () => {
  it('is refused when the log is found to be without it, and the server ends', async () => {
    const log = await open(100);
    let closing: Promise<void> | undefined;
    log.writer.commit = () => {
      closing = log.close();
      return Promise.resolve(false);
    };
    const refused = await log.append('s', [randomUUID()], NO_STREAM).catch(String);
    await closing;

    expect(refused).toBe('WriteUnavailableError: The event store is stopping.');
    expect(closing).toBeDefined();
  });
});
