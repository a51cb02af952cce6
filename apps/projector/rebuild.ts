import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { Comparison } from '#libs/audit/comparison/comparison.js';
import { StoredLeaves } from '#libs/audit/comparison/stored-leaves.js';
import { AUDIT_MIGRATIONS } from '#libs/audit/index.js';
import { connect, EventStoreDb } from '#libs/event-store/event-store.js';
import { sealedEventsOf } from '#libs/event-store/raw-log/sealed-events.js';
import { migrate, openDatabase } from '#libs/platform/postgres/database.js';
import { dropRetired } from '#libs/read-models/generations/drop.js';
import { readBuildProgress, type BuildProgress } from '#libs/read-models/generations/progress.js';
import { READ_MODEL_ENTITIES, READ_MODEL_MIGRATIONS } from '#libs/read-models/index.js';
import { PoisonEvent, RevisionGap, type Projection } from '#libs/read-models/projection.js';
import { PROJECTIONS_MIGRATIONS } from '#libs/read-models/projections-schema.js';
import { readModelProjection } from '#libs/read-models/read-model-projection.js';
import { buildRows } from './build-rows.js';
import { compareWhole, type Compared } from '#libs/following/compare-whole.js';
import { decisionsIn } from './decisions.js';
import type { ProjectorConfig } from './start-projector.js';

const REPORT_EVERY_MS = 500;
/** By then readers of what was replaced have ended, or it is left for the projector's next start. */
const MOST_TRIES_TO_DROP = 20;

export interface RebuildOptions {
  readonly config: ProjectorConfig;
  readonly signal: AbortSignal;
  /** Called twice a second. */
  readonly onProgress: (progress: BuildProgress) => void;
  readonly onInterrupted: (error: Error) => void;
  /** Told what the whole log is beside the ledger, also when the rows could not be built of it. */
  readonly onCompared: (compared: Compared) => void;
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
 * Builds the read models again from the log, beside a system that runs, swaps them in, and compares the whole log with the
 * ledger: rows of a log that differs are made all the same, so that it can be read. `null` when it was aborted
 * first: the next one goes on from there. Throws `BuiltElsewhere`, and what projections, log and database throw.
 */
export const rebuild = async (options: RebuildOptions): Promise<Rebuilt | null> => {
  const { config, signal, onProgress, onInterrupted, onCompared, projection = readModelProjection, atMost } = options;
  const db = await openDatabase(config.databaseUrl, {
    applicationName: 'rebuild',
    poolSize: 3,
    entities: READ_MODEL_ENTITIES,
  });
  const client = connect(config.eventStoreUrl);
  const reporting = setInterval(() => void reportProgress(db, projection, onProgress), REPORT_EVERY_MS);
  try {
    await migrate(db, [...PROJECTIONS_MIGRATIONS, ...READ_MODEL_MIGRATIONS, ...AUDIT_MIGRATIONS]);
    const isPassed = decisionsIn(new EventStoreDb(client));
    const begin = () => new Comparison(new StoredLeaves(db), 'first');
    const compare = async (comparison: Comparison) =>
      onCompared(await compareWhole(db, comparison, sealedEventsOf(client)));
    const comparison = begin();
    const built = await buildRows({
      db,
      client,
      projection,
      isPassed,
      comparison,
      signal,
      onInterrupted,
      ...(atMost && { atMost }),
    }).catch(async (error: unknown) => {
      // What the rows cannot be built of may well be what was changed or taken out.
      if (error instanceof PoisonEvent || error instanceof RevisionGap) await compare(begin());
      throw error;
    });
    if (built === null) return null;
    const [rebuilt] = await db.query<Rebuilt[]>(
      'select version, events, position from projections.generation where number = $1',
      [built.number],
    );
    await compare(comparison);
    for (let tries = 0; tries < MOST_TRIES_TO_DROP && (await dropRetired(db, built)) > 0; tries++)
      await sleep(REPORT_EVERY_MS);
    return rebuilt ?? null;
  } finally {
    clearInterval(reporting);
    await client.dispose();
    await db.destroy();
  }
};

/** What cannot be read just now is reported the next time. */
const reportProgress = async (
  db: DataSource,
  projection: Projection,
  onProgress: RebuildOptions['onProgress'],
): Promise<void> => {
  const progress = await readBuildProgress(db.manager, projection).catch(() => null);
  if (progress) onProgress(progress);
};
