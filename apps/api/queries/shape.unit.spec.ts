import { describe, expect, it } from '@jest/globals';
import type { Thing } from '#libs/read-models/register/thing.js';
import type { Entry, OtherEntry } from '#libs/read-models/trail/entry.js';
import { shapeEntry, shapeThing } from './shape.js';

const action = (change: Partial<Thing<'action'>>): Thing<'action'> =>
  ({
    kind: 'action',
    revision: 3n,
    knownFrom: 9007199254740993n,
    open: true,
    due: null,
    firstDue: null,
    ...change,
  }) as Thing<'action'>;

describe('a thing on a day', () => {
  it('tells 64-bit numbers as digits, exactly', () => {
    expect(shapeThing(action({}), '2026-11-23')).toMatchObject({ revision: '3', knownFrom: '9007199254740993' });
  });

  it.each([
    ['2026-11-22', '2026-11-22', true, true, -1],
    ['2026-11-23', '2026-11-22', false, true, 0],
    ['2026-11-24', '2026-11-24', false, false, 1],
  ])('due %s, first %s, on 23 November 2026', (due, firstDue, overdue, overdueAgainstFirst, daysLeft) => {
    expect(shapeThing(action({ due, firstDue }), '2026-11-23')).toMatchObject({
      overdue,
      overdueAgainstFirst,
      daysLeft,
    });
  });

  it('counts by how much its date has slipped', () => {
    expect(shapeThing(action({ due: '2026-12-31', firstDue: '2026-11-30' }), '2026-11-23').slippage).toBe(31);
  });

  it('is never overdue once it has ended', () => {
    const ended = shapeThing(action({ open: false, due: '2017-01-01', firstDue: '2017-01-01' }), '2026-11-23');
    expect(ended).toMatchObject({ overdue: false, overdueAgainstFirst: false, daysLeft: null });
  });
});

describe('an entry', () => {
  it('tells 64-bit numbers as digits, also those of other entries', () => {
    const other = { position: 9007199254740993n, revision: 2n } as OtherEntry;
    const entry = {
      position: 9007199254740995n,
      revision: 3n,
      withdrawn: { revision: 4n },
      withdraws: [other],
      overtakenBy: other,
    } as unknown as Entry;
    const shaped = { position: '9007199254740993', revision: '2' };
    expect(JSON.parse(JSON.stringify(shapeEntry(entry)))).toEqual({
      position: '9007199254740995',
      revision: '3',
      withdrawn: { revision: '4' },
      withdraws: [shaped],
      overtakenBy: shaped,
    });
  });
});
