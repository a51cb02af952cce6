import type { Source } from '#libs/domain/shared/source.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import { sentence } from '#libs/words/sentence.js';

/** The words of a paper that a fact was read from, and where they stand. */
export interface Quotation {
  readonly words: string;
  readonly place: string;
  readonly document: string;
}

/** The name of every document of these reports by its SHA-256. */
export type Documents = ReadonlyMap<string, string>;

export const documentsOf = (reports: readonly Thing<'report'>[]): Documents =>
  new Map(reports.flatMap(({ state }) => [state.document, ...state.laterDocuments].map((d) => [d.sha256, d.name])));

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
