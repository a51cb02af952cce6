import { describe, expect, it } from '@jest/globals';
import { AUDIT_MIGRATIONS } from '#libs/audit/index.js';
import { DOCUMENT_MIGRATIONS } from '#libs/documents/index.js';
import { migrate, openDatabase } from '#libs/platform/postgres/database.js';
import { READ_MODEL_MIGRATIONS } from '#libs/read-models/index.js';
import { PROJECTIONS_MIGRATIONS } from '#libs/read-models/projections-schema.js';
import { createTestDatabase } from '#libs/testing/postgres.js';

const OF_BOTH = [...PROJECTIONS_MIGRATIONS, ...READ_MODEL_MIGRATIONS];
const OF_WEB = [...OF_BOTH, ...DOCUMENT_MIGRATIONS];
const OF_PROJECTOR = [...OF_BOTH, ...AUDIT_MIGRATIONS];
const ALL = [...OF_WEB, ...AUDIT_MIGRATIONS];

describe('an empty database', () => {
  type Start = () => Promise<void>;

  it.each([
    {
      who: 'web before projector',
      start: async (web: Start, projector: Start) => {
        await web();
        await projector();
      },
    },
    {
      who: 'projector before web',
      start: async (web: Start, projector: Start) => {
        await projector();
        await web();
      },
    },
    {
      who: 'both at once, twice over',
      start: async (web: Start, projector: Start) => {
        await Promise.all([web(), projector(), web(), projector()]);
      },
    },
  ])('is brought up to date by $who', async ({ start }) => {
    const database = await createTestDatabase();
    const dbs = await Promise.all([openDatabase(database.url), openDatabase(database.url)]);
    const [web, projector] = dbs;
    await start(
      () => migrate(web, OF_WEB),
      () => migrate(projector, OF_PROJECTOR),
    );
    const done = await web.query<{ name: string }[]>('select name from migrations order by name');
    expect(done.map(({ name }) => name)).toEqual(ALL.map(({ name }) => name).sort());
    await Promise.all(dbs.map((db) => db.destroy()));
    await database.drop();
  });
});
