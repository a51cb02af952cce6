import { ReadModelWriter } from './read-model-writer.js';
import type { Projection } from './projection.js';
import { TABLES } from './tables/index.js';
import { createSql, indexesSql } from './tables/table.js';

/** Register and trail together, in one generation: every page speaks for one position. */
export const readModelProjection: Projection = {
  name: 'read-model',
  version: 4,

  create: (tx) => tx.query(TABLES.map(createSql).join(';\n')),
  index: (tx) => tx.query(TABLES.map(indexesSql).join(';\n')),
  writer: () => new ReadModelWriter(),
};
