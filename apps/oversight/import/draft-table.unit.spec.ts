import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readReport } from '#libs/report-import/index.js';
import { draftTable } from './draft-table.js';

const NAME = 'wexmoor-children-services-2016-05-23.txt';
const read = readReport(readFileSync(join(process.cwd(), 'samples', NAME)), NAME);
if (!read.ok) throw new Error(read.refusal.message);
const { draft } = read;

/** The words in a table, whatever lines they were broken into. */
const wordsOf = (table: string) => new Set(table.split(/[\s│┌┐└┘├┤┬┴┼─]+/));

describe('the draft in a terminal', () => {
  it.each([80, 100, 120, 200])('of %i columns, is no wider, and leaves no word out', (columns) => {
    const table = draftTable(draft, columns);
    expect(Math.max(...table.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(columns);
    expect(table).not.toContain('…');
    const shown = wordsOf(table);
    const said = [...draft.recommendations, ...draft.actions].flatMap(({ text }) => text.split(/\s+/));
    expect(said.filter((word) => !shown.has(word))).toEqual([]);
    for (const { locator } of draft.actions) expect(shown).toContain(`${locator.from}–${locator.to}`);
  });

  it('of fewer columns than can be read, is for eighty', () => {
    expect(draftTable(draft, 20)).toBe(draftTable(draft, 80));
  });
});
