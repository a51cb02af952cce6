import type { Passage, Range } from './passage.js';

/** A row of a table, by what its headings name; a blank cell is absent. */
export type Row<C extends string> = ReadonlyMap<C, Passage>;

/** A table of a kind that is known, with its place. Without rows where its cells could not be told apart. */
export interface Table<C extends string> {
  /** What its headings name, in their order; null for one that is not known. */
  readonly columns: readonly (C | null)[];
  readonly rows: readonly Row<C>[];
  readonly range: Range;
}
