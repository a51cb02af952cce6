import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Kind } from '#libs/domain/deciders.js';
import { Log } from '#libs/testing/log.js';
import { openProjected, type ProjectedDatabase } from '#libs/testing/projection.js';
import { actionPlanned, recommendationProposed, uuid } from '#libs/testing/record.js';
import { BadCursor } from '../bad-cursor.js';
import { READ_MODEL_MIGRATIONS } from '../index.js';
import { readModelProjection } from '../read-model-projection.js';
import { ReadModel } from '../read-model.js';
import type { Filter, Page } from './filter.js';

const ON = '2017-09-20';
const FIRST: Page = { sort: 'ref', descending: false, limit: 50, cursor: null };
const ELSEWHERE = {
  body: uuid(91),
  authority: { code: 'southmere', name: 'Southmere Council' },
  committee: { code: 'audit', name: 'Audit Committee' },
  meeting: '2017-09-04',
};

/** Thirteen actions: A12.1 to A12.10 at one authority, A13.1 to A13.3 at another; R2 and R10. */
const givenLog = () => {
  const log = new Log();
  for (let n = 10; n >= 1; n--) {
    const stream = `action-${uuid(n)}`;
    const planned = { ref: `CC 2017-07-10/8/A12.${n}`, bullet: n, objective: `Objective ${n % 2}` };
    log.record(stream, actionPlanned({ ...planned, reportId: uuid(8), planId: uuid(99), inspectionId: null }));
    if (n <= 3) log.record(stream, { type: 'DueDateSet.v1', data: { due: `2017-09-${18 + n}` } });
    if (n === 1) log.record(stream, { type: 'ActionCancelled.v1', data: {} });
    if (n === 4) {
      log.record(stream, { type: 'OwnerAssigned.v1', data: { from: null, to: { post: 'Director' } } });
      log.record(stream, { type: 'HolderNamed.v1', data: { post: 'Director', from: null, to: 'prs_holder' } });
    }
    const told = { 5: 'red', 6: 'green', 7: 'amber' } as const;
    if (n === 5 || n === 6 || n === 7)
      log.record(stream, {
        type: 'ProgressReported.v2',
        data: { rag: told[n], rule: null, percent: null, status: null, note: 'No' },
      });
  }
  for (let n = 11; n <= 13; n++)
    log.record(
      `action-${uuid(n)}`,
      actionPlanned({ ref: `AC 2017-09-04/3/A13.${n - 10}`, scope: ELSEWHERE, objective: 'Größe prüfen' }),
      { effectiveOn: '2017-09-04' },
    );
  for (const n of [10, 2])
    log.record(`recommendation-${uuid(n)}`, recommendationProposed({ ref: `CC 2017-07-10/8/R${n}`, no: `${n}` }));
  return log.events;
};

describe('a list', () => {
  let database: ProjectedDatabase;
  let readModel: ReadModel;

  const list = async (filter: Filter, page: Partial<Page> = {}, on = ON, kind: Kind = 'action') => {
    const { value } = await readModel.view({ known: null, on }, (view) =>
      view.list(kind, filter, { ...FIRST, ...page }),
    );
    return { ...value, refs: value.items.map(({ ref }) => ref.slice(ref.lastIndexOf('/') + 1)) };
  };
  /** All pages from the last back to the first. */
  const backwards = async (page: Partial<Page>) => {
    let last = await list({}, page);
    while (last.next !== null) last = await list({}, { ...page, cursor: last.next });
    const refs = [...last.refs];
    for (let at = last; at.previous !== null;) {
      at = await list({}, { ...page, cursor: at.previous });
      refs.unshift(...at.refs.filter((ref) => !refs.includes(ref)));
    }
    return refs;
  };
  const all = async (page: Partial<Page>) => {
    const refs: string[] = [];
    for (let cursor: string | null = null, n = 0; n === 0 || cursor !== null; n++) {
      const answer = await list({}, { ...page, cursor });
      expect(answer.total).toBe(13);
      refs.push(...answer.refs);
      cursor = answer.next;
    }
    return refs;
  };

  beforeAll(async () => {
    database = await openProjected(readModelProjection, READ_MODEL_MIGRATIONS);
    readModel = new ReadModel(database.db);
    await database.project(givenLog());
  });
  afterAll(() => database.close());

  it('puts refs in the order that people expect', async () => {
    expect((await list({}, {}, ON, 'recommendation')).refs).toEqual(['R2', 'R10']);
    expect((await list({ authority: 'northbridge' })).refs).toEqual(
      Array.from({ length: 10 }, (_, n) => `A12.${n + 1}`),
    );
  });

  it.each<[Filter, string[]]>([
    [{ authority: 'southmere' }, ['A13.1', 'A13.2', 'A13.3']],
    [{ committee: 'audit', meeting: '2017-09-04' }, ['A13.1', 'A13.2', 'A13.3']],
    [{ committee: 'audit', meeting: '2017-07-10' }, []],
    [{ status: ['cancelled', 'closed'] }, ['A12.1']],
    [{ open: false }, ['A12.1']],
    [{ owner: 'Director' }, ['A12.4']],
    [{ rag: ['red'] }, ['A12.5']],
    [{ rag: ['red', 'amber'] }, ['A12.5', 'A12.7']],
    [{ rag: ['green'], status: ['closed'] }, []],
    [{ owner: 'prs_holder' }, ['A12.4']],
    [{ owned: true }, ['A12.4']],
    [{ dated: true }, ['A12.1', 'A12.2', 'A12.3']],
    [{ dueFrom: '2017-09-20' }, ['A12.2', 'A12.3']],
    [{ dueFrom: '2017-09-20', dueTo: '2017-09-20' }, ['A12.2']],
    [{ dueWithin: 0 }, ['A12.2']],
    [{ dueWithin: 7 }, ['A12.2', 'A12.3']],
    [{ reportId: uuid(8), text: 'a12.10' }, ['A12.10']],
    [{ planId: uuid(99), text: 'OBJECTIVE 1 12.7' }, ['A12.7']],
    [{ planId: uuid(98) }, []],
    [{ inspectionId: uuid(8) }, []],
    [{ text: 'GRÖSSE' }, ['A13.1', 'A13.2', 'A13.3']],
    [{ text: 'grosse pru\u00ADfen' }, ['A13.1', 'A13.2', 'A13.3']],
    [{ text: '_' }, []],
    [{ text: '\\' }, []],
    [{ text: 'GRÖßE' }, ['A13.1', 'A13.2', 'A13.3']],
    [{ text: '%' }, []],
  ])('is narrowed by %j', async (filter, refs) => {
    expect(await list(filter)).toMatchObject({ refs, total: refs.length, next: null });
  });

  it('tells what is overdue on the day that is asked about', async () => {
    expect((await list({ overdue: true }, {}, '2017-09-20')).refs).toEqual([]);
    expect((await list({ overdue: true }, {}, '2017-09-21')).refs).toEqual(['A12.2']);
    expect((await list({ overdue: true }, {}, '2017-09-22')).refs).toEqual(['A12.2', 'A12.3']);
    expect((await list({ overdue: false }, {}, '2017-09-22')).total).toBe(11);
  });

  it('leaves out what was not true yet', async () => {
    expect((await list({}, {}, '2017-09-03')).total).toBe(10);
    expect((await list({}, {}, '2017-07-09')).total).toBe(0);
  });

  it.each<Pick<Page, 'sort' | 'descending'>>([
    { sort: 'ref', descending: false },
    { sort: 'ref', descending: true },
    { sort: 'title', descending: false },
    { sort: 'title', descending: true },
    { sort: 'status', descending: false },
    { sort: 'due', descending: false },
    { sort: 'due', descending: true },
    { sort: 'firstDue', descending: true },
    { sort: 'meeting', descending: true },
    { sort: 'knownFrom', descending: true },
    { sort: 'owner', descending: false },
    { sort: 'rag', descending: false },
    { sort: 'rag', descending: true },
    { sort: 'priority', descending: false },
    { sort: 'slip', descending: true },
  ])('pages over ties without a loss or a double, by %j', async (order) => {
    const whole = await all({ ...order, limit: 200 });

    expect(new Set(whole).size).toBe(13);
    expect(await all({ ...order, limit: 2 })).toEqual(whole);
    expect(await all({ ...order, limit: 13 })).toEqual(whole);
    expect(await backwards({ ...order, limit: 3 })).toEqual(whole);
  });

  it('says which of all a page begins with, and is full where one goes back to its beginning', async () => {
    const [one, two] = [await list({}, { limit: 5 }), (cursor: string | null) => list({}, { limit: 5, cursor })];
    const second = await two(one.next);
    expect([one.first, one.previous, second.first]).toEqual([1, null, 6]);
    const odd = await list({}, { limit: 3, cursor: one.next });
    const before = await list({}, { limit: 8, cursor: odd.previous });
    expect([before.first, before.previous, before.refs.length]).toEqual([1, null, 8]);
    expect((await list({ text: 'nothing' })).first).toBeNull();
  });

  it('has red before amber before green, then what nobody told the colour of', async () => {
    const { refs } = await list({ reportId: uuid(8) }, { sort: 'rag', limit: 4 });
    expect(refs).toEqual(['A12.5', 'A12.7', 'A12.6', 'A12.1']);
  });

  it('tells which values its things have, those of most things first', async () => {
    const { value } = await readModel.view({ known: null, on: ON }, (view) =>
      view.values('action', ['owner', 'priority'], { authority: 'northbridge' }),
    );
    expect(value.get('owner')).toEqual({ values: ['Director', 'prs_holder'], more: false });
    expect(value.get('priority')).toEqual({ values: [], more: false });
  });

  it('has things without a day last, whichever way', async () => {
    expect((await list({}, { sort: 'due', limit: 3 })).refs).toEqual(['A12.1', 'A12.2', 'A12.3']);
    expect((await list({}, { sort: 'due', descending: true, limit: 3 })).refs).toEqual(['A12.3', 'A12.2', 'A12.1']);
  });

  it('goes on past midnight', async () => {
    const { next } = await list({}, { limit: 12 });
    expect((await list({}, { limit: 12, cursor: next }, '2017-09-21')).refs).toHaveLength(1);
  });

  it('refuses a cursor that is not its own', async () => {
    const { next } = await list({}, { limit: 2 });
    const cursor = next ?? '';
    const middle = Math.floor(cursor.length / 2);
    const tampered = `${cursor.slice(0, middle)}${cursor[middle] === 'A' ? 'B' : 'A'}${cursor.slice(middle + 1)}`;

    await expect(list({}, { limit: 5, cursor })).resolves.toMatchObject({ total: 13 });
    for (const ask of [
      () => list({ rag: ['red'] }, { cursor }),
      () => list({}, { cursor, descending: true }),
      () => list({}, { cursor, sort: 'title' }),
      () => list({}, { cursor }, ON, 'recommendation'),
      () => list({}, { cursor: tampered }),
      () => list({}, { cursor: `${cursor}=` }),
      () => list({}, { cursor: '' }),
      () => list({}, { cursor: 'bnVsbA' }),
      () =>
        readModel.view({ known: null, on: ON }, (view) => view.entries({}, { limit: 2, cursor, descending: false })),
    ])
      await expect(ask()).rejects.toBeInstanceOf(BadCursor);
  });
});
