import { expect, it } from '@jest/globals';
import { pino } from 'pino';
import { startAuditWriter } from '#apps/audit-writer/start-audit-writer.js';
import { EventStoreWithUsers } from '#apps/eventstore/testing/event-store-with-users.js';
import { createTestDatabase } from '#libs/testing/postgres.js';
import { startProjector } from './start-projector.js';

it('neither projector nor audit writer starts as somebody who may not read the log', async () => {
  const [store, database] = [await EventStoreWithUsers.start(), await createTestDatabase()];
  const config = { eventStoreUrl: store.urlAs('bob'), databaseUrl: database.url };
  const logger = pino({ level: 'silent' });

  await expect(startProjector(config, logger)).rejects.toThrow('does not let "bob" read $all');
  await expect(startAuditWriter(config, logger)).rejects.toThrow('does not let "bob" read $all');
  const projector = await startProjector({ ...config, eventStoreUrl: store.urlAs('admin') }, logger);
  await projector.stop();
  await store.stop();
  await database.drop();
});
