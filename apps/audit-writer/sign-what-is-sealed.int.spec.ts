import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import type { DataSource } from 'typeorm';
import {
  AUDIT_MIGRATIONS,
  Ledger,
  sealedTreeOf,
  signedSoFar,
  withSigner,
  type SignerPlace,
} from '#libs/audit/index.js';
import { migrate, openDatabase } from '#libs/platform/postgres/database.js';
import { createTestDatabase, type TestDatabase } from '#libs/testing/postgres.js';
import { InMemoryEventStore } from '#libs/testing/in-memory-event-store.js';
import { rawEventAt } from '#libs/testing/raw-events.js';
import { signWhatIsSealed } from './sign-what-is-sealed.js';

const STREAM = 'report-1b4e28ba-2fa1-51d2-883f-0016d3cca427';

describe('the audit writer', () => {
  let database: TestDatabase;
  let db: DataSource;
  let folder: string;
  let stop: () => Promise<void>;
  let logged: string[];
  let store: InMemoryEventStore;

  const start = (place: SignerPlace | null) => {
    const stopping = new AbortController();
    logged = [];
    const logger = pino({ level: 'warn' }, { write: (line) => void logged.push(line) });
    store = new InMemoryEventStore();
    const running = signWhatIsSealed({ store, db, databaseUrl: database.url, place, logger, signal: stopping.signal });
    stop = async () => {
      stopping.abort();
      await running;
    };
  };
  const until = async (isSo: () => Promise<boolean> | boolean) => {
    for (let n = 0; n < 400 && !(await isSo()); n++) await sleep(50);
    expect(await isSo()).toBe(true);
  };
  const signed = async () => (await signedSoFar(db.manager)).signed;

  beforeEach(async () => {
    database = await createTestDatabase();
    db = await openDatabase(database.url, { poolSize: 3 });
    await migrate(db, AUDIT_MIGRATIONS);
    folder = join(mkdtempSync(join(tmpdir(), 'writer-')), 'signer');
  });
  afterEach(async () => {
    await stop();
    await db.destroy();
    await database.drop();
    rmSync(join(folder, '..'), { recursive: true });
  });

  it('signs what was sealed, and says why where the signer refuses', async () => {
    const place = { folder, name: 'oversight.example' };
    const ledger = new Ledger(db);
    start(place);
    await ledger.append([rawEventAt(10, STREAM, 0)]);
    await until(async () => (await signed()) === 1n);
    await ledger.append([rawEventAt(20, STREAM, 1), rawEventAt(30, STREAM, 2)]);
    await until(async () => (await signed()) === 3n);
    const now = () => new Date();
    const anew = await withSigner(place, now, (signer) =>
      signer.beginAnew({ who: 'prs_0123456789abcdef', reason: 'A copy.' }, sealedTreeOf(db)),
    );
    const names = () => db.query<{ name: string }[]>('select distinct name from audit.signature');
    await until(async () => (await names()).some(({ name }) => name === anew.origin));
    await until(() => store.log.length === 2);
    expect(store.log.map(({ event }) => event)).toMatchObject([
      { type: 'LogBegan.v1', data: { leaf: 'audit-leaf/2', follows: null } },
      { type: 'LogBegan.v1', data: { origin: anew.origin, follows: { reason: 'A copy.' } } },
    ]);
    expect(logged).toEqual([]);

    await stop();
    for (const name of readdirSync(folder)) if (name.startsWith('memory')) rmSync(join(folder, name));
    start(place);
    await until(() => logged.some((line) => /ALARM: the signer refuses: .* is not remembered/.test(line)));
    expect(await signed()).toBe(3n);
  });

  it('signs nothing where nobody said where the signer is, and says so', async () => {
    start(null);
    await stop();
    expect(logged).toEqual([expect.stringContaining('set AUDIT_SIGNER_DIR')]);
  });
});
