import type { Line, SourceText } from '../document/source-text.js';
import type { Body, BodyForms, DocumentModel, Surroundings } from '../model/document-model.js';
import type { SectionKind } from '../model/section.js';
import { elementsOf, isBody } from './body-elements.js';
import { findMarking } from './marking.js';
import { sectionsOf } from './sections.js';
import { beforeInLine } from './tables/cells.js';
import { readTables } from './tables/read-tables.js';
import { valuedRows } from './tables/valued-rows.js';
import { TextSection } from './text-section.js';

/** The model of a document that is plain text: its lines cut into sections, and what each section's lines are. */
export function modelOf(source: SourceText): DocumentModel {
  const { sections: parts, furniture } = sectionsOf(source);
  const kinds = new Map(parts.flatMap(({ kind, lines }) => lines.map((line) => [line.index, kind] as const)));
  const marking = findMarking(source);
  return {
    pages: source.pages,
    text: source.text.replace(/\s/g, ' '),
    sections: parts.map((part) => new TextSection(source, part)),
    furniture: furniture.map((line) => source.words(line)),
    marking: marking && source.words(marking),
    body: (forms) => bodyOf(source, parts, forms),
    around: (at) => around(source, kinds, at),
    words: (...ranges) => source.words(...ranges),
    locate: (range, section, paragraph) => source.locate(range, section, paragraph),
  };
}

/** First the tables, each of what the ones before it left, then what is left of the body. */
function bodyOf<C extends string>(
  source: SourceText,
  parts: ReturnType<typeof sectionsOf>['sections'],
  forms: BodyForms<C>,
): Body<C> {
  const lines = parts.filter((one) => isBody(one) && one.kind !== 'recommendation').flatMap((one) => one.lines);
  const headed = readTables(source, lines, forms.headed);
  const valued = valuedRows(
    source,
    lines.filter((line) => !headed.lines.has(line.index)),
    forms.valued,
  );
  const taken = new Set([...headed.lines, ...valued.lines]);
  return { elements: elementsOf(source, parts, taken), headed: headed.tables, valued: valued.table };
}

function around(source: SourceText, kinds: ReadonlyMap<number, SectionKind>, at: number): Surroundings {
  const line: Line = source.lineAt(at);
  const { cell, isBesideOther } = beforeInLine(source.raw({ from: line.from, to: at }));
  return { section: kinds.get(line.index) ?? null, before: cell, isBesideOther };
}
