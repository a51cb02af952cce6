import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { createTestDatabase } from './postgres.js';

const query = async (url: string, sql: string) => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<{ name: string }>(sql)).rows;
  } finally {
    await client.end();
  }
};

describe('a test database', () => {
  it('is empty, alone, and gone when dropped', async () => {
    const one = await createTestDatabase();
    const other = await createTestDatabase();
    await query(one.url, 'create table things (name text)');

    expect(await query(other.url, `select tablename as name from pg_tables where schemaname = 'public'`)).toEqual([]);

    await one.drop();
    await other.drop();
    await expect(query(one.url, 'select 1 as name')).rejects.toThrow('does not exist');
  });
});
