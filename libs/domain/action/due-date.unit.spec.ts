import { describe, expect, it } from '@jest/globals';
import type { PlainDate } from '#libs/kernel/event.js';
import { action, BEGAN, type Told } from '#libs/testing/growing-history.js';

describe('a due date', () => {
  const refused = (due: PlainDate, told: Told = {}) => action().refused('SetDueDate', { due }, told);

  it('is from the day on which the action began up to 25 years later, where somebody types it', () => {
    expect([refused(BEGAN), refused('2042-07-10')]).toEqual([null, null]);
    expect(refused('2017-07-09')).toMatchObject({ field: 'due' });
    expect(refused('2042-07-11')?.message).toContain('up to 10 July 2042');
  });

  it('is taken from a paper as it is printed', () => {
    expect(refused('2017-07-09', { typed: false })).toBeNull();
    expect(refused('2071-07-11', { typed: false })).toBeNull();
  });
});
