import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { migrate, openDatabase } from '#libs/platform/postgres/database.js';
import { createTestDatabase, type TestDatabase } from '#libs/testing/postgres.js';
import { LedgerUnreadable } from '../errors.js';
import { AUDIT_MIGRATIONS } from '../migrations.js';
import { StoredLeaves } from './stored-leaves.js';

describe('the leaves of a database', () => {
  let database: TestDatabase;
  let admin: DataSource;
  beforeEach(async () => {
    database = await createTestDatabase();
    admin = await openDatabase(database.url, { poolSize: 1 });
  });
  afterEach(async () => {
    await admin.destroy();
    await database.drop();
  });

  it('are none where there is no ledger, and where it is empty', async () => {
    expect(await new StoredLeaves(admin).head()).toBeNull();
    await migrate(admin, AUDIT_MIGRATIONS);
    expect(await new StoredLeaves(admin).head()).toBeNull();
  });

  it('that a login may not read are not taken for none', async () => {
    await migrate(admin, AUDIT_MIGRATIONS);
    const login = `blind_${Date.now()}`;
    await admin.query(`create role ${login} login password 'secret'`);
    const url = new URL(database.url);
    url.username = login;
    url.password = 'secret';
    const blind = await openDatabase(url.href, { poolSize: 1 });
    await expect(new StoredLeaves(blind).head()).rejects.toBeInstanceOf(LedgerUnreadable);
    await blind.destroy();
    await admin.query(`drop role ${login}`);
  });
});
