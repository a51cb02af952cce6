import type { DataSource } from 'typeorm';
import type { RecordedEvent } from '#libs/kernel/recorded-event.js';
import { migrate, openDatabase, type MigrationClass } from '#libs/platform/postgres/database.js';
import type { Projection } from '#libs/read-models/projection.js';
import { PROJECTIONS_MIGRATIONS } from '#libs/read-models/projections-schema.js';
import { createTestDatabase } from './postgres.js';

export interface ProjectedDatabase {
  readonly db: DataSource;
  /** Applies the events, `batch` at a time (all at once unless told), and moves the checkpoint as a projector would. */
  project(events: readonly RecordedEvent[], batch?: number): Promise<void>;
  close(): Promise<void>;
}

/** An empty database of its own with the tables of one projection. */
export const openProjected = async (
  projection: Projection,
  migrations: readonly MigrationClass[],
): Promise<ProjectedDatabase> => {
  const database = await createTestDatabase();
  const db = await openDatabase(database.url, { poolSize: 4 });
  await migrate(db, [...PROJECTIONS_MIGRATIONS, ...migrations]);

  const applyBatch = (events: readonly RecordedEvent[]) =>
    db.transaction(async (tx) => {
      await projection.apply(tx, events);
      const { position, id } = events.at(-1)!;
      await tx.query(
        `insert into projections.checkpoint (name, version, position, event_id, event_position)
         values ($1, $2, $3, $4, $3)
         on conflict (name) do update
           set position = excluded.position, event_id = excluded.event_id, event_position = excluded.event_position`,
        [projection.name, projection.version, position, id],
      );
    });

  return {
    db,
    project: async (events, batch = events.length) => {
      for (let from = 0; from < events.length; from += batch) await applyBatch(events.slice(from, from + batch));
    },
    close: async () => {
      await db.destroy();
      await database.drop();
    },
  };
};
