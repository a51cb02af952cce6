import type { DocumentRef } from '#libs/domain/shared/document-ref.js';
import type { Source, Sources } from '#libs/domain/shared/source.js';
import type { FieldSources, Locator } from '#libs/report-import/draft.js';

/** Where in the document a fact of the draft stands, for the record. */
export const sourceOf = (
  document: DocumentRef,
  { section, paragraph, page, from, to }: Locator,
  words: string,
): Source => ({
  document: document.sha256,
  section,
  paragraph,
  page,
  from,
  to,
  words,
});

export const sourcesOf = (document: DocumentRef, fields: FieldSources, prefix = ''): Sources =>
  Object.fromEntries(
    Object.entries(fields).map(([field, { locator, words }]) => [prefix + field, sourceOf(document, locator, words)]),
  );
