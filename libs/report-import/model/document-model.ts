import type { Locator } from '../draft.js';
import type { Element } from './elements.js';
import type { Passage, Range } from './passage.js';
import type { Section, SectionKind } from './section.js';
import type { TableForm } from './table-form.js';
import type { Table } from './table.js';
import type { ValuedForm, ValuedTable } from './valued-form.js';

/** A document as layouts and facts read it, whatever it was made of: nothing here depends on how it was printed. */
export interface DocumentModel {
  readonly pages: number | null;
  /** All its words, as long as the text into which ranges point; a space for whatever parts them. */
  readonly text: string;
  /** The head first, then what stands under each heading of the template. */
  readonly sections: readonly Section[];
  /** What belongs to the pages and to no section: running heads, marks of pages, their numbers. */
  readonly furniture: readonly Passage[];
  /** The words that withhold it from the public, known by where they stand. */
  readonly marking: Passage | null;
  /** The body, its tables of these kinds taken out. */
  body<C extends string>(forms: BodyForms<C>): Body<C>;
  /** What surrounds a place. */
  around(at: number): Surroundings;
  /** The words of stretches, joined as one text. */
  words(...ranges: readonly Range[]): Passage;
  locate(range: Range, section?: string | null, paragraph?: number | null): Locator;
}

/** The kinds of table that a body may have among its paragraphs. */
export interface BodyForms<C extends string> {
  readonly headed: TableForm<C>;
  readonly valued: ValuedForm;
}

export interface Body<C extends string> {
  readonly elements: readonly Element[];
  readonly headed: readonly Table<C>[];
  readonly valued: ValuedTable;
}

export interface Surroundings {
  /** Null within furniture and headings. */
  readonly section: SectionKind | null;
  /** The words before it in its cell or line. */
  readonly before: string;
  /** Whether another cell stands before its own. */
  readonly isBesideOther: boolean;
}
