import type { Passage } from './passage.js';
import type { Row } from './table.js';

/** A table that fills a section of its own: what its headings name, and the order in which the template has them. */
export interface SectionTableForm<C extends string> {
  readonly order: readonly C[];
  readonly columnOf: (heading: string) => C | null;
}

/** The rows of a section's table, and the cells that no row could be made of. */
export interface SectionTable<C extends string> {
  readonly rows: readonly Row<C>[];
  readonly unread: readonly Passage[];
}

/** A table of names, each with an answer in every other column: what can be told of its cells by their words. */
export interface AnsweredForm<C extends string> extends SectionTableForm<C> {
  readonly isAnswer: (words: string) => boolean;
  /** A heading, or all of them where single spaces part them. */
  readonly isHeading: (words: string) => boolean;
  /** The headings above the first answer, in their order. */
  readonly isHead: (words: string) => boolean;
  /** How names begin: another one stands there. */
  readonly beginsName: (words: string) => boolean;
  /** The first word of a name, which goes on below. */
  readonly isFirstWord: (words: string) => boolean;
  /** No name ends so. */
  readonly isUnfinished: (words: string) => boolean;
  /** What stands below the table. */
  readonly isEnd: (words: string) => boolean;
}

/** A list of things, each a row of cells that may hold any words. */
export interface ListedForm<C extends string> extends SectionTableForm<C> {
  /** Words that say that there is nothing to list. */
  readonly isNone: (words: string) => boolean;
  /** What may stand alone between rows and is no cell of them. */
  readonly isAside: (words: string) => boolean;
  /** A mark in a cell of its own before the first of a row. */
  readonly isMark: (words: string) => boolean;
  /** Words with which another list begins. */
  readonly isNextList: (words: string) => boolean;
}

/** A list whose rows each begin with a number or a letter. */
export interface NumberedForm extends SectionTableForm<'no' | 'title'> {
  /** How a row begins that names its number ("Appendix 1"), with the number as its one group. */
  readonly named: RegExp;
  /** A number or letter in a cell of its own, with it as the one group. */
  readonly bare: RegExp;
  readonly isHeading: (words: string) => boolean;
  readonly isNone: (words: string) => boolean;
  /** Words that go on with the row above them, across a gap too. */
  readonly goesOn: (words: string) => boolean;
}

/** A row of the list: its number, and the cells after it. */
export interface NumberedRow {
  readonly no: string;
  /** Where the row begins. */
  readonly from: number;
  readonly cells: readonly Passage[];
}
