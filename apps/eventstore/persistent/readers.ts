import { AllReader } from './all-reader.js';
import type { GroupSettings } from './settings.js';
import type { Source } from './source.js';
import type { SourceReader } from './source-reader.js';
import type { Store } from './store.js';
import { StreamReader } from './stream-reader.js';

/** Reads what a group consumes. */
export const readerOf = (
  store: Store,
  source: Source,
  { startFrom, maxCheckpointCount }: GroupSettings,
): SourceReader =>
  source.kind === 'stream'
    ? new StreamReader(store, source.stream)
    : new AllReader(store, source.filter, startFrom.place, maxCheckpointCount);
