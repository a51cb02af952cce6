import { describe, expect, it } from '@jest/globals';
import { ANY } from './expectations.js';
import { PendingWrites } from './pending-writes.js';
import type { WriteOutcome, WriteRequest } from './write-request.js';

const MEGABYTE = 1_048_576;
const WRITTEN: WriteOutcome = { kind: 'written', revision: 0n, position: 1n };

const append = (stream: string, bytes = 0): WriteRequest => ({
  kind: 'append',
  stream,
  expected: ANY,
  events: [{ id: stream, type: 'T', isJson: false, data: Buffer.alloc(bytes), metadata: Buffer.alloc(0) }],
});
const streams = (pending: PendingWrites) => pending.waiting.map(({ request }) => request.stream);

describe('pending writes', () => {
  it('wait in their order, those that are put back before all others', () => {
    const pending = new PendingWrites();
    for (const stream of ['a', 'b', 'c']) void pending.add(append(stream));
    const taken = pending.take(2);
    void pending.add(append('d'));
    expect(streams(pending)).toEqual(['c', 'd']);

    pending.putBack(taken);
    expect(streams(pending)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('are answered one by one', async () => {
    const pending = new PendingWrites();
    const answers = [pending.add(append('a')), pending.add(append('b'))];
    const [first, second] = [pending.take(1), pending.take()];
    pending.settle(first, ({ resolve }) => resolve(WRITTEN));
    pending.settle(second, ({ reject }) => reject(new Error('no room')));

    expect(await Promise.allSettled(answers)).toMatchObject([
      { status: 'fulfilled', value: WRITTEN },
      { status: 'rejected', reason: { message: 'no room' } },
    ]);
  });

  it('hold their memory until they are answered, wherever they are meanwhile', () => {
    const pending = new PendingWrites();
    const large = append('a', 64 * MEGABYTE);
    for (let n = 0; n < 4; n++) void pending.add(large);
    const taken = pending.take();
    expect([streams(pending), pending.hasRoom]).toEqual([[], false]);

    pending.settle(taken, ({ resolve }) => resolve(WRITTEN));
    expect(pending.hasRoom).toBe(true);
  });
});
