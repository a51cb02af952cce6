import type { Line, SourceText } from '../document/source-text.js';
import { pageFurniture } from '../document/furniture.js';
import type { SectionKind } from '../model/section.js';
import { isCapitalHeading, knownHeading } from './headings.js';

/** A part of the paper under one of the template's headings; `title` is null for what stands before the first. */
export interface SectionLines {
  readonly kind: SectionKind;
  readonly title: string | null;
  /** Without the heading itself and without page furniture. */
  readonly lines: readonly Line[];
}

const AFTER_BODY: ReadonlySet<SectionKind> = new Set(['documents', 'appendices', 'audit', 'consultation']);

/** The paper cut at the template's headings, and the lines of its pages' furniture, taken out. */
export function sectionsOf(source: SourceText): {
  readonly sections: readonly SectionLines[];
  readonly furniture: readonly Line[];
} {
  const bodyFrom = firstBodyLine(source);
  const stops = numbersWithStops(source);
  const furniture = pageFurniture(source, bodyFrom, (line) => !stops && isOwnLineNumber(source, line));
  const sections: { kind: SectionKind; title: string | null; lines: Line[] }[] = [
    { kind: 'head', title: null, lines: [] },
  ];
  let headingOpen = false;
  for (const line of source.lines) {
    if (furniture.has(line.index)) continue;
    const current = sections[sections.length - 1] as (typeof sections)[number];
    const words = line.to - line.from > 400 ? '' : source.words(line).plain;
    const kind = words === '' || isWrapped(source, line, words) ? null : knownHeading(words);
    if (kind !== null && opens(kind, current.kind)) {
      sections.push({ kind, title: words.replace(/^(?:#+|\|) */, '').replace(/ *[:|]$/, ''), lines: [] });
      headingOpen = true;
    } else if (line.index === bodyFrom && current.kind === 'head') {
      sections.push({ kind: 'other', title: null, lines: [line] });
    } else if (headingOpen && current.kind === 'consultation' && isCapitalHeading(words)) {
      current.title = `${current.title} ${words}`;
    } else {
      current.lines.push(line);
      if (!line.blank) headingOpen = false;
    }
  }
  return { sections, furniture: source.lines.filter((line) => furniture.has(line.index)) };
}

/** "recommendations:" in small letters below other words is the end of a sentence that wrapped. */
const isWrapped = (source: SourceText, line: Line, words: string): boolean =>
  /^\p{Ll}/u.test(words) && source.lines[line.index - 1]?.blank === false;

/** A table's own column name ("Background Papers", "Consultation") opens nothing inside the tables at the end. */
function opens(kind: SectionKind, within: SectionKind): boolean {
  if (within === kind) return false;
  const inTables = AFTER_BODY.has(within);
  if (!inTables) return true;
  return AFTER_BODY.has(kind) && !(kind === 'documents' && within !== 'appendices');
}

/** Where the head ends: at the first heading of the template or, without one, at the first numbered paragraph. */
function firstBodyLine(source: SourceText): number {
  for (const line of source.lines) {
    if (line.blank) continue;
    const words =
      line.to - line.from > 400
        ? source.words({ from: line.from, to: line.from + 400 }).plain
        : source.words(line).plain;
    if (knownHeading(words) !== null && !isWrapped(source, line, words)) return line.index;
    if (/^\d{1,2}[.)]? (?!Open|Closed|Exempt)(?:That |This |The |It |[A-Z]\p{L}+ \p{L}+ \p{L}+)/u.test(words))
      return line.index;
  }
  return source.lines.length;
}

/** "7" or "7." on a line of its own numbers a paragraph when prose in capitals follows that is not numbered itself. */
function isOwnLineNumber(source: SourceText, line: Line): boolean {
  let next = line.index + 1;
  while (source.lines[next]?.blank) next++;
  const after = source.lines[next];
  if (after === undefined) return false;
  const words = source.words({ from: after.from, to: Math.min(after.to, after.from + 200) }).plain;
  if (!/^["'(]?[A-Z]/.test(words) || knownHeading(words) !== null) return false;
  const number = Number(source.words(line).text);
  return number >= 1 && number <= 300;
}

/** Papers number their paragraphs in one way: where numbers with a full stop are found, a bare number is a page's. */
function numbersWithStops(source: SourceText): boolean {
  const start = (line: Line): string => source.raw({ from: line.from, to: Math.min(line.to, line.from + 20) });
  return (
    source.lines.filter((line) => /^\s*\d{1,3}(?:[.)](?:\s|$)|\.\d{1,2}\s+\p{Lu}|\t\S)/u.test(start(line))).length >= 3
  );
}
