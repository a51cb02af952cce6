import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { Log } from '#libs/testing/log.js';
import { openProjected, type ProjectedDatabase } from '#libs/testing/projection.js';
import { actionPlanned, uuid } from '#libs/testing/record.js';
import { READ_MODEL_MIGRATIONS } from '../index.js';
import { readModelProjection } from '../read-model-projection.js';
import { ReadModel } from '../read-model.js';

/** Text that does not compress, as long as asked for. */
const noise = (from: string, length: number): string => {
  let text = from;
  while (text.length < length) text += createHash('sha512').update(text).digest('base64url');
  return text.slice(0, length);
};

const scope = (code: string) => ({
  body: uuid(code === 'one' ? 91 : 92),
  authority: { code: noise(`authority-${code}`, 9000), name: noise('Authority', 9000) },
  committee: { code: noise(`committee-${code}`, 9000), name: noise('Committee', 9000) },
  meeting: '2017-07-10',
});

describe('names that are longer than any index takes', () => {
  let database: ProjectedDatabase;
  let readModel: ReadModel;
  beforeAll(async () => {
    database = await openProjected(readModelProjection, READ_MODEL_MIGRATIONS);
    readModel = new ReadModel(database.db);
    const log = new Log();
    const long = { ref: noise('ref', 50_000), objective: noise('what', 50_000) };
    log.record(`action-${uuid(1)}`, actionPlanned({ ...long, scope: scope('one') }));
    log.record(`action-${uuid(2)}`, actionPlanned({ ...long, scope: scope('two') }));
    log.record(`action-${uuid(1)}`, { type: 'OwnerAssigned.v1', data: { from: null, to: { post: noise('o', 9000) } } });
    await database.project(log.events);
  });
  afterAll(() => database.close());

  it('are taken, told apart, and found by the whole code and by the one that is shown', async () => {
    const all = { sort: 'ref', descending: false, limit: 1, cursor: null } as const;
    const { authority, committee } = scope('one');
    await readModel.view({ known: null, on: '2017-07-10' }, async (view) => {
      const filter = { authority: authority.code, committee: committee.code };
      const { items, total } = await view.list('action', filter, all);
      expect([total, items[0]?.id]).toEqual([1, uuid(1)]);
      const shown = items[0]?.scope;
      expect(shown?.committee.code.length).toBeLessThan(200);
      const again = { authority: shown?.authority.code ?? '', committee: shown?.committee.code ?? '' };
      expect((await view.list('action', again, all)).total).toBe(1);
      expect((await view.entries(again, { ...all })).total).toBe(2);
      expect((await view.entries(filter, { ...all })).total).toBe(2);
      expect((await view.directory()).committees).toHaveLength(2);
      const second = await view.list('action', {}, { ...all, cursor: (await view.list('action', {}, all)).next });
      expect(second.items.map(({ id }) => id)).toEqual([uuid(2)]);
    });
  });
});
