import { describe, expect, it } from '@jest/globals';
import { CannotDo } from '../failure.js';
import { AnotherLog } from '#libs/event-store/errors.js';
import { orCannotDo, progressInWords, rebuiltInWords } from './words.js';

const cannotDo = (error: Error) => {
  try {
    return orCannotDo(error);
  } catch (thrown) {
    return thrown;
  }
};

describe('a rebuild, in words', () => {
  it('says how many, how fast, how far and how long still', () => {
    const progress = {
      events: 120_000,
      eventsPerSecond: 9_800.4,
      done: 0.438,
      leftMs: 19_600,
      runMs: 1,
      indexing: false,
      underWay: true,
    };
    expect(progressInWords(progress)).toBe('120,000 events, 9,800 events/s, 43% of the log, about 20 seconds left');
    expect(progressInWords({ ...progress, events: 1, leftMs: null })).toBe('1 event, 9,800 events/s, 43% of the log');
  });

  it('says at the end what was made live', () => {
    expect(rebuiltInWords({ version: 3, events: 3341n, position: 850304n }, 8_100)).toBe(
      'The read models (version 3) were built again of 3,341 events up to position 850304 and swapped in, in 8.1 s.',
    );
    expect(rebuiltInWords({ version: 3, events: 1n, position: null }, 50)).toContain('of 1 event up to position 0 and');
  });

  it('says what to do about what somebody can mend, and leaves alone what is our fault', () => {
    const another = new AnotherLog('esdb://here', { id: 'e', position: 7n });
    const noRight = Object.assign(new Error('permission denied for schema x'), { code: '42501' });
    for (const error of [another, noRight, new Error('Connection terminated unexpectedly')]) {
      const told = cannotDo(error);
      expect(told).toBeInstanceOf(CannotDo);
      expect((told as CannotDo).message).toMatch(/The read models are those of before\.\n./);
    }
    const noColumn = Object.assign(new Error('column "x" does not exist'), { code: '42703' });
    for (const fault of [new TypeError('x is not a function'), noColumn]) expect(cannotDo(fault)).toBe(fault);
  });
});
