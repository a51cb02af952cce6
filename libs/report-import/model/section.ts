import type { AnsweredForm, ListedForm, NumberedForm, NumberedRow, SectionTable } from './section-tables.js';
import type { Label } from './label.js';
import type { Passage } from './passage.js';
import type { Row } from './table.js';

/**
 * What a heading of the template opens. `head` is what stands before the first; `other` is a heading within the body whose
 * name means nothing to the reader.
 */
export type SectionKind =
  'head' | 'recommendation' | 'background' | 'issues' | 'other' | 'documents' | 'appendices' | 'audit' | 'consultation';

/** A part of the paper under one of the template's headings; `title` is null for what stands before the first. */
export interface Section {
  readonly kind: SectionKind;
  readonly title: string | null;
  /** The values of a form that fills it, by their labels. */
  labelled(labels: readonly Label[]): ReadonlyMap<string, Passage>;
  /** The rows of a table that fills it. */
  answered<C extends string>(form: AnsweredForm<C>): readonly Row<C>[];
  listed<C extends string>(form: ListedForm<C>): SectionTable<C>;
  numbered(form: NumberedForm): readonly NumberedRow[];
}
