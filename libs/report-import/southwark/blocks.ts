import type { Locator } from '../draft.js';
import { type Passage, type Range } from '../text/passage.js';
import type { Line, SourceText } from '../text/source-text.js';
import { couldBeHeading, isCapitalHeading, type SectionKind } from './headings.js';
import { bulletStart, decimalStart, isNextDecimal, numbersInDecimals, numberStart, type Opening } from './openings.js';
import type { Section } from './sections.js';

/** A paragraph of the body, or one item of a list under it, with its layout undone. */
export interface Block {
  readonly kind: 'paragraph' | 'bullet';
  readonly within: SectionKind | 'head';
  readonly section: string | null;
  /** The paragraph's number; a paragraph without one, and each item of a list, belongs to the number before it. */
  readonly paragraph: number | null;
  /** True for the block that bears the number. */
  readonly numbered: boolean;
  /** The ordinal of a list's item within its paragraph, from 1; else null. */
  readonly bullet: number | null;
  /** An item's letter or number as printed ("a", "ii"), null where it is a mere mark. */
  readonly marker: string | null;
  readonly passage: Passage;
}

interface OpenBlock {
  kind: Block['kind'];
  numbered: boolean;
  bullet: number | null;
  marker: string | null;
  ranges: Range[];
}

/** No sentence ends so. */
const UNFINISHED = /(?:,|\b(?:of|the|and|or|for|to|in|by|a|an|with|on|at|from|its|their|our))$/;
const BODY_ENDS: ReadonlySet<string> = new Set(['head', 'documents', 'appendices', 'audit', 'consultation']);

export const isBody = (section: Section): boolean => !BODY_ENDS.has(section.kind);

export const locateBlock = (source: SourceText, block: Block, range: Range): Locator =>
  source.locate(range, block.section, block.paragraph);

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

class BlockReader {
  readonly blocks: Block[] = [];
  private within: Section['kind'] = 'head';
  private title: string | null = null;
  private paragraph: number | null = null;
  private highest = 0;
  private bullets = 0;
  private open: OpenBlock | null = null;
  /** The mark of the list's first item and how far in it stands. */
  private list: { mark: string; indent: number } | null = null;
  private gap = true;
  /** A number or a mark that stands on a line of its own, waiting for its words. */
  private waiting: Opening | null = null;

  constructor(
    private readonly source: SourceText,
    private readonly tables: ReadonlySet<number>,
    private readonly decimals: boolean,
  ) {}

  read(section: Section): void {
    this.close();
    this.list = null;
    this.within = section.kind;
    this.title = section.title;
    this.gap = true;
    section.lines.forEach((line, index) => this.line(line, section.lines[index + 1]));
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
    const opening = this.openingOf(raw);
    if (opening !== null) this.begin(opening, line);
    else if (this.waiting !== null) this.start(this.waiting, line.from, line.to, raw.search(/\S/));
    else if (this.isHeading(raw, line, next)) {
      this.close();
      this.list = null;
      this.title = this.source.words(line).plain.replace(/ *:$/, '');
      this.paragraph = null;
    } else if (this.isRow(raw)) this.close();
    else this.continueWith(line);
    this.gap = false;
  }

  private openingOf(raw: string): Opening | null {
    const finished = this.finished();
    if (this.decimals) {
      const decimal = decimalStart(raw, this.highest);
      if (decimal !== null && (finished || this.gap || isNextDecimal(decimal.rank ?? 0, this.highest))) return decimal;
    }
    const listed = this.open !== null && (this.open.kind === 'bullet' || /:$/.test(this.openText()));
    const number = this.decimals
      ? null
      : numberStart(raw, { highest: this.highest, finished: finished || this.gap, listed });
    if (number !== null) return number;
    const last = this.open?.kind === 'bullet' ? (this.open.marker ?? '') : null;
    return bulletStart(raw, { afterStop: finished || listed || this.gap, lastMarker: last, paragraph: this.paragraph });
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
    if (opening.kind !== 'bullet' || this.open?.kind !== 'bullet' || this.list === null) return false;
    if (opening.mark === this.list.mark) return false;
    return opening.mark === 'o' || indent >= this.list.indent + 2 || /:$/.test(this.openText());
  }

  private start(opening: Opening, from: number, to: number, indent: number): void {
    this.waiting = null;
    if (this.isNested(opening, indent)) {
      this.open?.ranges.push({ from, to });
      return;
    }
    if (opening.kind === 'bullet' && this.list === null) this.list = { mark: opening.mark, indent };
    else if (opening.kind === 'number') this.list = null;
    this.close();
    if (opening.kind === 'number') {
      this.paragraph = opening.number;
      this.highest = Math.max(this.highest, opening.rank ?? opening.number ?? 0);
      if (opening.number !== null) this.bullets = 0;
      this.open = { kind: 'paragraph', numbered: true, bullet: null, marker: null, ranges: [{ from, to }] };
    } else {
      this.bullets++;
      this.open = {
        kind: 'bullet',
        numbered: false,
        bullet: this.bullets,
        marker: opening.marker,
        ranges: [{ from, to }],
      };
    }
  }

  private continueWith(line: Line): void {
    const goesOn = /^\s*[\p{Ll}\d("'‘“]/u.test(this.source.raw(line)) || UNFINISHED.test(this.openText());
    const carriesOn = this.open !== null && (!this.gap || (!this.finished() && goesOn));
    if (carriesOn && this.open !== null) {
      this.open.ranges.push({ from: line.from, to: line.to });
      return;
    }
    this.close();
    this.list = null;
    this.open = {
      kind: 'paragraph',
      numbered: false,
      bullet: null,
      marker: null,
      ranges: [{ from: line.from, to: line.to }],
    };
  }

  /** True when nothing is open, or what is open ends as a sentence or a list's lead-in does. */
  private finished(): boolean {
    return this.open === null || /[.:;?!]["')\]]*$/.test(this.openText());
  }

  private openText(): string {
    const last = this.open?.ranges[this.open.ranges.length - 1];
    return last === undefined ? '' : this.source.words({ from: Math.max(last.from, last.to - 200), to: last.to }).plain;
  }

  private isHeading(raw: string, line: Line, next: Line | undefined): boolean {
    if (raw.length > 200) return false;
    const words = this.source.words(line).plain;
    if (this.decimals && /^\d{1,2}(?:\.0)?[.)]? \p{Lu}[^.;:?!]{2,80}$/u.test(words)) return this.finished() || this.gap;
    if (isCapitalHeading(words)) return this.finished() || this.gap;
    const alone =
      this.gap &&
      (next === undefined ||
        next.blank ||
        /^\s*\d{1,3}[.)]?\s/.test(this.source.raw({ from: next.from, to: Math.min(next.to, next.from + 20) })));
    const after = this.open === null || this.open.kind === 'bullet' || this.finished();
    return alone && after && couldBeHeading(words);
  }

  /** A row of a table: cells apart by tabs or wide spaces, where no sentence is under way. */
  private isRow(raw: string): boolean {
    return (this.gap || this.finished()) && /\S(?: *\t\s*| {4,})\S/.test(raw.slice(0, 1000));
  }

  private close(): void {
    if (this.open === null) return;
    const { kind, numbered, bullet, marker, ranges } = this.open;
    const passage = this.source.words(...ranges);
    this.open = null;
    if (passage.empty) return;
    this.blocks.push({
      kind,
      within: this.within,
      section: this.title,
      paragraph: this.paragraph,
      numbered,
      bullet,
      marker,
      passage,
    });
  }
}
