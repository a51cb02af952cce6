import type { Projection } from './projection.js';
import { foldBatch, take } from './register/fold.js';
import { loadStreams, writeRegister } from './register/write.js';
import { writeTrail } from './trail/write.js';

/** Register and trail together, under one checkpoint: every page speaks for one position. */
export const readModelProjection: Projection = {
  name: 'read-model',
  version: 2,

  async apply(tx, events) {
    const taken = take(events);
    if (taken.length === 0) return;
    const folded = foldBatch(await loadStreams(tx, taken), taken);
    await writeRegister(tx, folded);
    await writeTrail(tx, folded.changes);
  },

  async reset(tx) {
    await tx.query('truncate register.version, register.stream, register.scope, trail.entry');
  },
};
