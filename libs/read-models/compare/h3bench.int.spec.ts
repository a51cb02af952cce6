import { it } from '@jest/globals';
import { Log } from '#libs/testing/log.js';
import { openProjected } from '#libs/testing/projection.js';
import { actionPlanned, uuid } from '#libs/testing/record.js';
import { READ_MODEL_MIGRATIONS } from '../index.js';
import { readModelProjection } from '../read-model-projection.js';
import { ReadModel } from '../read-model.js';
it('measures', async () => {
  const database = await openProjected(readModelProjection, READ_MODEL_MIGRATIONS);
  const readModel = new ReadModel(database.db);
  const log = new Log();
  const N = 20000;
  for (let n = 1; n <= N; n++) log.record(`action-${uuid(n)}`, actionPlanned({ ref: `A${n}` }));
  for (let n = 1; n <= N; n++) log.record(`action-${uuid(n)}`, { type: 'DueDateSet.v1', data: { due: '2017-09-20' } }, { effectiveOn: '2017-07-20' });
  for (let n = 1; n <= 200; n++) log.record(`action-${uuid(n)}`, { type: 'ActionClosed.v1', data: {} }, { effectiveOn: '2017-08-01' });
  await database.project(log.events, 2000);
  await database.db.query('analyze');
  for (const [from, to] of [['2017-07-31', '2017-08-02'], ['2017-07-19', '2017-08-02'], ['2017-07-01', '2017-08-02']])
    for (let i = 0; i < 2; i++) {
      const t = performance.now();
      const { value } = await readModel.views([{ known: null, on: from! }, { known: null, on: to! }], async ([a, b]) => a!.differences(b!.point, {}, { limit: 50, cursor: null }));
      console.log(from, to, value.total, Math.round(performance.now() - t), 'ms');
    }
  await database.close();
}, 120_000);
