import { describe, expect, it } from '@jest/globals';
import { MOST_ROWS, onPage } from './on-page.js';

const ROWS = Array.from({ length: 500 }, (_, n) => `row-${n}`);
const shown = (typed: Record<string, string>) => onPage(ROWS, (row) => row, typed);

describe('the rows of a meeting on one page', () => {
  it('are as many as one page has, the first of all', () => {
    expect(shown({})).toEqual(ROWS.slice(0, MOST_ROWS));
  });

  it('are those, too, of which something was typed', () => {
    expect(shown({ 'outcome.row-450': 'agreed', 'number.row-451': '', 'outcome.row-1': 'agreed' })).toEqual([
      ...ROWS.slice(0, MOST_ROWS),
      'row-450',
    ]);
  });
});
