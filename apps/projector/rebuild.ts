import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { AUDIT_MIGRATIONS } from '#libs/audit/index.js';
import { connect, EventStoreDb } from '#libs/event-store/event-store.js';
import { migrate, openDatabase } from '#libs/platform/postgres/database.js';
import { dropRetired } from '#libs/read-models/generations/drop.js';
import { readBuildProgress, type BuildProgress } from '#libs/read-models/generations/progress.js';
import { READ_MODEL_ENTITIES, READ_MODEL_MIGRATIONS } from '#libs/read-models/index.js';
import type { Projection } from '#libs/read-models/projection.js';
import { PROJECTIONS_MIGRATIONS } from '#libs/read-models/projections-schema.js';
import { readModelProjection } from '#libs/read-models/read-model-projection.js';
import { buildRows } from './build-rows.js';
import { decisionsIn } from './decisions.js';
import type { ProjectorConfig } from './start-projector.js';

/** Readers of what was replaced are through by then, or it waits for the projector's next start. */
const LAST_READERS = 20;
const TOLD_EVERY_MS = 500;

export interface RebuildOptions {
  readonly config: ProjectorConfig;
  readonly signal: AbortSignal;
  /** Told twice a second. */
  readonly onProgress: (progress: BuildProgress) => void;
  readonly onInterrupted: (error: Error) => void;
  readonly projection?: Projection;
  readonly atMost?: number;
}

/** What was made live. */
export interface Rebuilt {
  readonly version: number;
  readonly events: bigint;
  readonly position: bigint | null;
}

/**
 * Builds the read models again from the log, beside a system that runs, and swaps them in. `null` when it was aborted
 * first: the next one goes on from there. Throws `BuiltElsewhere`, and what projections, log and database throw.
 */
export const rebuild = async (options: RebuildOptions): Promise<Rebuilt | null> => {
  const { config, signal, onProgress, onInterrupted, projection = readModelProjection, atMost } = options;
  const db = await openDatabase(config.databaseUrl, {
    applicationName: 'rebuild',
    poolSize: 3,
    entities: READ_MODEL_ENTITIES,
  });
  const client = connect(config.eventStoreUrl);
  const telling = setInterval(() => void tell(db, projection, onProgress), TOLD_EVERY_MS);
  try {
    await migrate(db, [...PROJECTIONS_MIGRATIONS, ...READ_MODEL_MIGRATIONS, ...AUDIT_MIGRATIONS]);
    const isPassed = decisionsIn(new EventStoreDb(client));
    const built = await buildRows({
      db,
      client,
      projection,
      isPassed,
      signal,
      onInterrupted,
      ...(atMost && { atMost }),
    });
    if (built === null) return null;
    const [rebuilt] = await db.query<Rebuilt[]>(
      'select version, events, position from projections.generation where number = $1',
      [built.number],
    );
    for (let look = 0; look < LAST_READERS && (await dropRetired(db, built)) > 0; look++) await sleep(TOLD_EVERY_MS);
    return rebuilt ?? null;
  } finally {
    clearInterval(telling);
    await client.dispose();
    await db.destroy();
  }
};

/** One that cannot be read just now is told the next time. */
const tell = async (
  db: DataSource,
  projection: Projection,
  onProgress: RebuildOptions['onProgress'],
): Promise<void> => {
  const progress = await readBuildProgress(db.manager, projection).catch(() => null);
  if (progress) onProgress(progress);
};
