import { describe, expect, it } from '@jest/globals';
import { momentKey, readMoment, type MomentWords } from './moment.js';

const TODAY = '2026-07-01';
const read = (words: MomentWords) => readMoment(words, TODAY);

describe('a moment that somebody asks for', () => {
  it('is now when nothing is said, and when now is said', () => {
    const now = { moment: { known: null, on: TODAY }, now: true, faults: [] };
    expect(read({})).toEqual(now);
    expect(read({ on: TODAY })).toEqual(now);
  });

  it('has two times, each by itself or both together', () => {
    expect(read({ on: '2017-09-20' })).toEqual({ moment: { known: null, on: '2017-09-20' }, now: false, faults: [] });
    expect(read({ asAt: '2026-06-30T10:00Z' }).moment).toEqual({ known: '2026-06-30T10:00:00.000Z', on: TODAY });
    expect(read({ atPosition: '1200' })).toEqual({ moment: { known: 1200n, on: TODAY }, now: false, faults: [] });
    expect(read({ on: '2017-09-20', asAt: '2017-09-20' }).moment).toEqual({
      known: '2017-09-20T22:59:59.999Z',
      on: '2017-09-20',
    });
  });

  it('may be true on a day to come, and known until the end of today, by the clocks of London', () => {
    expect(read({ on: '2999-01-01' }).faults).toEqual([]);
    expect(read({ asAt: TODAY }).faults).toEqual([]);
    expect(read({ asAt: '2026-07-01T22:59:59.999Z' }).faults).toEqual([]);
    expect(read({ asAt: '2026-07-01T23:00Z' }).faults).toEqual([{ field: 'asAt', is: 'ahead' }]);
    expect(read({ asAt: '2026-07-02' }).faults).toEqual([{ field: 'asAt', is: 'ahead' }]);
  });

  it('cannot be known both at an instant and at a position', () => {
    expect(read({ asAt: '2026-06-30', atPosition: '7' }).faults).toEqual([{ field: 'atPosition', is: 'both' }]);
  });

  it.each([
    ['on', '2017-02-30'],
    ['on', ''],
    ['on', '2017-09-20T10:00Z'],
    ['asAt', 'yesterday'],
    ['asAt', '2026-06-30T10:00'],
    ['atPosition', '-1'],
    ['atPosition', '9223372036854775808'],
  ] as const)('is refused when %s is %p', (field, word) => {
    expect(read({ [field]: word }).faults).toEqual([{ field, is: 'form' }]);
  });
});

describe('what a cursor belongs to', () => {
  it('is told by what was asked, and by nothing when nothing was', () => {
    expect(momentKey({})).toBeUndefined();
    const keys = [{ on: '2017-09-20' }, { asAt: '2017-09-20' }, { on: '2017-09-20', asAt: '2017-09-20' }].map(
      momentKey,
    );
    expect(new Set(keys).size).toBe(3);
    expect(momentKey({ on: '2017-09-20' })).toBe(keys[0]);
  });
});
