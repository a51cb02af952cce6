import { describe, expect, it } from '@jest/globals';
import { NameFilter } from './name-filter.js';

const named = (prefix: string) => Array.from({ length: 50_000 }, (_, i) => `${prefix}-${i}`);

describe('a filter of names', () => {
  it('knows every name that was added, and hardly another', () => {
    const filter = new NameFilter(50_000);
    for (const name of named('recommendation')) filter.add(name);

    expect(named('recommendation').every((name) => filter.mayHold(name))).toBe(true);
    expect(named('action').filter((name) => filter.mayHold(name)).length).toBeLessThan(250);
    expect(named('$$recommendation').filter((name) => filter.mayHold(name)).length).toBeLessThan(250);
  });
});
