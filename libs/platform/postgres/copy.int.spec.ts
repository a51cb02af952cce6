import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '#libs/testing/postgres.js';
import { copyIn, copyOut } from './copy.js';

let database: TestDatabase;
let client: pg.Client;
beforeAll(async () => {
  database = await createTestDatabase();
  client = new pg.Client(database.url);
  await client.connect();
  await client.query('create table things (id bigint primary key, bytes bytea, words text)');
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

const read = async (sql: string) => {
  const parts: Buffer[] = [];
  const rows = copyOut(client, sql);
  for (;;) {
    const { value, done } = await rows.next();
    if (done) return { count: value, text: Buffer.concat(parts).toString() };
    parts.push(Buffer.from(value));
  }
};
const chunks = (...parts: string[]) =>
  (async function* () {
    for (const part of parts) yield await Promise.resolve(Buffer.from(part));
  })();

describe('COPY', () => {
  it('gives rows as Postgres writes them, takes them in chunks cut anywhere, and counts both', async () => {
    const text = '9007199254740993\t\\\\x00ff\ttab\\there\n2\t\\N\tÅ\n';
    expect(await copyIn(client, 'copy things from stdin', chunks(text.slice(0, 11), text.slice(11)))).toBe(2n);
    expect(await read('copy (select * from things order by id desc) to stdout')).toEqual({ count: 2n, text });
    expect(await read('copy (select * from things where false) to stdout')).toEqual({ count: 0n, text: '' });
  });

  it('reads many times what it holds at once, and a row larger than that, unmixed', async () => {
    const { count, text } = await read(
      `copy (select i, repeat(chr(97 + i % 26), case when i = 500 then 900000 else 2000 end)
             from generate_series(1, 3000) i) to stdout`,
    );
    expect(count).toBe(3000n);
    const wrong = text
      .split('\n')
      .slice(0, -1)
      .filter((line, n) => {
        const length = n + 1 === 500 ? 900_000 : 2000;
        return line !== `${n + 1}\t${String.fromCharCode(97 + ((n + 1) % 26)).repeat(length)}`;
      });
    expect(wrong).toEqual([]);
  });

  it('fails with what Postgres says, and the connection is as good as before', async () => {
    await expect(read('copy nothing to stdout')).rejects.toThrow('does not exist');
    await expect(copyIn(client, 'copy things from stdin', chunks('no number\t\\N\t\\N\n'))).rejects.toThrow('bigint');
    const halfway = (async function* () {
      yield await Promise.resolve(Buffer.from('7\t\\N\tseven\n'));
      throw new Error('the file ends here');
    })();
    await expect(copyIn(client, 'copy things from stdin', halfway)).rejects.toThrow('the file ends here');
    expect((await client.query('select 1 from things where id = 7')).rowCount).toBe(0);
  });

  it('fails when the connection is lost', async () => {
    const other = new pg.Client(database.url);
    other.on('error', () => undefined);
    await other.connect();
    const {
      rows: [row],
    } = await other.query<{ pid: number }>('select pg_backend_pid() as pid');
    const rows = copyOut(other, `copy (select repeat('x', 1000) from generate_series(1, 1000000)) to stdout`);
    await rows.next();
    await client.query('select pg_terminate_backend($1, 5000)', [row?.pid]);
    await expect(
      (async () => {
        for (;;) if ((await rows.next()).done) return;
      })(),
    ).rejects.toThrow();
  });
});
