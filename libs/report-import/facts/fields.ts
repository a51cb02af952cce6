import type { PlainDate } from '#libs/kernel/event.js';
import type { FieldSource, FieldSources, Locator } from '../draft.js';
import type { Passage } from '../model/passage.js';
import type { DocumentModel } from '../model/document-model.js';
import { dateOfCell, datesInCell } from './dates/cell-date.js';
import { isOneDay, type ProseDate } from './dates/dates.js';

/** A date in a form or a table, with its place. */
export type FormDate = ProseDate & { readonly locator: Locator };

/** What was read from a form, if anything, and its dates: those it has, and the words that should be one and are none. */
export interface Form<T> {
  readonly values: T | null;
  readonly dates: readonly FormDate[];
  readonly unread: readonly UnreadField[];
}

/** A field whose words were not read. */
export type UnreadField = FieldSource & { readonly field: string };

/** Fields read from passages, each remembering the place and words that it came from. */
export class Fields {
  private readonly read: Record<string, FieldSource> = {};
  /** Every date in a field of dates, whether it is the field's or not. */
  readonly dates: FormDate[] = [];
  /** The fields whose words give no day. */
  readonly unread: UnreadField[] = [];

  constructor(
    private readonly document: DocumentModel,
    private readonly section: string | null,
  ) {}

  get sources(): FieldSources {
    return this.read;
  }

  get none(): boolean {
    return Object.keys(this.read).length === 0;
  }

  /** From the first to the last character that a field was read from. */
  place(section: string | null): Locator {
    const places = Object.values(this.read).map((source) => source.locator);
    const from = Math.min(...places.map((place) => place.from));
    const page = places.find((place) => place.from === from)?.page ?? null;
    return { section, paragraph: null, from, to: Math.max(...places.map((place) => place.to)), page };
  }

  form<T extends object>(values: T, section: string | null): Form<T & { sources: FieldSources; locator: Locator }> {
    const { dates, unread } = this;
    if (this.none) return { values: null, dates, unread };
    return { values: { ...values, sources: this.sources, locator: this.place(section) }, dates, unread };
  }

  has(field: string): boolean {
    return field in this.read;
  }

  keep(field: string, passage: Passage, paragraph: number | null = null, section = this.section): void {
    this.read[field] = { locator: this.document.locate(passage.range(), section, paragraph), words: passage.text };
  }

  /** What was found elsewhere, in its words. */
  found(field: string, source: FieldSource | null): string | null {
    if (source !== null && !this.none) this.read[field] = source;
    return source?.words ?? null;
  }

  text(field: string, passage: Passage | undefined): string | null {
    if (passage === undefined || passage.empty) return null;
    this.keep(field, passage);
    return passage.text;
  }

  /** The one whole day that the passage gives, else null: then `unread` has its words. */
  date(field: string, passage: Passage | undefined): PlainDate | null {
    if (passage === undefined || passage.empty) return null;
    for (const date of datesInCell(passage.plain, passage.text))
      this.dates.push({ ...date, locator: this.document.locate(passage.range(date.from, date.to), this.section) });
    const date = dateOfCell(passage.plain, passage.text)?.now;
    if (date !== undefined && isOneDay(date)) {
      this.keep(field, passage.slice(date.from, date.to));
      return date.earliest;
    }
    this.unread.push({ field, words: passage.text, locator: this.document.locate(passage.range(), this.section) });
    return null;
  }
}
