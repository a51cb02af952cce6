import type { Locator } from '../draft.js';
import { type Passage, type Range } from '../text/passage.js';
import type { Line, SourceText } from '../text/source-text.js';
import { couldBeHeading, isCapitalHeading, type SectionKind } from './headings.js';
import { bulletStart, numberStart, type Opening } from './openings.js';
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

const BODY_ENDS: ReadonlySet<string> = new Set(['head', 'documents', 'appendices', 'audit', 'consultation']);

export const isBody = (section: Section): boolean => !BODY_ENDS.has(section.kind);

export const locateBlock = (source: SourceText, block: Block, range: Range): Locator =>
  source.locate(range, block.section, block.paragraph);

/** The paragraphs and list items of the body; `tables` are lines that belong to tables and are no prose. */
export function blocksOf(source: SourceText, sections: readonly Section[], tables: ReadonlySet<number>): Block[] {
  const reader = new BlockReader(source, tables);
  for (const section of sections) if (isBody(section)) reader.read(section);
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
  private gap = true;
  /** A number or a mark that stands on a line of its own, waiting for its words. */
  private waiting: Opening | null = null;

  constructor(
    private readonly source: SourceText,
    private readonly tables: ReadonlySet<number>,
  ) {}

  read(section: Section): void {
    this.close();
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
    else if (this.waiting !== null) this.start(this.waiting, line.from, line.to);
    else if (this.isHeading(raw, line, next)) {
      this.close();
      this.title = this.source.words(line).plain.replace(/ *:$/, '');
      this.paragraph = null;
    } else if (this.isRow(raw)) this.close();
    else this.continueWith(line);
    this.gap = false;
  }

  private openingOf(raw: string): Opening | null {
    const finished = this.finished();
    const listed = this.open !== null && (this.open.kind === 'bullet' || /:$/.test(this.openText()));
    const number = numberStart(raw, { highest: this.highest, finished: finished || this.gap, listed });
    if (number !== null) return number;
    const last = this.open?.kind === 'bullet' ? (this.open.marker ?? '') : null;
    return bulletStart(raw, { afterStop: finished || listed || this.gap, lastMarker: last, paragraph: this.paragraph });
  }

  private begin(opening: Opening, line: Line): void {
    const from = line.from + opening.length;
    if (this.source.raw({ from, to: line.to }).trim() === '') {
      this.close();
      this.waiting = opening;
    } else this.start(opening, from, line.to);
  }

  private start(opening: Opening, from: number, to: number): void {
    this.close();
    this.waiting = null;
    if (opening.kind === 'number') {
      this.paragraph = opening.number;
      this.highest = Math.max(this.highest, opening.number);
      this.bullets = 0;
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
    const carriesOn =
      this.open !== null && (!this.gap || (!this.finished() && /^\s*[\p{Ll}\d("'‘“]/u.test(this.source.raw(line))));
    if (carriesOn && this.open !== null) {
      this.open.ranges.push({ from: line.from, to: line.to });
      return;
    }
    this.close();
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
