import type { SourceText } from '../document/source-text.js';
import type { Block } from './block.js';
import { BlockReader } from './block-reader.js';
import { numbersInDecimals } from './openings.js';
import type { Section } from './sections.js';

const BODY_ENDS: ReadonlySet<string> = new Set(['head', 'documents', 'appendices', 'audit', 'consultation']);

export const isBody = (section: Section): boolean => !BODY_ENDS.has(section.kind);

/** The paragraphs and list items of the body; `tables` are lines that belong to tables and are no prose. */
export function blocksOf(source: SourceText, sections: readonly Section[], tables: ReadonlySet<number>): Block[] {
  const body = sections.filter(isBody);
  const starts = body.flatMap(({ lines }) =>
    lines
      .filter((line) => !tables.has(line.index))
      .map((line) => source.raw({ from: line.from, to: Math.min(line.to, line.from + 120) })),
  );
  const reader = new BlockReader(source, tables, numbersInDecimals(starts));
  for (const section of body) reader.read(section);
  return reader.blocks;
}
