import { describe, expect, it } from '@jest/globals';
import { BadCursor } from './bad-cursor.js';
import { readCursor, writeCursor, type Question } from './cursor.js';

const QUESTION: Question = ['list action', { sort: 'ref' }];
const KINDS = ['text', 'position', 'number'] as const;
const read = (place: readonly string[]) => readCursor(QUESTION, writeCursor(QUESTION, place), KINDS);

describe('a cursor', () => {
  it('names the place that was written', () => {
    expect(read(['CPC 2017/1', '9223372036854775807', '7'])).toEqual(['CPC 2017/1', '9223372036854775807', '7']);
  });

  it.each([
    [['a\0', '1', '1']],
    [['a\ud800', '1', '1']],
    [['a', '', '1']],
    [['a', '-1', '1']],
    [['a', '9223372036854775808', '1']],
    [['a', '1', '1e3']],
    [['a', '1', '99999999999']],
    [['a', '1']],
    [['a', '1', '1', '1']],
  ])('that was made up with the place %j is refused', (place) => {
    expect(() => read(place)).toThrow(BadCursor);
  });
});
