import { describe, expect, it } from '@jest/globals';
import { afterTheLost } from './positions.js';

const NOON = Date.UTC(2026, 10, 23, 12);

describe('where a restored log goes on', () => {
  it('is far behind whatever may have been written after the backup, at a position of an event', () => {
    const after = afterTheLost(1_280n, NOON);
    expect(after > 1_280n + 128n * 8_000_000_000n).toBe(true);
    expect([after % 128n, after < 2n ** 53n]).toEqual([0n, true]);
  });

  it('is beyond what the same backup was gone on with before, after a minute at 60,000 events a second', () => {
    const first = afterTheLost(1_280n, NOON);
    const written = first + 128n * 60_000n * 60n;
    expect(afterTheLost(1_280n, NOON + 60_000) > written).toBe(true);
  });

  it('goes on from the backup when the clock stands far back', () => {
    const first = afterTheLost(1_280n, NOON);
    expect(afterTheLost(first, 0)).toBe(first + 2n ** 40n);
  });
});
