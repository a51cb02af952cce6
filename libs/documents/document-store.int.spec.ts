import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { migrate, openDatabase } from '#libs/platform/postgres/database.js';
import { createTestDatabase, type TestDatabase } from '#libs/testing/postgres.js';
import { DocumentStore } from './document-store.js';
import { DocumentDamaged, EmptyDocument } from './errors.js';
import { DOCUMENT_MIGRATIONS } from './migrations.js';
import { PART_BYTES } from './parts.js';

const SAID = { name: 'letter.txt', mediaType: 'text/plain' };

let database: TestDatabase;
let db: DataSource;
let store: DocumentStore;
beforeAll(async () => {
  database = await createTestDatabase();
  db = await openDatabase(database.url);
  await migrate(db, DOCUMENT_MIGRATIONS);
  store = new DocumentStore(db);
});
afterAll(async () => {
  await db?.destroy();
  await database?.drop();
});

const of = (length: number, fill: string) => Buffer.alloc(length, fill);
async function* chunks(...all: readonly Buffer[]) {
  yield* all;
}
const sha256Of = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const read = async (sha256: string): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of store.read(sha256)) parts.push(part);
  return Buffer.concat(parts);
};
const rows = (): Promise<unknown> =>
  db.query(
    'select (select count(*) from evidence.document) as documents, (select count(*) from evidence.part) as parts',
  );
const partsOf = (sha256: string) => `(select parts from evidence.document where sha256 = decode('${sha256}', 'hex'))`;

describe('kept documents', () => {
  it.each([1, PART_BYTES - 1, PART_BYTES, PART_BYTES + 1, 3 * PART_BYTES])(
    'are the same again, of %d bytes',
    async (length) => {
      const bytes = randomBytes(length);
      const { document, isNew } = await store.keep(chunks(bytes.subarray(0, 7), bytes.subarray(7)), SAID);
      expect([document, isNew]).toEqual([
        { ...SAID, sha256: sha256Of(bytes), size: length, receivedAt: expect.stringMatching(/Z$/) },
        true,
      ]);
      expect((await read(document.sha256)).equals(bytes)).toBe(true);
      expect(await store.isWhole(document.sha256)).toBe(true);
    },
  );

  it('are kept once, as they were first said to be', async () => {
    const bytes = of(2 * PART_BYTES, 'once ');
    const first = await store.keep(chunks(bytes), SAID);
    const before = await rows();
    const [again, atOnce] = await Promise.all([
      store.keep(chunks(bytes), { ...SAID, name: 'other.txt' }),
      store.keep(chunks(bytes), SAID),
    ]);
    expect([again, atOnce]).toEqual([
      { document: first.document, isNew: false },
      { document: first.document, isNew: false },
    ]);
    expect(await rows()).toEqual(before);
  });

  it('of no bytes are none', async () => {
    await expect(store.keep(chunks(), SAID)).rejects.toThrow(EmptyDocument);
  });

  it.each<[string, () => Promise<unknown>]>([
    [
      'their bytes end with an error',
      () =>
        store.keep(
          (async function* () {
            yield of(2 * PART_BYTES, 'broken ');
            throw new Error('gone');
          })(),
          SAID,
        ),
    ],
    [
      'they are not what they should be',
      () =>
        store.keep(chunks(of(2 * PART_BYTES, 'checked ')), SAID, () => {
          throw new Error('another');
        }),
    ],
  ])('leave nothing behind where %s', async (_, keep) => {
    const before = await rows();
    await expect(keep()).rejects.toThrow(/gone|another/);
    expect(await rows()).toEqual(before);
  });

  it('leave nothing behind where the connection ends half-way', async () => {
    const before = await rows();
    const keeping = store.keep(
      (async function* () {
        yield of(2 * PART_BYTES, 'cut ');
        await db.query(
          `select pg_terminate_backend(pid) from pg_stat_activity
            where datname = current_database() and state = 'idle in transaction' and pid <> pg_backend_pid()`,
        );
        yield of(2 * PART_BYTES, 'off ');
      })(),
      SAID,
    );
    await expect(keeping).rejects.toThrow();
    expect(await rows()).toEqual(before);
  });

  it('that are not kept are null, and cannot be read', async () => {
    expect(await store.find('a'.repeat(64))).toBeNull();
    await expect(read('a'.repeat(64))).rejects.toThrow(DocumentDamaged);
  });
});

describe('bytes that are not what was kept', () => {
  const kept = async (fill: string) => (await store.keep(chunks(of(2 * PART_BYTES, fill)), SAID)).document.sha256;

  it.each<[string, (sha256: string) => string]>([
    [
      'one is another',
      (sha256) => `update evidence.part set bytes = set_byte(bytes, 9, 0) where no = 1 and parts = ${partsOf(sha256)}`,
    ],
    [
      'some are gone',
      (sha256) => `update evidence.part set bytes = substr(bytes, 2) where no = 1 and parts = ${partsOf(sha256)}`,
    ],
    ['a part is gone', (sha256) => `delete from evidence.part where no = 1 and parts = ${partsOf(sha256)}`],
    [
      'another size is told',
      (sha256) => `update evidence.document set size = 5 where sha256 = decode('${sha256}', 'hex')`,
    ],
  ])('are noticed where %s', async (what, change) => {
    const sha256 = await kept(what);
    await db.query(change(sha256));
    expect(await store.isWhole(sha256)).toBe(false);
    await expect(read(sha256)).rejects.toThrow(DocumentDamaged);
  });
});
