import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { EventStoreDBClient } from '@eventstore/db-client';
import { systemIds } from '#libs/application/system.js';
import { ClockAhead } from '#libs/kernel/clock-ahead.js';
import type { EventToAppend } from '#libs/kernel/event-store.js';
import { startTestEventStore, type TestEventStore } from '#libs/testing/event-store.js';
import { ClockSetAhead } from '#libs/testing/ids.js';
import { ClockGuard } from './clock-guard.js';
import { connect, EventStoreDb } from './event-store.js';

const DAYS_20 = 20 * 24 * 3600 * 1000;

let eventStore: TestEventStore;
let client: EventStoreDBClient;
beforeAll(async () => {
  eventStore = await startTestEventStore();
  client = connect(eventStore.url);
});
afterAll(async () => {
  await client?.dispose();
  await eventStore?.stop();
});

describe('a process that writes', () => {
  let clock: ClockSetAhead;
  let guard: ClockGuard;
  let stream: string;
  beforeEach(() => {
    clock = new ClockSetAhead(0);
    guard = new ClockGuard(new EventStoreDb(client), clock);
    stream = `action-${systemIds.next()}`;
  });

  const event = (): EventToAppend => ({
    id: systemIds.next(),
    event: { type: 'ActionAgreed.v1', data: {} },
    metadata: {
      ...{ actor: 'prs_1', reason: null, recordedAt: clock.now(), effectiveOn: '2017-07-10', importId: null },
      ...{ correlationId: 'c', causationId: 'c', commandId: 'c', nonce: systemIds.nonce() },
    },
  });
  /** Appends one event, and waits until it was compared, where it is. */
  const append = async (revision: number, appended = event()) => {
    const answer = await guard.append(stream, [appended], revision === 0 ? 'no_stream' : BigInt(revision - 1));
    await guard.close();
    return answer;
  };

  it('knows nothing of its clock until it has written', async () => {
    expect(guard.aheadMs).toBeNull();
    await append(0);
    expect(Math.abs(guard.aheadMs ?? Infinity)).toBeLessThan(5_000);
  });

  it('writes one event while its clock is 20 days ahead, and no other', async () => {
    clock.aheadMs = DAYS_20;
    expect(await append(0)).toMatchObject({ outcome: 'appended', revision: 0n });
    expect(guard.aheadMs).toBeGreaterThan(DAYS_20 - 5_000);
    await expect(append(1)).rejects.toThrow(ClockAhead);
    await expect(append(1)).rejects.toMatchObject({ aheadMs: expect.any(Number) });
    const stored = [];
    for await (const { revision } of guard.read(stream)) stored.push(revision);
    expect(stored).toEqual([0n]);
  });

  it('writes again when its clock was put right, and is compared anew', async () => {
    clock.aheadMs = DAYS_20;
    await append(0);
    await expect(append(1)).rejects.toThrow(ClockAhead);
    clock.aheadMs = 0;
    // Health must say so before anything is written: whoever is not ready is asked for nothing.
    expect(Math.abs(guard.aheadMs ?? Infinity)).toBeLessThan(5_000);
    expect(await append(1)).toMatchObject({ outcome: 'appended', revision: 1n });
    expect(Math.abs(guard.aheadMs ?? Infinity)).toBeLessThan(5_000);
    clock.aheadMs = DAYS_20;
    // The clock was set, or the machine slept: only an event tells which.
    expect(await append(2)).toMatchObject({ outcome: 'appended' });
    await expect(append(3)).rejects.toThrow(ClockAhead);
  });

  it('goes on writing after the machine slept, while a clock that nobody sets stood still', async () => {
    clock.aheadMs = -DAYS_20;
    await append(0);
    clock.aheadMs = 0;
    for (const revision of [1, 2]) expect(await append(revision)).toMatchObject({ outcome: 'appended' });
  });

  it.each([
    ['up to a minute ahead', 55_000],
    ['behind', -DAYS_20],
  ])('goes on writing while its clock is %s', async (_, aheadMs) => {
    clock.aheadMs = aheadMs;
    for (const revision of [0, 1, 2]) expect(await append(revision)).toMatchObject({ outcome: 'appended' });
    expect(Math.abs((guard.aheadMs ?? Infinity) - aheadMs)).toBeLessThan(5_000);
  });

  it('takes no answer to an append that was carried out before for an event of its own', async () => {
    const first = event();
    await append(0, first);
    const other = new ClockGuard(new EventStoreDb(client), clock);
    clock.aheadMs = DAYS_20;
    const again = { ...event(), id: first.id };
    expect(await other.append(stream, [again], 'no_stream')).toMatchObject({ outcome: 'appended', revision: 0n });
    await other.close();
    expect(other.aheadMs).toBeNull();
  });

  it('looks back once a minute, and not at every event', async () => {
    let looks = 0;
    const log = new EventStoreDb(client);
    const counting = new ClockGuard(
      {
        append: (...asked) => log.append(...asked),
        read: (asked) => log.read(asked),
        leaves: () => Promise.resolve([]),
        frames: () => Promise.resolve(new Map()),
        readBackwards: (...asked) => log.readBackwards(...asked),
        at: (position) => {
          looks++;
          return log.at(position);
        },
      },
      clock,
    );
    for (const revision of ['no_stream', 0n, 1n] as const) {
      await counting.append(stream, [event()], revision);
      await counting.close();
    }
    expect(looks).toBe(1);
  });
});
