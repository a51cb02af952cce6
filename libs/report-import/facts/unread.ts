import type { DraftWarning } from '../draft.js';
import type { DocumentModel } from '../model/document-model.js';
import { locateBlock } from '../model/locate-block.js';
import type { UnreadField } from './fields.js';
import type { ProseSentence } from './prose.js';

const NAMES: Readonly<Record<string, string>> = {
  date: 'the date of the meeting',
  dated: 'the date of the paper',
  sent: 'the date of sending',
};

/** Words that stand where a form has a date, and are none. */
export const unreadFields = (unread: readonly UnreadField[]): DraftWarning[] =>
  unread.map(({ field, words, locator }) => ({
    what: `“${words}” stands where ${NAMES[field] ?? field} should be, and gives no day.`,
    locator,
  }));

/** Dates in prose of which no days could be told; what never was a day is a discrepancy. */
export const unreadDates = (document: DocumentModel, prose: readonly ProseSentence[]): DraftWarning[] =>
  prose.flatMap(({ block, dates }) =>
    dates
      .filter(({ earliest, impossible }) => earliest === null && impossible !== true)
      .map(({ words, dayOfYear, passage }) => ({
        what:
          dayOfYear === undefined
            ? `“${words}” was not read: which days it means is not told.`
            : `“${words}” says no year: no day was taken from it.`,
        locator: locateBlock(document, block, passage.range()),
      })),
  );
