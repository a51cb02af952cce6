import { describe, expect, it } from '@jest/globals';
import { clockOf } from './clock.js';

const at = (minute: number) => `2026-11-23T10:${String(minute).padStart(2, '0')}:00.000Z`;

describe("the log's clock", () => {
  it('follows the instants of recording, and stands while they step back', () => {
    expect(clockOf(null, [at(1), at(5), at(3), at(5), at(6)])).toEqual([at(1), at(5), at(5), at(5), at(6)]);
  });

  it('goes on from where it stood', () => {
    expect(clockOf(at(9), [at(1), at(10)])).toEqual([at(9), at(10)]);
  });
});
