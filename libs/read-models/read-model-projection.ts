import { insertAll } from './bulk.js';
import type { Projection } from './projection.js';
import { foldBatch, take } from './register/fold.js';
import { loadStreams, writeRegister } from './register/write.js';
import { COLUMNS } from './trail/table.js';

/** Register and trail together, under one checkpoint: every page speaks for one position. */
export const readModelProjection: Projection = {
  name: 'read-model',
  version: 1,

  async apply(tx, events) {
    const taken = take(events);
    if (taken.length === 0) return;
    const folded = foldBatch(await loadStreams(tx, taken), taken);
    await writeRegister(tx, folded);
    await insertAll(tx, 'trail.entry', COLUMNS, folded.changes);
  },

  async reset(tx) {
    await tx.query('truncate register.version, register.stream, register.scope, trail.entry');
  },
};
