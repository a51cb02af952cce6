import { READ_MODEL_ENTITIES } from '#libs/read-models/index.js';
import type { DataSource } from 'typeorm';
import type { RecordedEvent } from '#libs/kernel/recorded-event.js';
import { migrate, openDatabase, type MigrationClass } from '#libs/platform/postgres/database.js';
import { indexGeneration, openBuilding } from '#libs/read-models/generations/build.js';
import { dropRetired } from '#libs/read-models/generations/drop.js';
import type { Generation } from '#libs/read-models/generations/generation.js';
import { findLive } from '#libs/read-models/generations/live.js';
import { moveGeneration } from '#libs/read-models/generations/move.js';
import { makeLive } from '#libs/read-models/generations/swap.js';
import type { Projection } from '#libs/read-models/projection.js';
import { PROJECTIONS_MIGRATIONS } from '#libs/read-models/projections-schema.js';
import { createTestDatabase } from './postgres.js';

export interface ProjectedDatabase {
  readonly db: DataSource;
  /**
   * Applies the events, `batch` at a time (all at once unless told), and moves the live rows on as a projector would: one
   * that remembers what it wrote, for this call; with the next one it has started again.
   */
  project(events: readonly RecordedEvent[], batch?: number): Promise<void>;
  /** Empty rows become the live ones. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

/** Makes empty rows of the projection the live ones. */
const begin = (db: DataSource, projection: Projection): Promise<Generation> =>
  db.transaction(async (tx) => {
    const generation = await openBuilding(tx, projection, 0n);
    await indexGeneration(tx, projection, generation);
    await makeLive(tx, generation);
    await tx.query(`update projections.generation set position = null where number = $1`, [generation.number]);
    return generation;
  });

/** Applies the events to the live rows of the projection, at once; the first time empty rows are made for it. */
export const projectLive = async (
  db: DataSource,
  projection: Projection,
  events: readonly RecordedEvent[],
  writer = projection.writer(),
): Promise<void> => {
  const live = await findLive(db.manager, projection);
  if (live === null) return begin(db, projection).then(() => projectLive(db, projection, events, writer));
  const last = events.at(-1);
  if (last === undefined) return;
  await db.transaction(async (tx) => {
    const checkpoint = { position: last.position, last: { id: last.id, position: last.position } };
    await moveGeneration(tx, live, live.checkpoint, checkpoint, events.length);
    await writer.apply(tx, events);
  });
};

/** An empty database of its own with the tables of one projection, live. */
export const openProjected = async (
  projection: Projection,
  migrations: readonly MigrationClass[],
): Promise<ProjectedDatabase> => {
  const database = await createTestDatabase();
  const db = await openDatabase(database.url, { poolSize: 4, entities: READ_MODEL_ENTITIES });
  await migrate(db, [...PROJECTIONS_MIGRATIONS, ...migrations]);
  await begin(db, projection);
  return {
    db,
    project: async (events, batch = events.length) => {
      const writer = projection.writer();
      for (let from = 0; from < events.length; from += batch)
        await projectLive(db, projection, events.slice(from, from + batch), writer);
    },
    reset: async () => {
      await dropRetired(db, await begin(db, projection));
    },
    close: async () => {
      await db.destroy();
      await database.drop();
    },
  };
};
