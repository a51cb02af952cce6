import { describe, expect, it } from '@jest/globals';
import { Links } from '../frame/links.js';
import { datesMovedOf } from './dates-moved.js';
import { monthEndsOf } from './month-ends.js';

describe('a picture of month’s ends', () => {
  const days = [
    { on: '2025-12-31', open: 90, overdue: 0, closed: 0 },
    { on: '2026-01-31', open: 1_100, overdue: 400, closed: 300 },
  ];
  const picture = monthEndsOf(days)!;

  it('stacks what is overdue, open and closed upon one another, in proportion', () => {
    const [first, second] = picture.bars;
    expect(first!.parts.map(({ is }) => is)).toEqual(['open']);
    expect(second!.parts.map(({ is }) => is)).toEqual(['overdue', 'open', 'closed']);
    const [overdue, open, closed] = second!.parts;
    expect(overdue!.y + overdue!.height).toBeCloseTo(picture.bottom);
    expect(open!.y + open!.height).toBeCloseTo(overdue!.y);
    expect(closed!.y + closed!.height).toBeCloseTo(open!.y);
    expect(open!.height / overdue!.height).toBeCloseTo(1_100 / 400, 1);
    expect(first!.parts[0]!.height / open!.height).toBeCloseTo(90 / 1_100, 1);
  });

  it('has a scale up to the highest bar, and stays within its width', () => {
    expect(picture.lines.map(({ label }) => label)).toEqual(['0', '500', '1,000', '1,500', '2,000']);
    const [top] = picture.lines.slice(-1);
    for (const { parts, x, width } of picture.bars) {
      expect(x + width).toBeLessThanOrEqual(100);
      for (const { y } of parts) expect(y).toBeGreaterThanOrEqual(top!.y);
    }
  });

  it('names months, and a year where it begins', () => {
    expect(picture.bars.map(({ label, year }) => [label, year])).toEqual([
      ['Dec', '2025'],
      ['Jan', '2026'],
    ]);
  });

  it('says the same as a table and in its title', () => {
    expect(picture.rows).toEqual([
      { day: '31 December 2025', numbers: ['90', '0', '0'] },
      { day: '31 January 2026', numbers: ['1,500', '400', '300'] },
    ]);
    expect(picture.title).toBe(
      'Actions from 31 December 2025 to 31 January 2026: 1,500 are open at the end, 400 of them overdue, and 300 closed',
    );
  });

  it('is none of nothing', () => {
    expect(monthEndsOf([])).toBeNull();
    expect(monthEndsOf([{ on: '2026-01-31', open: 0, overdue: 0, closed: 0 }])).toBeNull();
  });
});

describe('a picture of dates first promised against now', () => {
  const thing = (ref: string, firstDue: string | null, due: string | null) => ({
    ...{ kind: 'action' as const, id: '00000000-0000-5000-8000-000000000001', ref, title: 'replace the roof' },
    ...{ firstDue, due },
  });
  const things = [
    thing('A1', '2026-01-01', '2026-01-11'),
    thing('A2', '2026-01-01', '2027-04-11'),
    thing('A3', '2026-02-01', '2026-01-20'),
    thing('A4', '2026-02-01', '2026-02-01'),
    thing('A5', null, null),
  ];
  const picture = datesMovedOf(things, '2026-03-01', new Links())!;

  it('tells those that moved, the furthest first, in days or years', () => {
    expect(picture.rows.map(({ ref, by, later }) => [ref, by, later])).toEqual([
      ['A2', '1 year and 3 months later', true],
      ['A3', '12 days earlier', false],
      ['A1', '10 days later', true],
    ]);
    expect(picture.rows[0]).toMatchObject({ first: '1 January 2026', now: '11 April 2027', title: 'Replace the roof' });
  });

  it('draws them on one scale of days, with the day that it is shown for', () => {
    const [longest, , short] = picture.rows;
    expect(longest!.x).toEqual({ first: 2, now: 98 });
    expect(short!.x.first).toBe(2);
    expect(short!.x.now).toBeCloseTo(2 + (96 * 10) / 465, 1);
    expect(picture.today?.label).toBe('1 March 2026');
    expect(picture.height).toBeGreaterThan(picture.rows.at(-1)!.y + 24);
    expect(datesMovedOf(things, '2028-01-01', new Links())!.today).toBeNull();
  });

  it('is none where no date moved', () => {
    expect(datesMovedOf(things.slice(3), '2026-03-01', new Links())).toBeNull();
  });
});
