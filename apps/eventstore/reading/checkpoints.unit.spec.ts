import { describe, expect, it } from '@jest/globals';
import { Checkpoints } from './checkpoints.js';
import { eventFilter } from './filter.js';

describe('checkpoints', () => {
  it('are due at every interval of considered events', () => {
    const checkpoints = new Checkpoints(2, 2);
    expect([10n, 20n, 30n, 40n, 50n].map((position) => checkpoints.consider(position, false))).toEqual([
      undefined,
      20n,
      undefined,
      40n,
      undefined,
    ]);
  });

  it('are due once at the end of catching up, but never twice at one place', () => {
    const checkpoints = new Checkpoints(2, 1);
    checkpoints.consider(10n, false);
    expect(checkpoints.caughtUp(10n)).toBe(10n);
    expect(checkpoints.consider(20n, false)).toBe(20n);
    expect(checkpoints.caughtUp(20n)).toBeUndefined();
  });

  it('are not due at the end where all was read at once: fewer events than the window, and fewer than 32 that pass', () => {
    const endOf = (events: number, passes: boolean) => {
      const checkpoints = new Checkpoints(100, 50);
      for (let n = 1; n <= events; n++) checkpoints.consider(BigInt(n), passes);
      return checkpoints.caughtUp(BigInt(events));
    };
    expect([endOf(0, false), endOf(49, false), endOf(50, false)]).toEqual([undefined, undefined, 50n]);
    expect([endOf(31, true), endOf(32, true)]).toEqual([undefined, 32n]);
  });
});

describe('a filter', () => {
  const event = { stream: 'pear-1', type: 'Ripened' };

  it('goes by its pattern if it has one, else by its prefixes', () => {
    const filter = (regex: string, prefixes: string[]) => eventFilter({ on: 'stream', regex, prefixes })(event);
    expect(filter('r-\\d$', [])).toBe(true);
    expect(filter('^apple', ['pear'])).toBe(false);
    expect(filter('', ['apple', 'pear'])).toBe(true);
    expect(filter('', [])).toBe(false);
  });

  it('looks at the type when told to', () => {
    expect(eventFilter({ on: 'type', regex: '', prefixes: ['pear'] })(event)).toBe(false);
    expect(eventFilter({ on: 'type', regex: '^Ripe', prefixes: [] })(event)).toBe(true);
  });
});
