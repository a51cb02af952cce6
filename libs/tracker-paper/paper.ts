import type { Instant, PlainDate } from '#libs/kernel/event.js';

/** The tables of a tracker, in the order of the paper. A row stands in every table to which it belongs. */
export const TABLES = ['completed', 'more time', 'overdue', 'no update', 'new', 'live', 'removed'] as const;
export type TableName = (typeof TABLES)[number];

/** Whose recommendation a row came of, in the order of the paper. */
export const PAPER_ORIGINS = ['scrutiny', 'auditor', 'inspectorate', 'committee'] as const;
export type PaperOrigin = (typeof PAPER_ORIGINS)[number];

export interface PaperColumn {
  readonly name: string;
  readonly label: string;
  /** It holds sentences: it is given more of the page. */
  readonly wide: boolean;
}

/** One row of a table: of which thing, and what it says in the order of the columns; null where the record says nothing. */
export interface PaperRow {
  readonly kind: 'action' | 'recommendation';
  readonly id: string;
  readonly cells: readonly (string | null)[];
}

/** The rows of one origin in one table. */
export interface PaperGroup {
  readonly origin: PaperOrigin;
  readonly title: string;
  readonly columns: readonly PaperColumn[];
  readonly rows: readonly PaperRow[];
}

export interface PaperTable {
  readonly name: TableName;
  readonly title: string;
  /** What stands in it, and what members are asked to do with it. */
  readonly explains: string;
  readonly groups: readonly PaperGroup[];
}

/** A number of the first page; `before`: the same at the end of the day of the meeting that is compared with, null where that is not known. */
export interface PaperFigure {
  readonly name: string;
  readonly label: string;
  readonly count: number;
  readonly before: number | null;
}

/** A table of plain words: columns, and rows of as many cells. */
export interface PlainTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A picture as SVG, which holds nothing of what people wrote but escaped, and the same as a table. */
export interface PaperPicture {
  readonly title: string;
  readonly svg: string;
  readonly table: PlainTable;
}

/** What became of the recommendations of one origin that were made in one municipal year, May to April. */
export interface AnnualFigures {
  /** "2017-18" */
  readonly year: string;
  readonly origin: PaperOrigin;
  readonly made: number;
  readonly accepted: number;
  readonly implemented: number;
}

export interface PaperKey {
  readonly words: string;
  readonly means: string;
}

/** What the printed rows say of one thing, by the members of its state; of what is left open, nothing. */
export interface TrackerRow {
  readonly kind: 'action' | 'recommendation';
  readonly id: string;
  readonly ref: string;
  readonly origin: PaperOrigin;
  /** The tables in which it stands. */
  readonly tables: readonly TableName[];
  readonly members: Readonly<Record<string, unknown>>;
}

/** Up to which position of the log it was made, and of which day it is true. */
export interface PaperMoment {
  readonly day: PlainDate;
  readonly position: string;
  readonly knownAt: Instant | null;
  /** The name of the order in which entries are folded. */
  readonly order: string;
}

/** The paper that goes back to a committee, as data: all that its files say. */
export interface TrackerPaper {
  readonly title: string;
  /** The name of the authority on the day. */
  readonly authority: string;
  /** By its name of the day. */
  readonly body: { readonly id: string; readonly name: string };
  readonly meeting: { readonly id: string; readonly ref: string; readonly day: PlainDate };
  /**
   * The meeting of the body that was held last before it, which it compares with: as things stood at the end of that
   * day. Null where none is recorded; without an id where only papers tell of it.
   */
  readonly since: { readonly id: string | null; readonly ref: string | null; readonly day: PlainDate } | null;
  readonly moment: PaperMoment;
  /** Where it can be had again, the same: its path, with its moment. */
  readonly address: string;
  /** What is kept of it in the record, where somebody began it. */
  readonly tracker: { readonly id: string; readonly status: 'draft' | 'cleared' | 'published' } | null;
  /** What whoever keeps it says before its tables; null where nothing is said. */
  readonly introduction: string | null;
  readonly figures: readonly PaperFigure[];
  readonly pictures: readonly PaperPicture[];
  /** Every table, empty or not, in the order of the paper. */
  readonly tables: readonly PaperTable[];
  readonly annual: readonly AnnualFigures[];
  readonly key: readonly PaperKey[];
  /** Every thing that stands in any of its tables, once, in the order of references. */
  readonly rows: readonly TrackerRow[];
}

/** One file of the paper. */
export interface TrackerFile {
  readonly is: 'html' | 'docx' | 'csv';
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}
