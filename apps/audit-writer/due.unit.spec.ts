import { describe, expect, it } from '@jest/globals';
import { Due } from './due.js';

const MINUTES = 60_000;
const at = (size: bigint) => ({ id: 'a', size });

describe('a witness is asked', () => {
  it('once at a time, at each larger size, and for a fresh time every ten minutes', () => {
    const due = new Due();
    expect([due.begin(at(5n), 0), due.begin(at(6n), 10)]).toEqual([true, false]);
    due.end(at(5n), true, 2_000);
    expect(due.begin(at(5n), 5_000)).toBe(false);
    expect(due.begin(at(6n), 2_500)).toBe(false);
    expect(due.begin(at(6n), 3_000)).toBe(true);
    due.end(at(6n), true, 3_000);
    expect([due.begin(at(6n), 9 * MINUTES), due.begin(at(6n), 10 * MINUTES + 3_000)]).toEqual([false, true]);
  });

  it('ever more seldom while it does not sign, at most every ten minutes, and as ever once it does', () => {
    const due = new Due();
    const pauses: number[] = [];
    let now = 0;
    for (let n = 0; n < 12; n++) {
      const from = now;
      while (!due.begin(at(5n), now)) now += 500;
      pauses.push(now - from);
      due.end(at(5n), false, now);
    }
    expect(pauses.slice(0, 4)).toEqual([0, 2_000, 4_000, 8_000]);
    expect(pauses.at(-1)).toBe(10 * MINUTES);
    expect(due.begin(at(99n), now + MINUTES)).toBe(false);
    expect(due.begin(at(99n), now + 10 * MINUTES)).toBe(true);
    due.end(at(99n), true, now);
    expect(due.begin(at(100n), now + 1_000)).toBe(true);
  });
});
