export { decodeText } from './document/decode.js';
export type { ReadRefusal } from './document/decode.js';
export { MAX_TEXT_BYTES } from './document/decode.js';
export type * from './draft.js';
export { readReport, type ReadOptions, type ReadResult } from './read-report.js';
export { ENTRY_LISTS, entriesOf, wordsOf, type DraftEntry, type EntryList } from './entries.js';
