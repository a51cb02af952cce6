// @ts-check
// Another event store on Postgres, to compare with. It brings much along, so it is measured only where somebody put it:
//   npm install --no-save @event-driven-io/emmett-postgresql
import { atTheEnd } from '../../../bench/measure.mjs';

const PACKAGE = '@event-driven-io/emmett-postgresql';

/**
 * Appends an event by Emmett, to the end of a stream; nothing where it is not installed.
 * @param {string} databaseUrl
 * @param {unknown} data
 * @returns {Promise<((stream: string) => Promise<unknown>) | undefined>}
 */
export const emmettAppend = async (databaseUrl, data) => {
  const library = await import(PACKAGE).catch(() => undefined);
  if (!library) return undefined;
  const store = library.getPostgreSQLEventStore(databaseUrl);
  atTheEnd(() => store.close());
  await store.schema.migrate();
  return (stream) => store.appendToStream(stream, [{ type: 'Happened', data }]);
};
