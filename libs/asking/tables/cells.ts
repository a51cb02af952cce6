import { isolated } from '#libs/domain/shared/text/isolated.js';
import type { Json } from '#libs/kernel/json.js';
import type { Cell } from '#libs/platform/csv.js';
import { AS_RECORDED, valueInWords, type Names } from '#libs/words/value-words.js';

/** A recorded value in a cell: people by name, records by reference, days and instants as ISO 8601 has them. */
export const cellOf = (value: Json, names: Names): Cell =>
  typeof value === 'number' ? value : valueInWords(value, names, AS_RECORDED);

/** What is true or not, in a cell. */
export const yesOrNo = (is: boolean): Cell => (is ? 'yes' : 'no');

/** Nothing of a cell reaches its neighbours, whichever way its letters run. */
export const rowOf = (cells: readonly Cell[]): readonly Cell[] =>
  cells.map((cell) => (typeof cell === 'string' ? isolated(cell) : cell));

/** A column of a table: what stands over it, and its cell of a row. */
export interface Column<T> {
  readonly heading: string;
  readonly cell: (of: T, names: Names) => Cell;
}
