import { AllReader } from './all-reader.js';
import type { Source } from './source.js';
import type { SourceReader } from './source-reader.js';
import type { Store } from './store.js';
import { StreamReader } from './stream-reader.js';

/** @param window how many events of $all are searched at once for those that a filter wants */
export const readerOf = (store: Store, source: Source, window: number): SourceReader =>
  source.kind === 'stream' ? new StreamReader(store, source.stream) : new AllReader(store, source.filter, window);
