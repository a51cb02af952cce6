import { forPeople } from '#libs/event-store/address.js';
import { connect } from '#libs/event-store/connect.js';
import { ping } from '#libs/event-store/ping.js';
import type { Config } from '#libs/platform/config.js';
import { openDatabase } from '#libs/platform/postgres/database.js';
import { CannotDo, messageOf } from '../failure.js';

const PATIENCE_MS = 15_000;

/**
 * Asks the services that are configured to run elsewhere, before anything is started that would wait for them.
 * @throws CannotDo when one does not answer or will not do, with what to do
 */
export const checkServices = async ({ databaseUrl, eventStoreUrl }: Config): Promise<void> => {
  if (databaseUrl !== null) await checkDatabase(databaseUrl);
  if (eventStoreUrl !== null) await checkEventStore(eventStoreUrl);
};

const checkDatabase = async (url: string): Promise<void> => {
  try {
    const db = await openDatabase(url, { poolSize: 1 });
    await db.destroy();
  } catch (error) {
    throw new CannotDo(
      messageOf(error),
      'Mend that, or leave DATABASE_URL out: the embedded Postgres is started then. Nothing was started.',
    );
  }
};

const checkEventStore = async (url: string): Promise<void> => {
  const client = connected(url);
  try {
    await ping(client, PATIENCE_MS);
  } catch (error) {
    throw new CannotDo(
      `The event store at ${forPeople(url)} does not answer (${messageOf(error)}).`,
      'Start it or correct EVENTSTORE_URL, or leave that out: the embedded one is started then. Nothing was started.',
    );
  } finally {
    await client.dispose();
  }
};

const connected = (url: string): ReturnType<typeof connect> => {
  try {
    return connect(url);
  } catch (error) {
    throw new CannotDo(messageOf(error), 'Correct EVENTSTORE_URL, or leave it out. Nothing was started.');
  }
};
