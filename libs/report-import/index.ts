export type { ReadRefusal } from './decode.js';
export { MAX_TEXT_BYTES } from './decode.js';
export type * from './draft.js';
export { readReport, type ReadOptions, type ReadResult } from './read-report.js';
