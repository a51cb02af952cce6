import { describe, expect, it } from '@jest/globals';
import { dateOfCell } from './cell-date.js';

const told = (cell: string) => {
  const date = dateOfCell(cell);
  return date && [date.first?.earliest ?? null, date.now.earliest];
};

describe('a cell that gives a date', () => {
  it.each([
    ['30/09/2019', null, '2019-09-30'],
    ['by 30 September 2019', null, '2019-09-30'],
    ['12pm, 30 September 2019', null, '2019-09-30'],
    ['Due: by noon on 30 September 2019 (subject to funding)', null, '2019-09-30'],
    ['30/06/2019 revised to 30/09/2019', '2019-06-30', '2019-09-30'],
    ['30/06/2019, extended to 30/09/2019', '2019-06-30', '2019-09-30'],
    ['30 June 2019 → 30 September 2019', '2019-06-30', '2019-09-30'],
    ['30/06/2019 (now 30/09/2019)', '2019-06-30', '2019-09-30'],
    ['30/09/2019 (was 30/06/2019)', '2019-06-30', '2019-09-30'],
    ['30/09/2019 (originally 30/06/2019)', '2019-06-30', '2019-09-30'],
    ['Originally 30/06/2019, now 30/09/2019', '2019-06-30', '2019-09-30'],
    ['Original: 30/06/2019 Revised: 30/09/2019', '2019-06-30', '2019-09-30'],
    ['moved from 30/06/2019 to 30/09/2019', '2019-06-30', '2019-09-30'],
    ['30/06/2019 revised to 31/07/2019, revised to 30/09/2019', '2019-06-30', '2019-09-30'],
  ])('%s', (cell, first, now) => {
    expect(told(cell)).toEqual([first, now]);
  });

  it.each([
    '30/06/2019 30/09/2019',
    '30/06/2019 or 30/09/2019',
    'started 30/06/2019',
    'completed on 30/06/2019',
    'ongoing since 30 June 2019',
    'not before 30 June 2019',
    'no earlier than 30 June 2019',
    '30 June 2019 at the earliest',
    '30 June 2019 (at earliest)',
    '30 June 2019 onwards',
    '30 June 2019 or later',
    'see above',
  ])('is not told by %s', (cell) => {
    expect(told(cell)).toBeNull();
  });
});
