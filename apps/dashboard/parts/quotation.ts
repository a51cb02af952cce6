import type { Source } from '#libs/domain/shared/source.js';
import type { Documents } from '#libs/asking/documents.js';
import { sentence } from '#libs/words/sentence.js';

/** The words of a paper that a fact was read from, and where they stand. */
export interface Quotation {
  readonly words: string;
  readonly place: string;
  readonly document: string;
}

/** "Paragraph 12, Key issues for consideration, page 3". */
export function placeOf(source: Source): string {
  const parts = [
    source.paragraph === null ? null : `paragraph ${source.paragraph}`,
    source.section === null ? null : `“${source.section}”`,
    source.page === null ? null : `page ${source.page}`,
  ].filter((part) => part !== null);
  return sentence(parts.join(', '));
}

export const quotationOf = (source: Source | null, documents: Documents): Quotation | null =>
  source === null
    ? null
    : {
        words: source.words,
        place: placeOf(source),
        document: documents.get(source.document) ?? `document ${source.document.slice(0, 12)}…`,
      };
