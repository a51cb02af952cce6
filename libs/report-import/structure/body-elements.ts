import type { SourceText } from '../document/source-text.js';
import type { Element } from '../model/elements.js';
import { BlockReader } from './block-reader.js';
import { numbersInDecimals } from './openings.js';
import type { SectionLines } from './sections.js';

const BODY_ENDS: ReadonlySet<string> = new Set(['head', 'documents', 'appendices', 'audit', 'consultation']);

export const isBody = (section: SectionLines): boolean => !BODY_ENDS.has(section.kind);

/** The headings, paragraphs and list items of the body; `tables` are lines that belong to tables and are no prose. */
export function elementsOf(
  source: SourceText,
  sections: readonly SectionLines[],
  tables: ReadonlySet<number>,
): readonly Element[] {
  const body = sections.filter(isBody);
  const starts = body.flatMap(({ lines }) =>
    lines
      .filter((line) => !tables.has(line.index))
      .map((line) => source.raw({ from: line.from, to: Math.min(line.to, line.from + 120) })),
  );
  const reader = new BlockReader(source, tables, numbersInDecimals(starts));
  for (const section of body) reader.read(section);
  return reader.elements;
}
