import type { Locator } from '../draft.js';
import { cleanText, type CleanText } from './clean-text.js';
import { Passage, type Range } from '../model/passage.js';

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
        .replace(/\p{L}+[-‐‑][^\S\n\r]{0,9}[\n\r]\s{0,99}\p{L}+/gu, ' ')
        .matchAll(/(?<![\p{L}-])\p{L}+(?:-\p{L}+)*(?![\p{L}-])/gu),
      ([word]) => word.toLowerCase(),
    ),
  );

/**
 * The document as it is read: its lines, its pages where form feeds end them, and the words of any stretch. Places are
 * those of the cleaned text; a locator's are those of the decoded one.
 */
export class SourceText {
  readonly lines: readonly Line[];
  /** How many control characters stood in it. */
  readonly controls: number;
  readonly text: string;
  private readonly clean: CleanText;
  private readonly pageBreaks: readonly number[];
  private vocabulary: ReadonlySet<string> | null = null;

  constructor(decoded: string) {
    this.clean = cleanText(decoded);
    const { text, controls } = this.clean;
    this.text = text;
    this.controls = controls;
    const lines: Line[] = [];
    const pageBreaks: number[] = [];
    const breaks = /\r\n|[\n\r\f]/g;
    const lastWord = text.trimEnd().length;
    let from = 0;
    const push = (to: number): void => {
      lines.push({ index: lines.length, from, to, blank: text.slice(from, to).trim() === '' });
    };
    for (let match = breaks.exec(text); match !== null; match = breaks.exec(text)) {
      push(match.index);
      if (match[0] === '\f' && match.index < lastWord) pageBreaks.push(match.index);
      from = match.index + match[0].length;
    }
    push(text.length);
    this.lines = lines;
    this.pageBreaks = pageBreaks;
  }

  get pages(): number | null {
    return this.pageBreaks.length === 0 && !this.text.includes('\f') ? null : this.pageBreaks.length + 1;
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
    const from = this.clean.origin(range.from);
    const to = range.to > range.from ? this.clean.origin(range.to - 1) + 1 : from;
    return { section, paragraph, from, to, page: this.pageOf(range.from) };
  }

  private pageOf(at: number): number | null {
    if (this.pages === null) return null;
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
