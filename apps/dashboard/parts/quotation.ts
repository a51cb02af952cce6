import type { Source } from '#libs/domain/shared/source.js';
import type { Documents } from '#libs/asking/documents.js';
import type { Links } from '../frame/links.js';
import { sentence } from '#libs/words/sentence.js';

/** The words of a paper that a fact was read from, and where they stand. */
export interface Quotation {
  readonly words: string;
  readonly place: string;
  readonly document: string;
  /** Where they stand in the text of the paper. */
  readonly href: string;
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

/** "Paragraph 12, page 3, paper.txt", and where that is in the text of the paper. */
export const placedIn = (
  source: Source,
  documents: Documents,
  links: Links,
): { readonly place: string; readonly href: string } => ({
  place: [placeOf(source), documents.get(source.document) ?? null]
    .filter((part) => part !== null && part !== '')
    .join(', '),
  href: links.passage(source),
});

export const quotationOf = (source: Source | null, documents: Documents, links: Links): Quotation | null =>
  source === null
    ? null
    : {
        words: source.words,
        place: placeOf(source),
        document: documents.get(source.document) ?? `document ${source.document.slice(0, 12)}…`,
        href: links.passage(source),
      };
