import type { Logger } from 'pino';
import { AUDIT_MIGRATIONS } from '#libs/audit/index.js';
import { connect, EventStoreDb } from '#libs/event-store/event-store.js';
import { demandReadable } from '#libs/event-store/log-readable.js';
import type { ServiceConfig } from '#libs/platform/config.js';
import { migrate, openDatabase } from '#libs/platform/postgres/database.js';
import { READ_MODEL_ENTITIES, READ_MODEL_MIGRATIONS, READ_MODEL_PROJECTIONS } from '#libs/read-models/index.js';
import type { Projection } from '#libs/read-models/projection.js';
import { PROJECTIONS_MIGRATIONS } from '#libs/read-models/projections-schema.js';
import { decisionsIn } from './decisions.js';
import { Heartbeat } from '#libs/following/heartbeat.js';
import { ProjectionConsumer } from './projection-consumer.js';
import { runInTurn } from '#libs/following/run-in-turn.js';

export interface Projector {
  /** Lets go of the log, finishes the batches in hand and closes its connections. */
  stop(): Promise<void>;
}

export type ProjectorConfig = Pick<ServiceConfig, 'eventStoreUrl' | 'databaseUrl'>;

/** For every projection a transaction, the right to build its rows, and a look at the ledger; and one for the heartbeat. */
const poolSize = (projections: readonly Projection[]) => 3 * projections.length + 1;

/**
 * Brings the database up to date and starts every projection, each on its own, and each when no other process runs it. How
 * they do from then on is in `projections.health`. Throws what `openDatabase`, `migrate` and `demandReadable` throw.
 */
export const startProjector = async (
  { eventStoreUrl, databaseUrl }: ProjectorConfig,
  logger: Logger,
  projections: readonly Projection[] = READ_MODEL_PROJECTIONS,
): Promise<Projector> => {
  const db = await openDatabase(databaseUrl, {
    applicationName: 'projector',
    poolSize: poolSize(projections),
    entities: READ_MODEL_ENTITIES,
  });
  try {
    await migrate(db, [...PROJECTIONS_MIGRATIONS, ...READ_MODEL_MIGRATIONS, ...AUDIT_MIGRATIONS]);
    const client = connect(eventStoreUrl);
    await demandReadable(client, eventStoreUrl);
    const isPassed = decisionsIn(new EventStoreDb(client));
    const heartbeat = new Heartbeat(db, logger);
    const stopping = new AbortController();
    const shared = { databaseUrl, db, client, heartbeat, logger, isPassed, signal: stopping.signal };
    const consumers = projections.map((projection) => ({
      consumer: new ProjectionConsumer({ db, client, projection, isPassed, logger }),
      digest: projection.digest,
    }));
    const running = consumers.map(({ consumer, digest }) => runInTurn(consumer, digest, shared));
    return {
      stop: async () => {
        stopping.abort();
        await Promise.all(running);
        await Promise.all(consumers.map(({ consumer }) => consumer.stop()));
        await heartbeat.stop();
        await client.dispose();
        await db.destroy();
      },
    };
  } catch (error) {
    await db.destroy();
    throw error;
  }
};
