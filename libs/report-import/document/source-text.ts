import type { Locator } from '../draft.js';
import { Passage, type Range } from './passage.js';

/** One line of the document, without its line break. */
export interface Line extends Range {
  readonly index: number;
  readonly blank: boolean;
}

/** What stands before a hyphen of its own. */
const HYPHENATED =
  /^(?:multi|post|pre|re|co|non|self|cross|inter|intra|sub|anti|well|long|short|half|part|full|high|low|mid|ex|all|in|one|two|three|four|day|year|face|child|user|decision|evidence)$/i;

/** The whole words of a text: those that a line's end may have cut are not among them. */
const vocabularyOf = (text: string): ReadonlySet<string> =>
  new Set(
    Array.from(
      text
        .replace(/\u00ad/g, '')
        .replace(/\p{L}+[-‐‑][^\S\n\r]{0,9}[\n\r]\s{0,99}\p{L}+/gu, ' ')
        .matchAll(/(?<![\p{L}-])\p{L}+(?:-\p{L}+)*(?![\p{L}-])/gu),
      ([word]) => word.toLowerCase(),
    ),
  );

/** The decoded document: its lines, its pages where form feeds mark them, and the cleaned words of any stretch. */
export class SourceText {
  readonly lines: readonly Line[];
  private readonly pageBreaks: readonly number[];
  private vocabulary: ReadonlySet<string> | null = null;

  constructor(readonly text: string) {
    const lines: Line[] = [];
    const pageBreaks: number[] = [];
    const breaks = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/g;
    let from = 0;
    const push = (to: number): void => {
      lines.push({ index: lines.length, from, to, blank: text.slice(from, to).trim() === '' });
    };
    for (let match = breaks.exec(text); match !== null; match = breaks.exec(text)) {
      push(match.index);
      if (match[0] === '\f') pageBreaks.push(match.index);
      from = match.index + match[0].length;
    }
    push(text.length);
    this.lines = lines;
    this.pageBreaks = pageBreaks;
  }

  get pages(): number | null {
    return this.pageBreaks.length === 0 ? null : this.pageBreaks.length + 1;
  }

  /** True where a form feed ends that line. */
  endsPage(line: Line): boolean {
    return this.text[line.to] === '\f';
  }

  /** The line that holds a place. */
  lineAt(at: number): Line {
    let low = 0;
    let high = this.lines.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.lines[middle] as Line).from <= at) low = middle;
      else high = middle - 1;
    }
    return this.lines[low] as Line;
  }

  raw(range: Range): string {
    return this.text.slice(range.from, range.to);
  }

  words(...ranges: readonly Range[]): Passage {
    return Passage.of(this.text, ranges, this.isCut);
  }

  /** Whether "effective-" / "ness" is one word that the printer cut: it stands whole elsewhere, or its end is no word here. */
  private readonly isCut = (left: string, right: string): boolean => {
    const words = (this.vocabulary ??= vocabularyOf(this.text));
    if (words.has(`${left}${right}`.toLowerCase())) return true;
    return !HYPHENATED.test(left) && !words.has(right) && !words.has(`${left}-${right}`.toLowerCase());
  };

  locate(range: Range, section: string | null = null, paragraph: number | null = null): Locator {
    return { section, paragraph, from: range.from, to: range.to, page: this.pageOf(range.from) };
  }

  private pageOf(at: number): number | null {
    if (this.pageBreaks.length === 0) return null;
    let low = 0;
    let high = this.pageBreaks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.pageBreaks[middle] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  }
}
