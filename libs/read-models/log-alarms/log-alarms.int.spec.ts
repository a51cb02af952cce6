import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import type { Alarm } from '#libs/kernel/alarm.js';
import { migrate, openDatabase } from '#libs/platform/postgres/database.js';
import { createTestDatabase, type TestDatabase } from '#libs/testing/postgres.js';
import { PROJECTIONS_MIGRATIONS } from '../projections-schema.js';
import { alarmClock, forgetLogAlarms, keepLogAlarms, readLogAlarms } from './log-alarms.js';

const of = (revision: string, message = 'It differs.'): Alarm => ({
  ...{ code: 'differs-from-leaf', stream: 'action-4b166dbe-d99d-5091-abdd-95b83330ed3a', revision, message },
});

describe('the alarms of the log', () => {
  let database: TestDatabase;
  let db: DataSource;
  beforeEach(async () => {
    database = await createTestDatabase();
    db = await openDatabase(database.url, { poolSize: 1 });
    await migrate(db, PROJECTIONS_MIGRATIONS);
  });
  afterEach(async () => {
    await db.destroy();
    await database.drop();
  });

  it('are told once, however often they are found', async () => {
    await keepLogAlarms(db, [of('1'), of('1')]);
    await keepLogAlarms(db, [of('1', 'It differs still.'), of('2')]);
    await keepLogAlarms(db, []);

    expect(await readLogAlarms(db)).toEqual([of('1', 'It differs still.'), of('2')]);
  });

  it('are forgotten when a look at the whole log did not find them again', async () => {
    await keepLogAlarms(db, [of('1'), of('2')]);
    const began = await alarmClock(db);
    await keepLogAlarms(db, [of('2'), of('3')]);
    await forgetLogAlarms(db, 'ledger', began);

    expect(await readLogAlarms(db)).toEqual([of('2'), of('3')]);
  });
});
