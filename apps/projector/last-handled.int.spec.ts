import { describe, expect, it } from '@jest/globals';
import { AUDIT_MIGRATIONS, Ledger } from '#libs/audit/index.js';
import { migrate, openDatabase } from '#libs/platform/postgres/database.js';
import { PROJECTIONS_MIGRATIONS } from '#libs/read-models/projections-schema.js';
import { createTestDatabase } from '#libs/testing/postgres.js';
import { rawEventAt } from '#libs/testing/raw-events.js';
import { lastHandledIn } from './last-handled.js';

describe('what a database has from the log', () => {
  it('is also what the ledger has, when nothing else is there', async () => {
    const database = await createTestDatabase();
    const db = await openDatabase(database.url, { poolSize: 1 });
    await migrate(db, PROJECTIONS_MIGRATIONS);
    expect(await lastHandledIn(db)).toEqual([]);
    await migrate(db, AUDIT_MIGRATIONS);
    expect(await lastHandledIn(db)).toEqual([]);

    const audit = await openDatabase(database.url, { poolSize: 1 });
    const id = '2f1a7b0d-6e42-4b5e-9c55-8f3f3c1e5d0b';
    await new Ledger(audit).append([rawEventAt(70, 'action-4b166dbe-d99d-5091-abdd-95b83330ed3a', 0, { id })]);
    expect(await lastHandledIn(db)).toEqual([{ id, position: 70n }]);
    await Promise.all([db.destroy(), audit.destroy()]);
    await database.drop();
  });
});
