import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { pino } from 'pino';
import { startAuditWriter } from '#apps/audit-writer/start-audit-writer.js';
import { ApiJourney } from '#libs/testing/api-journey.js';
import { startTestEventStore, type TestEventStore } from '#libs/testing/event-store.js';
import { createTestDatabase, type TestDatabase } from '#libs/testing/postgres.js';
import { copyLog } from './copy-log.js';
import { copiedInWords } from './words.js';

let api: ApiJourney;
let other: TestEventStore;
let database: TestDatabase;
beforeEach(async () => {
  [api, other, database] = await Promise.all([ApiJourney.start(), startTestEventStore(), createTestDatabase()]);
});
afterEach(async () => {
  await api?.stop();
  await other?.stop();
  await database?.drop();
});

interface Leaf {
  stream: string;
  rev: string;
  hash: Buffer;
}

const leavesIn = async (connectionString: string): Promise<Leaf[]> => {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    const { rows } = await client.query<Leaf>(
      'select stream, rev::text, leaf_hash as hash from audit.leaf order by idx',
    );
    return rows;
  } finally {
    await client.end();
  }
};

const leaves = async (databaseUrl: string, atLeast: bigint): Promise<Leaf[]> => {
  for (let i = 0; i < 300; i++) {
    const found = await leavesIn(databaseUrl).catch(() => []);
    if (found.length >= atLeast) return found;
    await sleep(100);
  }
  throw new Error(`Still fewer than ${atLeast} leaves.`);
};

/** RFC 6962, section 2.1, word for word. */
const treeHash = (hashes: readonly Buffer[]): Buffer => {
  const [only] = hashes;
  if (hashes.length <= 1) return only ?? createHash('sha256').digest();
  let split = 1;
  while (2 * split < hashes.length) split *= 2;
  return createHash('sha256')
    .update(Buffer.of(1))
    .update(treeHash(hashes.slice(0, split)))
    .update(treeHash(hashes.slice(split)))
    .digest();
};

describe('the ledger over a copied log', () => {
  it('has the same leaves and the same root', async () => {
    await api.recordSample();
    const copy = await copyLog({
      from: api.system.eventStoreUrl,
      to: other.url,
      tell: () => undefined,
    });
    const writer = await startAuditWriter(
      { eventStoreUrl: other.url, databaseUrl: database.url },
      pino({ level: 'silent' }),
    );

    const { source, target } = copy.compared.ledgers;
    const [before, after] = [
      await leaves(api.system.databaseUrl, source.size),
      await leaves(database.url, source.size),
    ];
    await writer.stop();
    expect(source.size).toBeGreaterThan(20n);
    expect(after).toEqual(before);
    const root = treeHash(before.map(({ hash }) => hash)).toString('hex');
    const size = BigInt(before.length);
    expect([source.size, source.root, target.size, target.root]).toEqual([size, root, size, root]);
    expect(copiedInWords(copy)).toContain(
      `The audit's ledger over both has ${before.length} leaves and the root ${root}.`,
    );
  });
});
