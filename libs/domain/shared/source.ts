import type { ParagraphNumber } from './paragraph-number.js';
/**
 * Where in a source document a fact stands, and the words it was read from.
 * `from` and `to` count UTF-16 units of the document's text, `to` exclusive.
 */
export interface Source {
  /** SHA-256 of the document, hex. */
  readonly document: string;
  readonly section: string | null;
  readonly paragraph: ParagraphNumber | null;
  readonly page: number | null;
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

/** For each field of a fact that was read from a place of its own (`title`, `audit.author`): where. */
export type Sources = Readonly<Record<string, Source>>;
