import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Log } from '#libs/testing/log.js';
import { openProjected, type ProjectedDatabase } from '#libs/testing/projection.js';
import { actionPlanned, uuid } from '#libs/testing/record.js';
import { READ_MODEL_MIGRATIONS } from '../index.js';
import { readModelProjection } from '../read-model-projection.js';
import { ReadModel } from '../read-model.js';

const ON = '2017-09-20';
const THINGS = 20;

describe('pages of a list that changes while it is read', () => {
  let database: ProjectedDatabase;
  let readModel: ReadModel;
  let log: Log;
  let next = 1;

  /** Two in three have a due date, and many share one. */
  const plan = (objective = `Objective ${next % 3}`) => {
    const [n, stream] = [next, `action-${uuid(next++)}`];
    log.record(stream, actionPlanned({ ref: `CC 2017-07-10/8/A1.${n}`, bullet: n, objective }));
    if (n % 3 > 0) log.record(stream, { type: 'DueDateSet.v1', data: { due: `2017-09-0${1 + (n % 5)}` } });
    return stream;
  };
  const change = (stream: string) =>
    log.record(stream, { type: 'DueDateRevised.v1', data: { from: ON, to: `2017-09-1${next % 10}`, approver: 'x' } });

  beforeAll(async () => {
    database = await openProjected(readModelProjection, READ_MODEL_MIGRATIONS);
    readModel = new ReadModel(database.db);
  });
  afterAll(() => database.close());

  it.each([
    { sort: 'due', descending: false },
    { sort: 'due', descending: true },
    { sort: 'title', descending: false },
  ] as const)('hold what nobody touches exactly once, by $sort, descending: $descending', async (page) => {
    log ??= new Log();
    let told = log.events.length;
    const streams = Array.from({ length: THINGS }, () => plan());
    const touched = streams.filter((_, n) => n % 5 === 0);
    const project = async () => {
      await database.project(log.events.slice(told));
      told = log.events.length;
    };
    await project();
    const seen: string[] = [];
    for (let cursor: string | null = null, n = 0; n === 0 || cursor !== null; n++) {
      const { value } = await readModel.view({ known: null, on: ON }, (view) =>
        view.list('action', {}, { ...page, limit: 9, cursor }),
      );
      seen.push(...value.items.map(({ stream }) => stream));
      cursor = value.next;
      plan('Another');
      const stream = touched.pop();
      if (stream) change(stream);
      await project();
    }
    const untouched = streams.filter((_, n) => n % 5 > 0);
    expect(seen.filter((stream) => untouched.includes(stream)).sort()).toEqual([...untouched].sort());
  });
});
