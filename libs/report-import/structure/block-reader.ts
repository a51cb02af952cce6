import type { Line, SourceText } from '../document/source-text.js';
import { partStart, type Element } from '../model/elements.js';
import { couldBeHeading, isCapitalHeading, isOfRecommendations, numberedHeading } from './headings.js';
import { Numbering } from './numbering.js';
import { OpenBlock } from './open-block.js';
import { bulletStart, decimalStart, isNextDecimal, numberStart, startsWithGlyph, type Opening } from './openings.js';
import type { SectionLines } from './sections.js';

/**
 * Reads the body line by line, and closes a block when another begins or something stands between:
 *
 *               a number, or words that carry nothing on        a mark
 *   nothing open ───────────────────────► paragraph open ────────────────► item open
 *      ▲    ▲                              │    ▲  │  ▲                      │ │  ▲
 *      │    │                       words ─┘    │  │  └──── a number ────────┘ │  └─ words; a mark of a list
 *      │    └── heading, table ────────────────┼──┴───────────────────────────┘     within it; another mark
 *      │                                       │                                    (the next item)
 *      └── a number or mark alone on its line ─┴─► waiting for its words ──a line──► paragraph or item open
 *
 * A blank line changes no state: it is remembered (`gap`), since what follows it may begin where it else would carry on.
 */
export class BlockReader {
  readonly elements: Element[] = [];
  private readonly numbering = new Numbering();
  private section: Pick<SectionLines, 'kind' | 'title'> = { kind: 'head', title: null };
  private open: OpenBlock | null = null;
  /** The mark of the list's first item and how far in it stands. */
  private list: { mark: string; indent: number } | null = null;
  /** A blank line, a table or a section's beginning stands before this line. */
  private gap = true;
  /** The letter of the first part of the open paragraph, where it stands beside the number. */
  private part: string | null = null;
  /** A number or a mark that stands on a line of its own, waiting for its words. */
  private waiting: Opening | null = null;

  constructor(
    private readonly source: SourceText,
    private readonly tables: ReadonlySet<number>,
    private readonly decimals: boolean,
  ) {}

  read({ kind, title, lines }: SectionLines): void {
    this.close();
    this.list = null;
    this.section = { kind, title };
    this.gap = true;
    lines.forEach((line, index) => this.line(line, lines[index + 1]));
    this.close();
  }

  private line(line: Line, next: Line | undefined): void {
    if (line.blank) {
      this.gap = true;
      return;
    }
    if (this.tables.has(line.index)) {
      this.close();
      this.gap = true;
      return;
    }
    const raw = this.source.raw(line);
    if (this.waiting === null && this.isNumberedHeading(raw, line)) {
      this.head(line);
      return;
    }
    const opening = this.openingOf(raw);
    if (opening !== null) this.begin(opening, line);
    else if (this.waiting !== null) this.start(this.waiting, line.from, line.to, raw.search(/\S/));
    else if (this.isHeading(raw, line, next)) this.head(line);
    else if (this.isRow(raw)) this.close();
    else this.continueWith(line);
    this.gap = false;
  }

  private openingOf(raw: string): Opening | null {
    const { highest, paragraph } = this.numbering;
    const mayBegin = this.isFinished || this.gap;
    if (this.decimals) {
      const decimal = decimalStart(raw, highest);
      if (decimal !== null && (mayBegin || isNextDecimal(decimal.rank ?? 0, highest))) return decimal;
    }
    const listed = this.open !== null && (this.open.isItem || this.open.leadsIn);
    const restarts = this.section.kind === 'recommendation';
    const inNumbers = this.open !== null && (this.open.leadsIn || (this.open.isItem && this.list?.mark === '1'));
    const number = this.decimals
      ? null
      : numberStart(raw, { highest, finished: mayBegin, listed: restarts ? inNumbers : listed, restarts });
    if (number !== null) return number;
    const lastMarker = this.open?.isItem ? (this.open.opening.marker ?? '') : this.part;
    return bulletStart(raw, { afterStop: mayBegin || listed, lastMarker, paragraph });
  }

  private begin(opening: Opening, line: Line): void {
    const from = line.from + opening.length;
    const indent = this.source.raw(line).search(/\S/);
    if (this.source.raw({ from, to: line.to }).trim() === '') {
      if (!this.isNested(opening, indent)) this.close();
      this.waiting = opening;
    } else this.start(opening, from, line.to, indent);
  }

  /** An item of a list within an item: another mark, further in or after a colon. It is part of that item. */
  private isNested(opening: Opening, indent: number): boolean {
    if (opening.kind !== 'bullet' || !this.open?.isItem || this.list === null) return false;
    if (opening.mark === this.list.mark) return false;
    return opening.mark === 'o' || indent >= this.list.indent + 2 || this.open.leadsIn;
  }

  private start(opening: Opening, from: number, to: number, indent: number): void {
    this.waiting = null;
    if (this.isNested(opening, indent)) {
      this.open?.join({ from, to });
      return;
    }
    if (opening.kind === 'number') this.list = null;
    else this.list ??= { mark: opening.mark, indent };
    this.close();
    if (opening.kind === 'number') {
      this.numbering.begin(opening);
      this.part = partStart(this.source.raw({ from, to: Math.min(to, from + 20) }));
      this.openBlock({ kind: 'paragraph', numbered: true, bullet: null, marker: null }, { from, to });
    } else {
      const { marker } = opening;
      this.openBlock({ kind: 'bullet', numbered: false, bullet: this.numbering.nextItem(), marker }, { from, to });
    }
  }

  private continueWith(line: Line): void {
    const carriesOn =
      this.open !== null &&
      (!this.gap ||
        (!this.open.isFinished && (/^\s*[\p{Ll}\d("'‘“]/u.test(this.source.raw(line)) || this.open.isBrokenOff)));
    if (carriesOn) {
      this.open?.join({ from: line.from, to: line.to });
      return;
    }
    this.close();
    this.list = null;
    this.openBlock({ kind: 'paragraph', numbered: false, bullet: null, marker: null }, line);
  }

  private head(line: Line): void {
    this.close();
    this.list = null;
    const passage = this.source.words(line);
    const title = passage.plain.replace(/ *:$/, '');
    const ends = this.section.kind === 'recommendation' && !isOfRecommendations(title);
    this.section = { kind: ends ? 'other' : this.section.kind, title };
    this.elements.push({ kind: 'heading', within: this.section.kind, passage });
    this.numbering.underHeading();
  }

  /** "1. Introduction" that numbers no paragraph: it falls back, or stands below recommendations, or above paragraphs numbered 1.1. */
  private isNumberedHeading(raw: string, line: Line): boolean {
    if (raw.length > 120 || this.decimals || !(this.gap || this.isFinished)) return false;
    const heading = numberedHeading(this.source.words(line).plain);
    if (heading === null) return false;
    let next = line.index + 1;
    while (this.source.lines[next]?.blank) next++;
    const below = this.source.lines[next];
    const words =
      below === undefined ? '' : this.source.raw({ from: below.from, to: Math.min(below.to, below.from + 20) });
    // Between "officers will:" and its list a heading may stand; an item that has a list within says so with a colon.
    if (this.open?.leadsIn === true) return next > line.index + 1 && startsWithGlyph(words);
    if (new RegExp(`^\\s*${heading}\\.\\d`).test(words)) return true;
    const after = this.source.lines[line.index + 1];
    if (after?.blank === false) return false;
    return (
      this.section.kind === 'recommendation' ||
      (this.gap && this.list?.mark !== '1' && heading <= this.numbering.highest)
    );
  }

  /** True when nothing is open, or what is open is finished. */
  private get isFinished(): boolean {
    return this.open?.isFinished ?? true;
  }

  private isHeading(raw: string, line: Line, next: Line | undefined): boolean {
    if (raw.length > 200) return false;
    const words = this.source.words(line).plain;
    if (this.decimals && /^\d{1,2}(?:\.0)?[.)]? \p{Lu}[^.;:?!]{2,80}$/u.test(words)) return this.isFinished || this.gap;
    if (isCapitalHeading(words)) return this.isFinished || this.gap;
    const alone =
      this.gap &&
      (next === undefined ||
        next.blank ||
        /^\s*\d{1,3}[.)]?\s/.test(this.source.raw({ from: next.from, to: Math.min(next.to, next.from + 20) })));
    const after = this.open?.isItem || this.isFinished;
    return alone && after && couldBeHeading(words);
  }

  /** A row of a table: cells apart by tabs or wide spaces, where no sentence is under way. */
  private isRow(raw: string): boolean {
    return (this.gap || this.isFinished) && /\S(?: *\t\s*| {4,})\S/.test(raw.slice(0, 1000));
  }

  private openBlock(opening: OpenBlock['opening'], { from, to }: { from: number; to: number }): void {
    this.open = new OpenBlock(this.source, opening, { from, to });
  }

  private close(): void {
    if (this.open === null) return;
    const { opening, passage } = this.open;
    this.open = null;
    if (passage.empty) return;
    const { kind: within, title: section } = this.section;
    this.elements.push({ ...opening, within, section, paragraph: this.numbering.paragraph, passage });
  }
}
