import { byTheDeciders } from './alarms/judging.js';
import { digestOf } from './generations/digest.js';
import { ReadModelWriter } from './read-model-writer.js';
import type { Projection } from './projection.js';
import { createScopedViews } from './generations/scoped-views.js';
import { onPublicRows } from './generations/rows.js';
import { PUBLIC_TABLES, TABLES } from './tables/index.js';
import { createSql, indexesSql, type Table } from './tables/table.js';

/**
 * What the rows are made of, with everything that these modules import: tables, kinds and folds, and the events as they
 * are read, which is the event store's. What the deciders say of an event is not among it: an alarm is as the program said
 * that took the event.
 */
export const MADE_OF: readonly string[] = [
  'libs/read-models/read-model-writer',
  'libs/read-models/tables/index',
  'libs/event-store/codec',
  'libs/event-store/streams',
];

const createAll = (tables: readonly Table[]) => tables.map(createSql).join(';\n');
const indexAll = (tables: readonly Table[]) => tables.map(indexesSql).join(';\n');

/** Register and trail together, in one generation: every page speaks for one position. */
export const readModelProjection: Projection = {
  name: 'read-model',
  digest: digestOf(MADE_OF),
  tellsAliens: true,

  create: async (tx) => {
    await tx.query(createAll(TABLES));
    await createScopedViews(tx);
    await onPublicRows(tx, () => tx.query(createAll(PUBLIC_TABLES)));
  },
  index: async (tx) => {
    await tx.query(indexAll(TABLES));
    await onPublicRows(tx, () => tx.query(indexAll(PUBLIC_TABLES)));
  },
  writer: () => new ReadModelWriter(byTheDeciders),
};
