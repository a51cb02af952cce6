import { describe, expect, it } from '@jest/globals';
import { Checkpoints } from './checkpoints.js';
import { eventFilter } from './filter.js';

describe('checkpoints', () => {
  it('are due at every interval of considered events', () => {
    const checkpoints = new Checkpoints(2);
    expect([10n, 20n, 30n, 40n, 50n].map((position) => checkpoints.consider(position))).toEqual([
      undefined,
      20n,
      undefined,
      40n,
      undefined,
    ]);
  });

  it('are due once at the end of catching up, but never twice at one place', () => {
    const checkpoints = new Checkpoints(2);
    checkpoints.consider(10n);
    expect(checkpoints.caughtUp(10n)).toBe(10n);
    expect(checkpoints.consider(20n)).toBe(20n);
    expect(checkpoints.caughtUp(20n)).toBeUndefined();
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
