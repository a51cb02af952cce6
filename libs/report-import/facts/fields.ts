import type { PlainDate } from '#libs/kernel/event.js';
import { parseFullDate } from '#libs/calendar/index.js';
import type { FieldSource, FieldSources } from '../draft.js';
import type { Passage } from '../document/passage.js';
import type { SourceText } from '../document/source-text.js';

/** Fields read from passages, each remembering the place and words that it came from. */
export class Fields {
  private readonly read: Record<string, FieldSource> = {};

  constructor(
    private readonly source: SourceText,
    private readonly section: string | null,
  ) {}

  get sources(): FieldSources {
    return this.read;
  }

  get none(): boolean {
    return Object.keys(this.read).length === 0;
  }

  /** From the first to the last character that a field was read from. */
  get span(): { from: number; to: number } {
    const places = Object.values(this.read).map((source) => source.locator);
    return { from: Math.min(...places.map((place) => place.from)), to: Math.max(...places.map((place) => place.to)) };
  }

  has(field: string): boolean {
    return field in this.read;
  }

  keep(field: string, passage: Passage, paragraph: number | null = null, section = this.section): void {
    this.read[field] = { locator: this.source.locate(passage.range(), section, paragraph), words: passage.text };
  }

  text(field: string, passage: Passage | undefined): string | null {
    if (passage === undefined || passage.empty) return null;
    this.keep(field, passage);
    return passage.text;
  }

  /** A full date with which the passage begins, else null. */
  date(field: string, passage: Passage | undefined): PlainDate | null {
    if (passage === undefined) return null;
    const match =
      /^(?:[A-Za-z]{3,9},? )?\d{1,2}(?:st|nd|rd|th)? (?:of )?[A-Za-z]{3,9}\.?,? \d{4}|^\d{1,2}[/.]\d{1,2}[/.]\d{4}|^\d{4}-\d{2}-\d{2}/.exec(
        passage.plain,
      );
    const date = match === null ? null : parseFullDate(match[0]);
    if (match !== null && date !== null) this.keep(field, passage.slice(0, match[0].length));
    return date;
  }
}
