import { randomUUID } from 'node:crypto';
import pg from 'pg';

export interface TestDatabase {
  url: string;
  /** Ends every connection to the database and removes it. */
  drop(): Promise<void>;
}

const serverUrl = () => {
  const url = process.env.TEST_DATABASE_URL;
  if (!url) throw new Error('No Postgres for this test: name the spec *.int.spec.ts or set TEST_DATABASE_URL.');
  return url;
};

const onServer = async (sql: string) => {
  const client = new pg.Client({ connectionString: serverUrl() });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
};

/**
 * A database of its own for one spec, on the run's Postgres or the server that TEST_DATABASE_URL names: empty, or a copy
 * of the one named, to which nobody may be connected.
 */
export const createTestDatabase = async (copied?: string): Promise<TestDatabase> => {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer(`create database ${name}${copied ? ` template ${new URL(copied).pathname.slice(1)}` : ''}`);
  const url = new URL(serverUrl());
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => onServer(`drop database ${name} with (force)`) };
};
