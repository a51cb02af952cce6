import { describe, expect, it } from '@jest/globals';
import { SourceText } from '../../document/source-text.js';
import type { TableForm } from '../../model/table-form.js';
import { readTables } from './read-tables.js';

type Column = 'tree' | 'keeper' | 'felled' | 'no';

const isYear = (words: string): boolean => /^(?:in )?(?:19|20)\d\d$|^never$/.test(words);

/** Nothing that any paper has: what the reader knows of trees is told here. */
const TREES: TableForm<Column> = {
  columnOf: (heading) => {
    if (/^tree$/i.test(heading)) return 'tree';
    if (/^keeper$/i.test(heading)) return 'keeper';
    if (/^felled$/i.test(heading)) return 'felled';
    return /^no$/i.test(heading) ? 'no' : null;
  },
  isHead: (columns) => columns.includes('tree') && columns.includes('felled'),
  canHold: (column, words) => column === null || isYear(words) === (column === 'felled'),
  isAnother: (column, words) => column === 'felled' && isYear(words),
  key: 'tree',
  numbers: 'no',
  always: ['felled'],
};

function read(text: string) {
  const source = new SourceText(text);
  const { tables, lines } = readTables(source, source.lines, TREES);
  return {
    rows: tables.map(({ rows }) => rows.map((row) => [...row].map(([column, cell]) => `${column}: ${cell.text}`))),
    places: tables.flatMap(({ rows }) =>
      rows.flatMap((row) => [...row.values()].map((cell) => [cell.text, source.raw(cell.range())])),
    ),
    left: source.lines.filter((line) => !line.blank && !lines.has(line.index)).map((line) => source.raw(line)),
  };
}

const OAK = ['tree: Old oak', 'keeper: Ada Penrose', 'felled: 1987'];
const ELM = ['tree: Wych elm', 'felled: never'];

describe('the reader of tables', () => {
  it.each([
    ['bars', '| Tree | Keeper | Felled |\n|---|---|---|\n| Old oak | Ada Penrose | 1987 |\n| Wych elm | | never |'],
    ['bars within', 'Tree | Keeper | Felled\nOld oak | Ada Penrose | 1987\nWych elm | | never'],
    ['tabs', 'Tree\tKeeper\tFelled\nOld oak\tAda Penrose\t1987\nWych elm\t\tnever'],
    ['tabs, a blank cell lost', 'Tree\tKeeper\tFelled\nOld oak\tAda Penrose\t1987\nWych elm\tnever'],
    ['wide spaces', 'Tree    Keeper    Felled\nOld oak    Ada Penrose    1987\nWych elm    never'],
    [
      'columns',
      'Tree         Keeper         Felled\nOld oak      Ada Penrose    1987\n\nWych elm                    never',
    ],
    [
      'columns, cells wrapped',
      'Tree         Keeper         Felled\nOld          Ada            1987\noak          Penrose\n\nWych elm                    never',
    ],
    ['a cell a line', 'Tree\nKeeper\nFelled\nOld oak\nAda Penrose\n1987\nWych elm\n\nnever\n'],
    [
      'a cell a line, a blank one lost',
      'Tree\n\nKeeper\n\nFelled\n\nOld oak\n\nAda Penrose\n\n1987\n\nWych elm\n\nnever',
    ],
    ['a row that a line’s end broke', 'Tree\tKeeper\tFelled\nOld\noak\tAda Penrose\t1987\nWych elm\t\tnever'],
  ])('knows how cells stand apart: by %s', (_how, text) => {
    expect(read(text).rows).toEqual([[OAK, ELM]]);
  });

  it('names cells by their headings wherever these were moved, and leaves out what stands under an unknown one', () => {
    const { rows } = read('Felled\tHeight\tTree\tKeeper\n1987\t20 m\tOld oak\tAda Penrose\nnever\t9 m\tWych elm\t');
    expect(rows.map((table) => table.map((row) => [...row].sort()))).toEqual([[[...OAK].sort(), [...ELM].sort()]]);
  });

  it('takes the lines of tables, and leaves all others', () => {
    const { rows, left } = read(
      '1. Trees were counted.\n\nTree\tKeeper\tFelled\nOld oak\tAda Penrose\t1987\n\n2. They will be counted again.',
    );
    expect(rows).toEqual([[OAK]]);
    expect(left).toEqual(['1. Trees were counted.', '2. They will be counted again.']);
  });

  it('knows the place of each cell', () => {
    const { places } = read('Tree\tKeeper\tFelled\n  Old oak \t Ada Penrose\t1987');
    expect(places).toEqual(['Old oak', 'Ada Penrose', '1987'].map((words) => [words, words]));
  });

  it('has no rows where cells cannot be told apart', () => {
    expect(read('Tree         Keeper         Felled\nOld oak      Ada Penrose    19\n87    Wych elm').rows).toEqual([
      [],
    ]);
    expect(read('Tree\nKeeper\nFelled\nOld oak\nWych elm\nAda Penrose').rows).toEqual([[]]);
  });

  it.each([
    'Tree\tHeight\nOld oak\t20 m',
    'Keeper\tFelled\nAda Penrose\t1987',
    'A tree was felled.\nIts keeper was Ada Penrose.',
  ])('sees no table in %j', (text) => {
    expect(read(text)).toMatchObject({ rows: [], left: text.split('\n') });
  });
});
