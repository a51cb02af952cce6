import type { DraftDiscrepancy, DraftReport, FieldSource } from '../../draft.js';
import { findMarking } from '../../marking.js';
import type { SourceText } from '../../document/source-text.js';

/** The words that mark a paper as not for the public, beside its classification; null where there are none. */
export const readRestriction = (source: SourceText): FieldSource | null => {
  const marking = findMarking(source);
  return marking && { locator: source.locate(marking), words: marking.words };
};

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
