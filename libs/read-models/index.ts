import type { EntitySchema } from 'typeorm';
import type { MigrationClass } from '#libs/platform/postgres/database.js';
import { AddBtreeGist1795430400000 } from './add-btree-gist.js';
import { keepOrderOfEntries } from './order-of-entries/keep.js';
import type { Projection } from './projection.js';
import { readModelProjection } from './read-model-projection.js';
import { TABLES } from './tables/index.js';

/** For `openDatabase`, of whoever reads or writes the read models. */
export const READ_MODEL_ENTITIES: EntitySchema[] = TABLES.map(({ entity }) => entity as EntitySchema);

export const READ_MODEL_PROJECTIONS: readonly Projection[] = [
  { ...readModelProjection, whenLive: (db, today) => keepOrderOfEntries(db, readModelProjection, today) },
];

/** Their tables are made by the projections themselves, for every generation; beside these goes `PROJECTIONS_MIGRATIONS`. */
export const READ_MODEL_MIGRATIONS: readonly MigrationClass[] = [AddBtreeGist1795430400000];
