import { ACCESS_LOG_MIGRATIONS, AccessLog, Appender, DayKeys } from '#libs/access-log/index.js';
import { systemClock, systemIds } from '#libs/application/system.js';
import { Asking } from '#libs/asking/ask.js';
import { Proofs } from '#libs/asking/proofs.js';
import type { RecordedEvent } from '#libs/kernel/recorded-event.js';
import { migrate } from '#libs/platform/postgres/database.js';
import { READ_MODEL_MIGRATIONS } from '#libs/read-models/index.js';
import { readModelProjection } from '#libs/read-models/read-model-projection.js';
import { ReadModel } from '#libs/read-models/read-model.js';
import { RESTORATION_MIGRATIONS, Restorations } from '#libs/restorations/index.js';
import { InMemoryEventStore } from './in-memory-event-store.js';
import { openProjected } from './projection.js';

/** What is asked of a record that holds these events. */
export const askingOf = async (events: readonly RecordedEvent[]) => {
  const database = await openProjected(readModelProjection, READ_MODEL_MIGRATIONS);
  await migrate(database.db, [...RESTORATION_MIGRATIONS, ...ACCESS_LOG_MIGRATIONS]);
  await database.project(events);
  const readModel = new ReadModel(database.db);
  const appender = new Appender(new InMemoryEventStore(), new DayKeys(database.db), systemClock, systemIds);
  const accessLog = new AccessLog(appender, systemClock);
  return {
    database,
    asking: new Asking(readModel, new Restorations(database.db), accessLog, new Proofs(database.db)),
    close: async () => {
      await readModel.close();
      await database.close();
    },
  };
};
