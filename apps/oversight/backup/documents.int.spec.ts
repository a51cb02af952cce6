import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { DocumentStore } from '#libs/documents/index.js';
import { openDatabase } from '#libs/platform/postgres/database.js';
import { BackedUpRecord } from '#libs/testing/backed-up-record.js';

let record: BackedUpRecord;
beforeAll(async () => {
  record = await BackedUpRecord.make();
});
afterAll(() => record?.drop());

const within = async <T>(url: string, ask: (documents: DocumentStore) => Promise<T>): Promise<T> => {
  const db = await openDatabase(url, { poolSize: 3 });
  return ask(new DocumentStore(db)).finally(() => db.destroy());
};

it('a backup has the bytes of documents, and a restore brings them back', async () => {
  const bytes = Buffer.from(Array.from({ length: 700_000 }, (_, n) => (n * 7919) % 256));
  const sent = async function* () {
    yield bytes;
  };
  const said = { name: 'größe\t.bin', mediaType: 'application/pdf' };
  const { document } = await within(record.database.url, (documents) => documents.keep(sent(), said));
  const { file, manifest } = await record.backUp('with-documents');
  expect(manifest.tables.filter(({ schema }) => schema === 'evidence').map(({ name, rows }) => [name, rows])).toEqual([
    ['document', '1'],
    ['part', '6'],
  ]);
  const restored = await record.restore(file);
  await within(restored.database.url, async (documents) => {
    expect(await documents.find(document.sha256)).toEqual(document);
    expect(await documents.isWhole(document.sha256)).toBe(true);
  });
  await restored.drop();
});
