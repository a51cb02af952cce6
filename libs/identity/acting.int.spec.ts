import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { migrate, openDatabase } from '#libs/platform/postgres/database.js';
import { TestProvider } from '#libs/testing/identity/test-provider.js';
import { trusting } from '#libs/testing/identity/trusting.js';
import { createTestDatabase, type TestDatabase } from '#libs/testing/postgres.js';
import { Acting } from './acting.js';
import { TokenRefused } from './errors.js';
import { IDENTITY_MIGRATIONS } from './migrations.js';
import { IdentityKey } from './persons/identity-key.js';
import { Persons } from './persons/persons.js';
import { KeySet } from './provider/key-set.js';
import { publishedKeys } from './provider/published.js';
import { Sessions } from './sessions/sessions.js';
import { TokenVerifier } from './tokens/token-verifier.js';

const OFFICERS = 'groups/officers';
const HOUR = 60 * 60_000;

describe('who acts, where roles follow from groups of the provider', () => {
  let provider: TestProvider;
  let database: TestDatabase;
  let db: DataSource;
  let now: number;
  let acting: Acting;
  const said: (readonly string[])[] = [];
  beforeAll(async () => {
    provider = await TestProvider.start();
    database = await createTestDatabase();
    db = await openDatabase(database.url);
    await migrate(db, IDENTITY_MIGRATIONS);
  });
  afterAll(async () => {
    await provider?.stop();
    await db?.destroy();
    await database?.drop();
  });
  beforeEach(() => {
    now = Date.now();
    said.length = 0;
    const time = () => now;
    const keys = new KeySet(provider.issuer, () => publishedKeys(provider.issuer), time);
    const joining = {
      ensureJoined: (_: string, { claimed }: { readonly claimed: readonly string[] }) => {
        said.push(claimed);
        return Promise.resolve();
      },
      rolesFollow: (claimed: readonly string[]) => claimed.includes(OFFICERS),
      serviceOf: () => Promise.resolve(null),
    };
    const tokens = new TokenVerifier(trusting(provider.issuer), keys, time);
    const persons = new Persons(db, new IdentityKey(Buffer.alloc(32, 'k')));
    const log = { signedIn: () => Promise.resolve() };
    acting = new Acting(tokens, persons, new Sessions(db, time), joining, log, time);
  });

  const token = (groups: readonly string[]) =>
    provider.accessToken({ claims: { groups, exp: Math.floor(now / 1000) + 8 * 3600 } }, Math.floor(now / 1000));

  it('is told of these by each token, for an hour', async () => {
    const [officer, other] = [await token(['officers']), await token(['choir'])];
    await acting.byToken(officer);
    expect(said).toEqual([[OFFICERS]]);
    now += HOUR;
    await expect(acting.byToken(officer)).rejects.toThrow(TokenRefused);
    expect((await acting.byToken(other)).claimed).toEqual(['groups/choir']);
  });

  it('is signed in for an hour, and for longer where none follows', async () => {
    const identity = { issuer: provider.issuer, claim: 'sub', subject: 'subject-1' };
    const sign = (claimed: readonly string[]) =>
      acting.signIn({ identity, name: 'Amara', claimed, authTime: null }, null);
    const [officer, other] = [await sign([OFFICERS]), await sign(['groups/choir'])];
    for (let minutes = 0; minutes < 59; minutes += 20) {
      expect(await acting.bySession(officer)).not.toBeNull();
      expect(await acting.bySession(other)).not.toBeNull();
      now += HOUR / 3;
    }
    expect(await acting.bySession(officer)).toBeNull();
    expect(await acting.bySession(other)).not.toBeNull();
  });
});
