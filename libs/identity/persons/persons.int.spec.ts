import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { migrate, openDatabase } from '#libs/platform/postgres/database.js';
import { createTestDatabase, type TestDatabase } from '#libs/testing/postgres.js';
import { IDENTITY_MIGRATIONS } from '../migrations.js';
import { IdentityKey, WrongIdentityKey } from './identity-key.js';
import { Persons } from './persons.js';

const KEY = new IdentityKey(Buffer.alloc(32, 'k'));
const AMARA = { issuer: 'https://login.example.org', claim: 'sub', subject: 'subject-1' };

let database: TestDatabase;
let db: DataSource;
beforeAll(async () => {
  database = await createTestDatabase();
  db = await openDatabase(database.url);
  await migrate(db, IDENTITY_MIGRATIONS);
});
afterAll(async () => {
  await db.destroy();
  await database.drop();
});
beforeEach(async () => {
  await db.query('truncate keys.identity, keys.identity_key');
});

const persons = () => new Persons(db, KEY);

describe('somebody of a provider', () => {
  it('is the same person at every sign-in', async () => {
    const person = await persons().personOf(AMARA);
    expect(person).toMatch(/^prs_[0-9a-f]{16}$/);
    expect(await persons().personOf(AMARA)).toBe(person);
  });

  it('is one person who signs in for the first time many times at once', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => persons().personOf(AMARA)));
    expect(new Set(all).size).toBe(1);
    const [row] = await db.query<{ count: bigint }[]>('select count(*) from keys.identity');
    expect(row?.count).toBe(1n);
  });

  it.each([
    { ...AMARA, issuer: 'https://other.example.org' },
    { ...AMARA, claim: 'oid' },
    { ...AMARA, subject: 'subject-2' },
    { issuer: 'https://login.example.org","sub', claim: '', subject: 'subject-1' },
  ])('is another person as %j', async (other) => {
    const one = await persons().personOf(AMARA);
    expect(await persons().personOf(other)).not.toBe(one);
  });

  it('leaves in the database nothing that the provider calls him', async () => {
    await persons().personOf(AMARA);
    const [row] = await db.query<object[]>('select i::text as row, encode(digest, $1) as digest from keys.identity i', [
      'escape',
    ]);
    expect(JSON.stringify(row)).not.toMatch(/subject-1|example/);
  });
});

describe('a pseudonym of before there were persons', () => {
  const OLD = { ...AMARA, subject: 'prs_7c1f0a5293d44f0e' };

  it('stays whose it was', async () => {
    expect(await persons().personOf(OLD)).toBe('prs_7c1f0a5293d44f0e');
  });

  it('is nobody else’s, who comes with it from elsewhere', async () => {
    await persons().personOf(OLD);
    const other = await persons().personOf({ ...OLD, issuer: 'https://other.example.org' });
    expect(other).toMatch(/^prs_/);
    expect(other).not.toBe(OLD.subject);
  });

  it('is not given to who may have chosen it as a name', async () => {
    expect(await persons().personOf({ ...OLD, claim: 'preferred_username' })).not.toBe(OLD.subject);
  });
});

describe('the key by which people are known again', () => {
  it('is held to that of the first time', async () => {
    await KEY.demandSame(db);
    await KEY.demandSame(db);
    await expect(new IdentityKey(Buffer.alloc(32, 'x')).demandSame(db)).rejects.toThrow(WrongIdentityKey);
  });
});
