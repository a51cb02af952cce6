import { describe, expect, it } from '@jest/globals';
import { Gathering } from './gathering.js';

/** So slow a commit that it is not half of it that ends the waiting. */
const SLOW_MS = 1_000;

const after = (commitMs: number, together: number) => {
  const gathering = new Gathering();
  gathering.committed(commitMs, together);
  return gathering;
};

/** Whether a promise has settled by the time that everybody had one turn. */
const isSettled = async (promise: Promise<unknown>) => {
  let settled = false;
  void promise.then(() => (settled = true));
  await new Promise(setImmediate);
  await Promise.resolve();
  return settled;
};

describe('gathering a group', () => {
  it.each([
    [1, 1, false],
    [8, 1, false],
    [8, 2, true],
    [8, 8, true],
  ])('with %i under way is ready with %i: %s', (together, size, ready) => {
    expect(after(SLOW_MS, together).isReady(size)).toBe(ready);
  });

  it('does not wait for a writer who is alone, but for its turn', async () => {
    expect(await isSettled(after(SLOW_MS, 1).wait(() => 1))).toBe(true);
  });

  it('ends as soon as a quarter of those who write are in it', async () => {
    const gathering = after(SLOW_MS, 8);
    const began = performance.now();
    let size = 1;
    const waiting = gathering.wait(() => size);
    await new Promise(setImmediate);
    gathering.grewTo((size = 2));
    expect(await isSettled(waiting)).toBe(true);
    expect(performance.now() - began).toBeLessThan(SLOW_MS / 2);
  });

  it('ends after a while though nobody comes', async () => {
    const began = performance.now();
    await after(SLOW_MS, 8).wait(() => 1);
    expect(performance.now() - began).toBeLessThan(SLOW_MS / 2);
  });
});
