import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { openDatabase } from '#libs/platform/postgres/database.js';
import { createTestDatabase } from '#libs/testing/postgres.js';
import { isOverdue, overdueIn } from './overdue.js';

const DAY = '2026-11-23';

const CASES = [
  { open: true, due: '2026-11-22', overdue: true },
  { open: true, due: DAY, overdue: false },
  { open: true, due: '2026-11-24', overdue: false },
  { open: true, due: '0001-01-01', overdue: true },
  { open: true, due: null, overdue: false },
  { open: false, due: '2026-11-22', overdue: false },
  { open: false, due: null, overdue: false },
];

describe('what is overdue', () => {
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  let db: DataSource;
  beforeAll(async () => {
    database = await createTestDatabase();
    db = await openDatabase(database.url, { poolSize: 1 });
  });
  afterAll(async () => {
    await db?.destroy();
    await database?.drop();
  });

  it.each(CASES)('is the same to Postgres and to the program: open $open, due $due', async ({ open, due, overdue }) => {
    const [row] = await db.query<{ overdue: boolean }[]>(
      `select ${overdueIn('v', '$1')} as overdue from (values ($2::boolean, $3::date)) as v (open, due)`,
      [DAY, open, due],
    );
    expect([isOverdue({ open, due }, DAY), row?.overdue]).toEqual([overdue, overdue]);
  });
});
