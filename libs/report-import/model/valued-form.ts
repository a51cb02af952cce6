import type { Range } from './passage.js';

/**
 * A table that prints a value of a closed set beside each of its names (grades beside areas): it is known by its rows,
 * whether or not it has headings.
 */
export interface ValuedForm {
  /** The name in these words, without what stands around it; empty where they name nothing known. */
  readonly nameIn: (words: string) => string;
  readonly isValue: (words: string) => boolean;
  /** Words that stand in place of a value. */
  readonly isNoValue: (words: string) => boolean;
  /** Words of which a value is made, or a part of it where a cell wrapped. */
  readonly isOfValue: (words: string) => boolean;
  /** What a line holds that has a value, or a piece of one whose word was cut; others need no closer look. */
  readonly partOfValue: RegExp;
  /** A value that may go on, and how it then ends. */
  readonly mayGoOn: (value: string) => boolean;
  readonly wentOn: (value: string) => boolean;
  /** A value at the end of a line: the words before it, and the value, as groups. */
  readonly atEnd: RegExp;
  /** A sentence that gives one value, the group of it, for the whole; its name. */
  readonly sentence: { readonly pattern: RegExp; readonly name: string };
  /** Whether the words above a table say that it is of another time. */
  readonly isOfAnotherTime: (lead: string) => boolean;
  /** Which of several columns its headings say is the table's own, by their words; null where they do not. */
  readonly ownColumn: (headings: string, count: number) => number | null;
}

/** A row: its name and value as they stand. */
export interface ValuedRow {
  readonly kind: 'row' | 'sentence';
  readonly name: string;
  readonly value: string;
  /** What may be quoted: the value of a row, the whole of a sentence. */
  readonly words: string;
  readonly range: Range;
}

/** What was left out beside such rows. */
export interface LeftOut {
  readonly why: 'unknown-row' | 'another-time' | 'no-own-column' | 'lost-values';
  readonly words: string;
  readonly range: Range;
}

/** The rows of all such tables. */
export interface ValuedTable {
  readonly rows: readonly ValuedRow[];
  readonly leftOut: readonly LeftOut[];
}
