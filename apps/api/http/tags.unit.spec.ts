import { describe, expect, it } from '@jest/globals';
import { comparisonTag, noneMatches, pointTag, revisionTag } from './tags.js';

describe('entity tags', () => {
  it('are the revision of a thing, and the position and day of a list', () => {
    expect(revisionTag(7n)).toBe('"7"');
    const point = { position: 9007199254740993n, day: '2026-11-23' };
    expect(pointTag({ ...point, marks: null })).toBe('W/"9007199254740993.2026-11-23"');
    expect(pointTag({ ...point, marks: '2-1.5' })).toBe('W/"9007199254740993.2026-11-23.2-1.5"');
  });

  it('of two comparisons differ in any day, position, form or mark', () => {
    const point = { position: 7n, day: '2026-11-23' };
    const otherDay = { ...point, day: '2026-11-22' };
    const otherPosition = { ...point, position: 8n };
    const plain = { form: 'page', marks: null };
    const tags = [
      comparisonTag(point, point, plain),
      comparisonTag(otherDay, point, plain),
      comparisonTag(point, otherDay, plain),
      comparisonTag(otherPosition, point, plain),
      comparisonTag(point, otherPosition, plain),
      comparisonTag(point, point, { ...plain, form: 'csv' }),
      comparisonTag(point, point, { ...plain, marks: '2-1.5' }),
    ];
    expect(new Set(tags).size).toBe(tags.length);
  });

  it.each([
    ['"7"', '"7"', true],
    ['W/"7"', '"7"', true],
    ['"6", "7"', '"7"', true],
    ['*', '"7"', true],
    ['W/"5.2026-11-23"', 'W/"5.2026-11-23"', true],
    ['W/"5.2026-11-22"', 'W/"5.2026-11-23"', false],
    ['"70"', '"7"', false],
    ['7', '"7"', false],
    ['', '"7"', false],
  ])('If-None-Match: %s against %s: %s', (header, tag, matches) => {
    expect(noneMatches(header, tag)).toBe(matches);
  });
});
