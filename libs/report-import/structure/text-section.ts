import type { SourceText } from '../document/source-text.js';
import type { Label } from '../model/label.js';
import type { Passage } from '../model/passage.js';
import type { AnsweredForm, ListedForm, NumberedForm, NumberedRow, SectionTable } from '../model/section-tables.js';
import type { Section, SectionKind } from '../model/section.js';
import type { Row } from '../model/table.js';
import { readLabelled } from './labelled.js';
import type { SectionLines } from './sections.js';
import { answeredRows } from './tables/answered-rows.js';
import { listedRows } from './tables/listed-rows.js';
import { numberedRows } from './tables/numbered-rows.js';

/** A section of a plain text. */
export class TextSection implements Section {
  readonly kind: SectionKind;
  readonly title: string | null;
  private readonly lines: SectionLines['lines'];

  constructor(
    private readonly source: SourceText,
    { kind, title, lines }: SectionLines,
  ) {
    this.kind = kind;
    this.title = title;
    this.lines = lines;
  }

  labelled(labels: readonly Label[]): ReadonlyMap<string, Passage> {
    return readLabelled(this.source, this.lines, labels);
  }

  answered<C extends string>(form: AnsweredForm<C>): readonly Row<C>[] {
    return answeredRows(this.source, this.lines, form);
  }

  listed<C extends string>(form: ListedForm<C>): SectionTable<C> {
    return listedRows(this.source, this.lines, form);
  }

  numbered(form: NumberedForm): readonly NumberedRow[] {
    return numberedRows(this.source, this.lines, form);
  }
}
