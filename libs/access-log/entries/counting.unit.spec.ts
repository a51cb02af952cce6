import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Counting, type Counted } from './counting.js';

const MINUTE = 60_000;
const NOON = Date.parse('2026-11-26T12:00:00.000Z');
const of = (beside: Partial<Counted> = {}): Counted => ({
  ...{ kind: 'guests-refused', who: null, cause: 'no-token', subject: null },
  ...beside,
});

describe('what is counted', () => {
  it('is one entry a while, with how often, from the first time until the last', () => {
    const counting = new Counting(10);
    for (const at of [0, 1_000, 59_000]) counting.count(of(), MINUTE, NOON + at);
    expect(counting.takeOver(NOON + 59_999)).toEqual([]);
    expect(counting.takeOver(NOON + MINUTE)).toEqual([
      {
        kind: 'guests-refused',
        at: '2026-11-26T12:00:00.000Z',
        words: {
          ...{ who: null, cause: 'no-token', operation: null, subject: null },
          ...{ count: 3, until: '2026-11-26T12:00:59.000Z' },
        },
      },
    ]);
    expect(counting.size).toBe(0);
  });

  it('is apart by kind, person, cause and thing', () => {
    const counting = new Counting(10);
    const reads = ['a', 'b'].flatMap((who) =>
      ['action', 'report'].map((what) => of({ kind: 'read', who, cause: null, subject: { what, id: null } })),
    );
    for (const each of [...reads, of(), of({ cause: 'foreign-host' }), of({ kind: 'sign-in-failed' })])
      counting.count(each, MINUTE, NOON);
    expect(counting.takeAll()).toHaveLength(7);
  });

  it('goes on where nobody takes it, and is still one', () => {
    const counting = new Counting(10);
    for (let minute = 0; minute < 600; minute++) counting.count(of(), MINUTE, NOON + minute * MINUTE);
    expect(counting.size).toBe(1);
    expect(counting.takeAll()[0]?.words).toMatchObject({ count: 600, until: '2026-11-26T21:59:00.000Z' });
  });

  it('is not begun where there is no room, and nothing is counted elsewhere', () => {
    const counting = new Counting(1);
    expect(counting.count(of(), MINUTE, NOON)).toBe(true);
    expect(counting.count(of({ cause: 'foreign-host' }), MINUTE, NOON)).toBe(false);
    expect(counting.count(of(), MINUTE, NOON)).toBe(true);
    expect(counting.takeAll().map(({ words }) => [words.cause, words.count])).toEqual([['no-token', 2]]);
  });

  it('ends when the clock was set back to before its begin', () => {
    const counting = new Counting(1);
    counting.count(of(), MINUTE, NOON);
    expect(counting.takeOver(NOON - 1)).toHaveLength(1);
  });

  it('is neither lost nor counted twice, whenever it is taken, and each of a cause but once a minute', () => {
    const step = fc.record({
      after: fc.integer({ min: 0, max: 90_000 }),
      cause: fc.constantFrom('no-token', 'foreign-host', null),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
        const counting = new Counting(2);
        let [now, told] = [NOON, 0];
        const taken = steps.flatMap(({ after, cause }) => {
          now += after;
          if (cause === null) return counting.takeOver(now);
          counting.count(of({ cause }), MINUTE, now);
          told++;
          return [];
        });
        const all = [...taken, ...counting.takeAll()];
        expect(all.reduce((sum, { words }) => sum + words.count, 0)).toBe(told);
        for (const cause of ['no-token', 'foreign-host'] as const) {
          const begun = all.filter(({ words }) => words.cause === cause).map(({ at }) => Date.parse(at));
          for (const [n, at] of begun.entries())
            expect(at - (begun[n - 1] ?? -Infinity)).toBeGreaterThanOrEqual(MINUTE);
        }
      }),
    );
  });
});
