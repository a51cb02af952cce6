import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { migrate, openDatabase } from '#libs/platform/postgres/database.js';
import { createTestDatabase, type TestDatabase } from '#libs/testing/postgres.js';
import { IDENTITY_MIGRATIONS } from '../migrations.js';
import { newSessionId } from '../sessions/session-id.js';
import { KeptWords } from './kept-words.js';

const HOUR = 60 * 60_000;
const [AMARA, TOM] = ['prs_amara', 'prs_tom'];
const WORDS = JSON.stringify({ reason: 'Because “she” asked.\nTwice. 🙂' });

let database: TestDatabase;
let db: DataSource;
let now: number;
const keeping = () => new KeptWords(db, () => now);
beforeAll(async () => {
  database = await createTestDatabase();
  db = await openDatabase(database.url);
  await migrate(db, IDENTITY_MIGRATIONS);
});
afterAll(async () => {
  await db?.destroy();
  await database?.drop();
});
beforeEach(async () => {
  now = Date.parse('2026-11-26T12:00:00Z');
  await db.query('delete from sessions.kept_words');
});

const rows = () =>
  db.query<{ person: string; row: string }[]>('select person, k::text as row from sessions.kept_words k');

describe('what somebody typed before they sign in again', () => {
  it('is theirs alone, word for word', async () => {
    const id = await keeping().keep(AMARA, WORDS);
    expect(await keeping().find(id, AMARA)).toBe(WORDS);
    expect(await keeping().find(id, TOM)).toBeNull();
    for (const other of ['', 'guessed', newSessionId(), `${id}=`])
      expect(await keeping().find(other, AMARA)).toBeNull();
  });

  it('outlives the process that kept it', async () => {
    const id = await keeping().keep(AMARA, WORDS);
    const other = await openDatabase(database.url);
    expect(await new KeptWords(other, () => now).find(id, AMARA)).toBe(WORDS);
    await other.destroy();
  });

  it('is kept for an hour, and leaves no row for ever', async () => {
    const id = await keeping().keep(AMARA, WORDS);
    now += HOUR - 1;
    expect(await keeping().find(id, AMARA)).toBe(WORDS);
    now += 1;
    expect(await keeping().find(id, AMARA)).toBeNull();
    await keeping().keep(TOM, WORDS);
    expect((await rows()).map(({ person }) => person)).toEqual([TOM]);
  });

  it('is the newest twenty of each person: nobody pushes out what another typed', async () => {
    const his = await keeping().keep(TOM, WORDS);
    const ids: string[] = [];
    for (let no = 0; no < 21; no++) ids.push(await keeping().keep(AMARA, `${no}`));
    const found = await Promise.all(ids.map((id) => keeping().find(id, AMARA)));
    expect(found).toEqual([null, ...ids.slice(1).map((_, no) => `${no + 1}`)]);
    expect(await keeping().find(his, TOM)).toBe(WORDS);
  });

  it('can be as long as a form, and no row tells it or what finds it', async () => {
    const long = JSON.stringify({ note: '\u0001'.repeat(64 * 1024) });
    expect(await keeping().find(await keeping().keep(AMARA, long), AMARA)).toBe(long);
    await expect(keeping().keep(AMARA, 'x'.repeat(512 * 1024))).rejects.toThrow('kept_words_sealed_check');
    const id = await keeping().keep(AMARA, WORDS);
    const told = JSON.stringify(await rows());
    for (const secret of [
      id,
      'Because',
      Buffer.from('Because').toString('hex'),
      Buffer.from(id, 'base64url').toString('hex'),
    ])
      expect(told).not.toContain(secret);
  });
});
