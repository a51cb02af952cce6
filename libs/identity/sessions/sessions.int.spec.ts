import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { migrate, openDatabase } from '#libs/platform/postgres/database.js';
import { createTestDatabase, type TestDatabase } from '#libs/testing/postgres.js';
import { IDENTITY_MIGRATIONS } from '../migrations.js';
import { formTokenOf, isFormTokenOf, maskedFormToken, newSessionId } from './session-id.js';
import { Sessions } from './sessions.js';

const MINUTE = 60_000;
const AMARA = {
  person: 'prs_amara',
  name: 'Amara Okafor',
  claimed: ['officer'],
  authTime: new Date('2026-11-26T11:59:00Z'),
};

let database: TestDatabase;
let db: DataSource;
let sessions: Sessions;
let now: number;
beforeAll(async () => {
  database = await createTestDatabase();
  db = await openDatabase(database.url);
  await migrate(db, IDENTITY_MIGRATIONS);
  sessions = new Sessions(db, () => now);
});
afterAll(async () => {
  await db.destroy();
  await database.drop();
});
beforeEach(async () => {
  now = Date.parse('2026-11-26T12:00:00Z');
  await db.query('delete from sessions.session');
  await db.query('delete from sessions.form_token');
});

const count = async (): Promise<bigint> => {
  const [row] = await db.query<{ count: bigint }[]>('select count(*) from sessions.session');
  return row!.count;
};

describe('a session', () => {
  it('is known by what the browser keeps, which is in no row', async () => {
    const id = await sessions.begin(AMARA, null);
    const at = new Date(now);
    expect(await sessions.find(id)).toEqual({ ...AMARA, began: at, seen: at });
    const rows = await db.query<object[]>(
      'select encode(id_hash, $1) as hash, s::text as row from sessions.session s',
      ['base64'],
    );
    expect(JSON.stringify(rows)).not.toContain(id);
  });

  it.each(['', 'nonsense', newSessionId(), `${newSessionId()}=`, "'; drop table sessions.session"])(
    'is none for %j',
    async (id) => {
      await sessions.begin(AMARA, null);
      expect(await sessions.find(id)).toBeNull();
    },
  );

  it('ends after 30 minutes without a request', async () => {
    const id = await sessions.begin(AMARA, null);
    now += 29 * MINUTE;
    expect(await sessions.find(id)).not.toBeNull();
    now += 29 * MINUTE;
    expect(await sessions.find(id)).not.toBeNull();
    now += 30 * MINUTE;
    expect(await sessions.find(id)).toBeNull();
  });

  it('ends after 12 hours, whoever asks how often', async () => {
    const id = await sessions.begin(AMARA, null);
    for (let minutes = 20; minutes < 12 * 60; minutes += 20) {
      now += 20 * MINUTE;
      expect(await sessions.find(id)).not.toBeNull();
    }
    now += 20 * MINUTE;
    expect(await sessions.find(id)).toBeNull();
  });

  it('has a new id at the sign-in, and the one before ends', async () => {
    const planted = await sessions.begin({ ...AMARA, person: 'prs_mallory' }, null);
    const id = await sessions.begin(AMARA, planted);
    expect(id).not.toBe(planted);
    expect(await sessions.find(planted)).toBeNull();
    expect((await sessions.find(id))?.person).toBe('prs_amara');
  });

  it('ends when it is ended, and with every other of its person', async () => {
    const [one, two, other] = [
      await sessions.begin(AMARA, null),
      await sessions.begin(AMARA, null),
      await sessions.begin({ ...AMARA, person: 'prs_tom' }, null),
    ];
    await sessions.end(one);
    expect(await sessions.find(one)).toBeNull();
    await sessions.endAllOf('prs_amara');
    expect(await sessions.find(two)).toBeNull();
    expect(await sessions.find(other)).not.toBeNull();
  });

  it('leaves no row for ever', async () => {
    await sessions.begin(AMARA, null);
    now += 30 * MINUTE;
    await sessions.begin(AMARA, null);
    expect(await count()).toBe(1n);
  });
});

describe('a form', () => {
  it('is known as its person’s for a week, though its session is over, ended or gone', async () => {
    const [one, two] = [await sessions.begin(AMARA, null), await sessions.begin({ ...AMARA, person: 'prs_tom' }, null)];
    await sessions.end(one);
    await db.query('delete from sessions.session');
    now += 7 * 24 * 60 * MINUTE - 1;
    expect(await sessions.madeFor(formTokenOf(one))).toBe('prs_amara');
    expect(await sessions.madeFor(formTokenOf(two))).toBe('prs_tom');
    for (const other of ['', 'guessed', one, formTokenOf(newSessionId())])
      expect(await sessions.madeFor(other)).toBeNull();
    now += 1;
    expect(await sessions.madeFor(formTokenOf(one))).toBeNull();
    await sessions.begin(AMARA, null);
    const [row] = await db.query<{ count: bigint }[]>('select count(*) from sessions.form_token');
    expect(row?.count).toBe(1n);
  });

  it('carries what only its session knows', () => {
    const [id, other] = [newSessionId(), newSessionId()];
    expect(isFormTokenOf(id, formTokenOf(id))).toBe(true);
    for (const token of [formTokenOf(other), id, '', null, undefined, ['a'], `${formTokenOf(id)}x`])
      expect(isFormTokenOf(id, token)).toBe(false);
    expect(formTokenOf(id)).not.toContain(id);
  });

  it('carries it as another text each time, which means the same', async () => {
    const id = await sessions.begin(AMARA, null);
    const [once, again] = [maskedFormToken(formTokenOf(id)), maskedFormToken(formTokenOf(id))];
    expect(once).not.toBe(again);
    for (const masked of [once, again]) {
      expect([isFormTokenOf(id, masked), isFormTokenOf(newSessionId(), masked)]).toEqual([true, false]);
      expect(await sessions.madeFor(masked)).toBe('prs_amara');
      expect(isFormTokenOf(id, `${masked.startsWith('A') ? 'B' : 'A'}${masked.slice(1)}`)).toBe(false);
    }
  });
});
