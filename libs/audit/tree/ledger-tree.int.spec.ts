import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { migrate, openDatabase } from '#libs/platform/postgres/database.js';
import type { RawEvent } from '#libs/kernel/raw-event.js';
import { Frontier } from '#libs/transparency/tree/frontier.js';
import { hashesOf, inclusionRanges, rootOf } from '#libs/transparency/tree/tree-hash.js';
import { TILE_WIDTH, tilePath, tilesOf } from '#libs/transparency/tree/tiles.js';
import { isIncluded } from '#libs/transparency/tree/verify.js';
import { createTestDatabase, type TestDatabase } from '#libs/testing/postgres.js';
import { rawEventAt } from '#libs/testing/raw-events.js';
import { tamperWithLeaves } from '#libs/testing/tampering.js';
import { AuditHalted } from '../errors.js';
import { toLeaf } from '#libs/transparency/leaf/leaf.js';
import { Ledger } from '../ledger.js';
import { AUDIT_MIGRATIONS } from '../migrations.js';
import { FullTileHashes } from './full-tiles.js';
import { LedgerTree } from './ledger-tree.js';

const STREAM = 'report-1b4e28ba-2fa1-51d2-883f-0016d3cca427';
const AT_ONCE = 1_000;

const events = (from: number, to: number): readonly RawEvent[] =>
  Array.from({ length: to - from }, (_, n) => rawEventAt(from + n + 1, STREAM, from + n));

describe('the tree of a ledger', () => {
  let database: TestDatabase;
  let db: DataSource;

  beforeEach(async () => {
    database = await createTestDatabase();
    db = await openDatabase(database.url, { poolSize: 2 });
    await migrate(db, AUDIT_MIGRATIONS);
  });
  afterEach(async () => {
    await db.destroy();
    await database.drop();
  });

  const seal = async (ledger: Ledger, from: number, to: number) => {
    for (let at = from; at < to; at += AT_ONCE) await ledger.append(events(at, Math.min(to, at + AT_ONCE)));
  };
  const tilesThere = async () =>
    (await db.query<{ level: number; n: bigint }[]>('select level, n from audit.tile order by level, n')).map(
      ({ level, n }) => tilePath({ level, index: n, width: TILE_WIDTH }),
    );
  const fullTilesOf = (size: bigint) =>
    [...tilesOf(size)].filter(({ level, width }) => level !== 'entries' && width === TILE_WIDTH).map(tilePath);
  const rootBy = (from: number, to: number) => {
    const frontier = Frontier.empty();
    for (const event of events(from, to)) frontier.append(toLeaf(event).hash);
    return frontier.root;
  };

  it('has every tile that became full, whichever process wrote, and proves any leaf', async () => {
    const [one, other] = [new Ledger(db), new Ledger(db)];
    await seal(one, 0, 40_000);
    await seal(other, 40_000, 66_000);
    await seal(one, 66_000, 66_100);

    const tree = new LedgerTree(db.manager);
    expect(await tilesThere()).toEqual(fullTilesOf(66_100n));
    const root = await rootOf(66_100n, tree.hashes);
    expect(root).toEqual(rootBy(0, 66_100));
    for (const index of [0n, 39_999n, 65_535n, 65_536n, 66_099n]) {
      const proof = await hashesOf(inclusionRanges(index, 66_100n), tree.hashes);
      const [event] = events(Number(index), Number(index) + 1);
      expect(isIncluded({ index, size: 66_100n, root, proof, leafHash: toLeaf(event!).hash })).toBe(true);
    }
    // The tree as it was: its partial tiles are the beginnings of what became full.
    expect(await rootOf(300n, tree.hashes)).toEqual(rootBy(0, 300));
    const whole = await tree.tile(0, 0n, TILE_WIDTH);
    expect(await tree.tile(0, 0n, 7)).toEqual(whole.subarray(0, 7 * 32));
    const [first] = events(0, 1);
    // What is kept of full tiles gives the same, with no tile to be read again.
    const known = new FullTileHashes();
    const edge = () => new LedgerTree(db.manager, known).tile(1, 1n, 2);
    expect(await edge()).toEqual(await tree.tile(1, 1n, 2));
    expect(known.of(0, 257n)).toEqual((await edge()).subarray(32));
    expect((await tree.bundle(0n, 3)).subarray(0, 96)).toEqual(Buffer.concat([Buffer.of(0, 94), toLeaf(first!).entry]));
  }, 120_000);

  it('halts where a row was changed whose tile becomes full, and writes nothing', async () => {
    const ledger = new Ledger(db);
    await seal(ledger, 0, 250);
    await tamperWithLeaves(database.url, `update audit.leaf set leaf_hash = sha256('other') where idx = 7`);

    await expect(ledger.append(events(250, 260))).rejects.toThrow(AuditHalted);
    await expect(ledger.append(events(250, 260))).rejects.toThrow('Tile 0 of level 0');
    expect(await ledger.head()).toMatchObject({ size: 250n });
    expect(await tilesThere()).toEqual([]);
  });
});

describe('a ledger of before there were tiles', () => {
  it('has them once it is migrated', async () => {
    const database = await createTestDatabase();
    const db = await openDatabase(database.url, { poolSize: 2 });
    await migrate(db, AUDIT_MIGRATIONS.slice(0, 2));
    const leaves = events(0, 600).map(toLeaf);
    await db.query(
      `insert into audit.leaf select n - 1, '${STREAM}', n - 1, entry, hash
         from unnest($1::bytea[], $2::bytea[]) with ordinality as l (entry, hash, n)`,
      [leaves.map(({ entry }) => entry), leaves.map(({ hash }) => hash)],
    );

    await migrate(db, AUDIT_MIGRATIONS);

    const tiles = await db.query<{ n: bigint; data: Buffer }[]>('select n, data from audit.tile order by level, n');
    expect(tiles).toEqual(
      [0, 1].map((n) => ({
        n: BigInt(n),
        data: Buffer.concat(leaves.slice(n * TILE_WIDTH, (n + 1) * TILE_WIDTH).map(({ hash }) => hash)),
      })),
    );
    await db.destroy();
    await database.drop();
  });
});
