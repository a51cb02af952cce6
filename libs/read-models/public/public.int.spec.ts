import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '#libs/kernel/recorded-event.js';
import { paperOf } from '#libs/testing/papers.js';
import { openProjected, type ProjectedDatabase } from '#libs/testing/projection.js';
import { PublicRecord } from '#libs/testing/public-record.js';
import { publicTables } from '#libs/testing/public-tables.js';
import { TOLD_PAPERS } from '#libs/testing/told-papers.js';
import { READ_MODEL_MIGRATIONS } from '../index.js';
import { readModelProjection } from '../read-model-projection.js';
import { ReadModel } from '../read-model.js';
import type { View } from '../view.js';

const TODAY = '2026-11-23';
const [MAY, CABINET] = TOLD_PAPERS.map((text) => paperOf(text));

let database: ProjectedDatabase;
let readModel: ReadModel;
beforeAll(async () => {
  database = await openProjected(readModelProjection, READ_MODEL_MIGRATIONS);
  readModel = new ReadModel(database.db);
});
afterEach(() => database.reset());
afterAll(async () => {
  await readModel.close();
  await database.close();
});

const asGuest = async <T>(ask: (view: View) => Promise<T>, known: bigint | null = null): Promise<T> =>
  (await readModel.view({ known, on: TODAY }, ask, 'public')).value;

const PAGE = { sort: 'ref', descending: false, limit: 200, cursor: null } as const;
const actions = () => asGuest((view) => view.list('action', {}, PAGE));

describe('smoke', () => {
  it('works', async () => {
    const record = new PublicRecord();
    const { reportId, recorded } = await record.bringIn(MAY!);
    const action = recorded.find(({ kind }) => kind === 'action')!;
    await record.move('action', action.id, 'AssignOwner', { owner: { post: 'SECRET post' } });
    await record.move('action', action.id, 'SetDueDate', { due: '2031-09-01' });
    await database.project(record.store.log);
    console.log((await actions()).items.length, (await publicTables(database.db))['body' + '_code']!.length);
    const before = record.store.log.length;
    await record.publish(reportId, '2016-05-16');
    await database.project(record.store.log.slice(before));
    const list = await actions();
    console.log(
      list.total,
      list.items.map((i) => [i.ref, i.due, i.owner, i.revision, i.status]),
    );
    console.log(JSON.stringify(await publicTables(database.db)).includes('SECRET'));
    console.log(
      (await asGuest((v) => v.entries({}, { limit: 200, cursor: null, descending: false }))).items
        .map((e) => `${e.position} ${e.revision} ${e.type} ${e.actor} ${e.recordedAt}`)
        .slice(-12),
    );
  });
});
