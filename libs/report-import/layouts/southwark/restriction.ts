import type { DraftDiscrepancy, DraftReport, FieldSource } from '../../draft.js';
import type { DocumentModel } from '../../model/document-model.js';

/** The words that mark a paper as not for the public, beside its classification; null where there are none. */
export const readRestriction = (document: DocumentModel): FieldSource | null =>
  document.marking && { locator: document.locate(document.marking.range()), words: document.marking.text };

/** A paper that says it is open and is marked as not for the public. */
export const restrictedAndOpen = (report: DraftReport | null): DraftDiscrepancy[] => {
  const mark = report?.sources['restriction'];
  const open = report?.sources['classification'];
  if (mark === undefined || open === undefined || !/^open\b/i.test(open.words)) return [];
  return [
    {
      statements: [mark.words, `Classification: ${open.words}`],
      why: 'it is marked as not for the public and classified as open',
      locator: mark.locator,
    },
  ];
};
