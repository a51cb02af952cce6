import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource, MigrationInterface, QueryRunner } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '#libs/testing/postgres.js';
import { endsWhenReady } from '#libs/testing/ends-when-ready.js';
import { migrate, openDatabase } from './database.js';
import { DatabaseUnavailable, isTransient, WrongDatabase } from './errors.js';

class CreateThings1700000000000 implements MigrationInterface {
  up = (runner: QueryRunner) => runner.query('create table things (at bigint)');
  down = (runner: QueryRunner) => runner.query('drop table things');
}

class FailHalfway1700000000001 implements MigrationInterface {
  up = async (runner: QueryRunner) => {
    await runner.query('create table halves (at bigint)');
    await runner.query('select no_such_function()');
  };
  down = (runner: QueryRunner) => runner.query('drop table halves');
}

describe('a database', () => {
  let database: TestDatabase;
  let db: DataSource;

  beforeAll(async () => {
    database = await createTestDatabase();
    db = await openDatabase(database.url);
  });

  afterAll(async () => {
    await db.destroy();
    await database.drop();
  });

  it('gives back positions and days exactly', async () => {
    expect(
      await db.query(
        `select 9007199254740993::bigint as position, array[9007199254740993, null]::bigint[] as positions,
                date '2017-09-20' as day, array[date '2017-09-20', null] as days, 7::int as small`,
      ),
    ).toEqual([
      {
        position: 9007199254740993n,
        positions: [9007199254740993n, null],
        day: '2017-09-20',
        days: ['2017-09-20', null],
        small: 7,
      },
    ]);
  });

  it('takes a bigint as a parameter', async () => {
    expect(await db.query('select $1::bigint as position', [9007199254740993n])).toEqual([
      { position: 9007199254740993n },
    ]);
  });

  it('runs each migration once though several processes start together', async () => {
    const others = await Promise.all([1, 2, 3].map(() => openDatabase(database.url, { poolSize: 2 })));
    try {
      await Promise.all(others.map((other) => migrate(other, [CreateThings1700000000000])));
      await migrate(db, [CreateThings1700000000000]);
    } finally {
      await Promise.all(others.map((other) => other.destroy()));
    }

    expect(await db.query('select name from migrations')).toEqual([{ name: 'CreateThings1700000000000' }]);
  });

  it('leaves nothing of a migration that failed, and lets go of the lock', async () => {
    await expect(migrate(db, [FailHalfway1700000000001])).rejects.toThrow('no_such_function');
    await expect(migrate(db, [FailHalfway1700000000001])).rejects.toThrow('no_such_function');

    expect(await db.query(`select to_regclass('halves') as halves`)).toEqual([{ halves: null }]);
  });

  it('says which database could not be used and what to do, without the password', async () => {
    const missing = new URL(database.url);
    missing.pathname = '/no_such_database';
    const error = await openDatabase(missing.href).catch((reason: unknown) => reason);

    expect(error).toBeInstanceOf(WrongDatabase);
    expect((error as Error).message).toBe(
      `Cannot use Postgres at ${missing.hostname}:${missing.port}/no_such_database: ` +
        'there is no such database: create it or correct the database URL.',
    );
  });

  it('tells a server that does not answer from one that refuses', async () => {
    await expect(openDatabase('postgres://someone:secret@127.0.0.1:1/oversight')).rejects.toBeInstanceOf(
      DatabaseUnavailable,
    );
  });

  it('is refused, and ends no process, where Postgres ends a connection as it is handed out', async () => {
    const proxy = await endsWhenReady(database.url);

    await expect(openDatabase(proxy.url)).rejects.toThrow();

    expect(proxy.ended()).toBeGreaterThan(0);
    await proxy.close();
  });

  it('knows a connection that broke between two queries of a transaction for one that was lost', async () => {
    const broken = await db
      .transaction(async (tx) => {
        const [{ pid }] = await tx.query<[{ pid: number }]>('select pg_backend_pid() as pid');
        await db.query('select pg_terminate_backend($1, 5000)', [pid]);
        await sleep(50);
        await tx.query('select 1');
      })
      .then(
        () => null,
        (error: unknown) => error,
      );
    expect(broken).toBeInstanceOf(Error);
    expect([String(broken), isTransient(broken)]).toEqual([expect.any(String), true]);
  });
});
