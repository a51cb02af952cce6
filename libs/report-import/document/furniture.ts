import type { Line, SourceText } from './source-text.js';

const PAGE_MARK =
  /^(?:\[?\(?page\s+\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?\)?\]?|\d{1,4}\s+(?:of|\/)\s+\d{1,4}|[-–—]\s*\d{1,4}\s*[-–—])$/i;
const PAGE_AT_END = /\bpage\s+\d{1,4}(?:\s+of\s+\d{1,4})?$/i;
/** A year alone on a line is the end of a date that wrapped. */
const LONE_NUMBER = /^(?!(?:19|20)\d\d$)\d{1,4}$/;
const RUNNING =
  /\b(?:committee|council|cabinet|board|panel|report)\b.*\b\d{1,2}\s+\p{L}+\s+\d{4}\b|\b\d{1,2}\s+\p{L}+\s+\d{4}\b.*\b(?:committee|council|cabinet|board|panel|report)\b/iu;
const LONGEST = 120;
/** Blank lines between the text of one page and of the next. */
const NEAR = 20;

/**
 * The lines that belong to the pages, not to the text: page marks, lone page numbers, and running headers, which
 * repeat beside them or name the meeting and its date again and again. `isNumbering` tells which lone numbers number a
 * paragraph; lines before `bodyFrom` (the paper's own head) are only ever page marks.
 */
export function pageFurniture(
  source: SourceText,
  bodyFrom: number,
  isNumbering: (line: Line) => boolean,
): ReadonlySet<number> {
  const found = new Set<number>();
  const words = source.lines.map((line) => (line.to - line.from > LONGEST * 2 ? '' : source.words(line).text));
  source.lines.forEach((line, index) => {
    const text = words[index] ?? '';
    if (PAGE_MARK.test(text) || (index >= bodyFrom && LONE_NUMBER.test(text) && !isNumbering(line))) found.add(index);
  });
  for (const index of slashedMarks(words)) found.add(index);
  for (const index of insideSentences(source, words, found)) if (index >= bodyFrom) found.add(index);
  const places = new Map<string, number[]>();
  words.forEach((text, index) => {
    if (index < bodyFrom || text === '' || text.length > LONGEST || found.has(index)) return;
    const key = text.replace(/\d+/g, '#');
    if (PAGE_AT_END.test(text) || !/[.:;,]$/.test(text)) {
      const known = places.get(key);
      if (known === undefined) places.set(key, [index]);
      else known.push(index);
    }
  });
  for (const indexes of places.values()) {
    const repeated = indexes.length >= 2;
    const first = words[indexes[0] ?? 0] ?? '';
    const beside = indexes.filter((index) => isBesidePageEdge(source, index, found)).length;
    const named = RUNNING.test(first) && first.split(' ').length <= 14;
    if ((repeated && (beside >= 2 || named)) || (PAGE_AT_END.test(first) && first.split(' ').length <= 14))
      for (const index of indexes) found.add(index);
  }
  return found;
}

/** A line at the top of a page, where a sentence that the page before began goes on in small letters below it. */
function insideSentences(source: SourceText, words: readonly string[], marks: ReadonlySet<number>): number[] {
  const isText = (index: number): boolean => words[index] !== '' && !marks.has(index);
  return source.lines.flatMap(({ index }) => {
    if (index === 0 || !source.endsPage(source.lines[index - 1] as Line) || !isText(index)) return [];
    if (!/^[\p{Lu}\d]/u.test(words[index] ?? '') || (words[index] ?? '').length > LONGEST / 2) return [];
    let before = index - 1;
    let after = index + 1;
    while (before > index - NEAR && !isText(before)) before--;
    while (after < index + NEAR && !isText(after)) after++;
    return /[\p{Ll},]$/u.test(words[before] ?? '') && /^\p{Ll}/u.test(words[after] ?? '') ? [index] : [];
  });
}

/** "2/16" alone on a line, where another line counts up to the same page. */
function slashedMarks(words: readonly string[]): number[] {
  const marks = words.flatMap((text, index) => {
    const [, page = '', last = ''] = /^(\d{1,3}) ?\/ ?(\d{1,3})$/.exec(text) ?? [];
    return page !== '' && Number(page) <= Number(last) ? [{ index, page, last }] : [];
  });
  const pages = new Map<string, Set<string>>();
  for (const { page, last } of marks) pages.set(last, (pages.get(last) ?? new Set()).add(page));
  return marks.filter(({ last }) => (pages.get(last)?.size ?? 0) > 1).map(({ index }) => index);
}

function isBesidePageEdge(source: SourceText, index: number, marks: ReadonlySet<number>): boolean {
  for (const step of [-1, 1]) {
    let at = index + step;
    while (source.lines[at]?.blank && !source.endsPage(source.lines[at] as Line)) at += step;
    const line = source.lines[at];
    if (line === undefined) continue;
    if (marks.has(at)) return true;
    if (
      step < 0
        ? source.endsPage(line)
        : source.endsPage(source.lines[index] as Line) || (line.blank && source.endsPage(line))
    )
      return true;
  }
  return false;
}
