/**
 * What a reader of tables is told of one kind of table: what its headings name, and what can stand below them. How cells
 * stand apart in a document is for the reader alone to know.
 */
export interface TableForm<C extends string> {
  /** What a heading names, or null for one that is not known. */
  readonly columnOf: (heading: string) => C | null;
  /** Whether these are the headings of such a table. */
  readonly isHead: (columns: readonly (C | null)[]) => boolean;
  /** Whether the words can stand in the column. */
  readonly canHold: (column: C | null, words: string) => boolean;
  /** Whether words in a column that has its cell begin the next row: they are no rest of that cell. */
  readonly isAnother: (column: C | null, words: string) => boolean;
  /** What every row has. */
  readonly key: C;
  /** The column in which rows are numbered: without it a number opens a paragraph. */
  readonly numbers: C;
  /** The first of these that a table has is filled in each of its rows, where cells that were left blank are lost. */
  readonly always: readonly C[];
}
