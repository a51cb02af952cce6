export { DocumentReader } from './document-reader.js';
export type { ReadingOutcome, ReadingRefusal } from './outcome.js';
