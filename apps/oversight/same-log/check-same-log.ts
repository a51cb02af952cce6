import { connect } from '#libs/event-store/connect.js';
import { verifyHolds } from '#libs/event-store/event-at.js';
import { AnotherLog, type Handled } from '#libs/kernel/another-log.js';
import { openDatabase } from '#libs/platform/postgres/database.js';
import { CannotDo } from '../failure.js';
import { lastHandledIn } from '#apps/projector/last-handled.js';

interface Services {
  readonly databaseUrl: string;
  readonly eventStoreUrl: string;
}

/**
 * Refuses a log that is another one than the database was made from, before anybody waits for it. A service that does
 * not answer is left to the parts, which ask again.
 * @throws CannotDo naming the log and the event that it does not hold
 */
export const checkSameLog = async ({ databaseUrl, eventStoreUrl }: Services): Promise<void> => {
  const client = connect(eventStoreUrl);
  try {
    for (const event of await handledIn(databaseUrl)) await verifyHolds(client, event);
  } catch (error) {
    if (error instanceof AnotherLog) throw new CannotDo(error.message, `${error.whatToDo} Nothing was written.`);
  } finally {
    await client.dispose();
  }
};

const handledIn = async (databaseUrl: string): Promise<readonly Handled[]> => {
  const db = await openDatabase(databaseUrl, { poolSize: 1 });
  try {
    return await lastHandledIn(db);
  } finally {
    await db.destroy();
  }
};
