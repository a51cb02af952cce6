import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AcceptedDraft } from '#libs/domain/document-import/events.js';
import type { Position } from '#libs/kernel/position.js';
import type { RecordedEvent } from '#libs/kernel/recorded-event.js';
import { migrate, openDatabase } from '#libs/platform/postgres/database.js';
import { document, noMinute, scope } from '#libs/testing/facts.js';
import { Log } from '#libs/testing/log.js';
import { createTestDatabase } from '#libs/testing/postgres.js';
import { openProjected, type ProjectedDatabase } from '#libs/testing/projection.js';
import { actionPlanned, commitmentMade, recommendationProposed, reportReceived, uuid } from '#libs/testing/record.js';
import type { Board } from './board/board.js';
import { READ_MODEL_MIGRATIONS } from './index.js';
import { PROJECTIONS_MIGRATIONS } from './projections-schema.js';
import { readModelProjection } from './read-model-projection.js';
import { ReadModel } from './read-model.js';

const IMPORT = uuid(50);
const DAYS = ['2017-07-10', '2017-08-15', '2018-01-01'];
const draft: AcceptedDraft = { document, title: 'Inspection report', reportId: uuid(8), draft: {} };
const elsewhere = {
  ...scope,
  body: uuid(91),
  committee: { code: 'audit', name: 'Audit Committee' },
  meeting: '2017-09-04',
};

/** An import whose things are changed while it runs and after; effective days come out of order. */
const givenLog = (): readonly RecordedEvent[] => {
  const log = new Log();
  const made = { importId: IMPORT };
  const action = `action-${uuid(1)}`;
  const recommendation = `recommendation-${uuid(2)}`;
  log.record(`import-${IMPORT}`, { type: 'ImportAccepted.v1', data: draft }, { effectiveOn: '2026-11-23' });
  log.record(`report-${uuid(8)}`, reportReceived(), made);
  log.record(recommendation, recommendationProposed(), made);
  log.record(action, actionPlanned(), made);
  log.record(action, { type: 'OwnerAssigned.v1', data: { from: null, to: { post: 'Director' } } });
  log.record(`commitment-${uuid(15)}`, commitmentMade(), made);
  log.record(
    `import-${IMPORT}`,
    { type: 'ImportCompleted.v2', data: { recorded: [], unchanged: [], differences: [], leftOut: [] } },
    { effectiveOn: '2026-11-23' },
  );
  log.record(`report-${uuid(9)}`, reportReceived({ ref: 'AC 2017-09-04/3', scope: elsewhere }), {
    effectiveOn: '2017-09-04',
  });
  log.record(action, { type: 'DueDateSet.v1', data: { due: '2017-09-20' } }, { effectiveOn: '2017-09-01' });
  log.record(recommendation, { type: 'RecommendationAgreed.v2', data: { ...noMinute, meeting: '2017-07-10' } });
  log.record(action, { type: 'ActionAgreed.v1', data: {} }, { effectiveOn: '2017-08-15' });
  return log.events;
};

const things = ({ lately: _, ...board }: Board) => Object.values(board).flat();

describe('the read model', () => {
  let database: ProjectedDatabase;
  let readModel: ReadModel;
  const boards = new Map<string, Board>();
  const events = givenLog();

  const board = async (known: Position | null, on: string) =>
    (await readModel.view({ known, on }, (view) => view.board({}))).value;

  beforeAll(async () => {
    database = await openProjected(readModelProjection, READ_MODEL_MIGRATIONS);
    readModel = new ReadModel(database.db);
    for (const event of events) {
      await database.project([event]);
      for (const on of DAYS) boards.set(`${event.position} ${on}`, await board(null, on));
    }
  });
  afterAll(() => database.close());

  it('shows at an earlier position what it showed then, row for row, on any day', async () => {
    expect(things(boards.get('1100 2018-01-01')!)).toHaveLength(5);
    for (const { position } of events)
      for (const on of DAYS) expect(await board(position, on)).toEqual(boards.get(`${position} ${on}`));
  });

  it('shows at an instant what it showed then, also between two events and before the first', async () => {
    const known = async (instant: string) =>
      readModel.view({ known: instant, on: '2018-01-01' }, (view) => view.board({}));

    for (const { position, metadata } of events) {
      const { point, value } = await known(metadata.recordedAt);
      expect(point).toEqual({ known: position, on: '2018-01-01' });
      expect(value).toEqual(boards.get(`${position} 2018-01-01`));
    }
    expect((await known('2026-11-23T10:00:02.500Z')).point.known).toBe(300n);
    expect((await known('2026-11-23T09:59:59.999Z')).value.reports).toEqual([]);
  });

  it('answers several moments from one snapshot, each for itself', async () => {
    const { position, points, value } = await readModel.views(
      [
        { known: 100n, on: '2018-01-01' },
        { known: null, on: '2017-07-09' },
        { known: '2099-01-01T00:00:00.000Z', on: '2018-01-01' },
      ],
      (views) => Promise.all(views.map((view) => view.board({}))),
    );
    expect(position).toBe(1100n);
    expect(points.map(({ known }) => known)).toEqual([100n, null, 1100n]);
    expect(value).toEqual([
      boards.get('100 2018-01-01'),
      await board(null, '2017-07-09'),
      boards.get('1100 2018-01-01'),
    ]);
  });

  it('shows on an earlier day what was true then', async () => {
    expect((await board(null, '2017-07-09')).reports).toEqual([]);
    expect((await board(null, '2017-07-10')).actions).toMatchObject([{ status: 'planned', due: null }]);
    expect((await board(null, '2017-08-15')).actions).toMatchObject([{ status: 'agreed', due: null }]);
    expect((await board(null, '2017-09-03')).reports).toHaveLength(1);
    expect(await board(null, '2018-01-01')).toMatchObject({
      reports: [{ ref: 'AC 2017-09-04/3' }, { ref: 'CPC 2017-07-10/8' }],
      actions: [{ status: 'agreed', due: '2017-09-20' }],
      recommendations: [{ status: 'agreed' }],
    });
  });

  it('shows what one committee has, with its latest changes first', async () => {
    const { value } = await readModel.view({ known: null, on: '2018-01-01' }, (view) =>
      view.board({ authority: 'northbridge', committee: 'audit' }),
    );
    expect(things(value).map(({ ref }) => ref)).toEqual(['AC 2017-09-04/3']);
    expect(value.lately.map(({ type }) => type)).toEqual(['ReportReceived.v2']);
    expect((await board(null, '2018-01-01')).lately[0]).toMatchObject({ type: 'ActionAgreed.v1' });
  });

  it('tells what an import is still recording, and no longer once it is complete', async () => {
    const recording = things(await board(600n, '2017-07-10'));
    expect(recording.map(({ beingRecorded }) => beingRecorded)).toEqual([true, true, true, true]);

    const complete = things(await board(700n, '2017-07-10'));
    expect(complete.map(({ beingRecorded }) => beingRecorded)).toEqual([false, false, false, false]);
    const { value } = await readModel.view({ known: 600n, on: '2026-11-23' }, (view) => view.find('import', IMPORT));
    expect(value).toMatchObject({ status: 'recording', open: true, title: 'Inspection report', scope: null });
  });

  it('knows whose papers there are', async () => {
    const { value } = await readModel.view({ known: null, on: '2018-01-01' }, (view) => view.directory());
    expect(value).toEqual({
      authorities: [{ code: 'northbridge', name: 'Northbridge Council' }],
      committees: [
        { authority: 'northbridge', body: elsewhere.body, code: 'audit', name: 'Audit Committee' },
        {
          authority: 'northbridge',
          body: scope.body,
          code: 'corporate-parenting-committee',
          name: 'Corporate Parenting Committee',
        },
      ],
      meetings: [
        { authority: 'northbridge', committee: 'audit', date: '2017-09-04' },
        { authority: 'northbridge', committee: 'corporate-parenting-committee', date: '2017-07-10' },
      ],
      ownCodes: new Map(),
    });
  });

  it('knows whose papers there were, as known then and on that day', async () => {
    const meetings = async (known: Position | null, on: string) =>
      (await readModel.view({ known, on }, (view) => view.directory())).value.meetings.map(({ date }) => date);

    expect(await meetings(null, '2017-09-03')).toEqual(['2017-07-10']);
    expect(await meetings(700n, '2018-01-01')).toEqual(['2017-07-10']);
    expect(await meetings(100n, '2018-01-01')).toEqual([]);
  });

  it('answers several questions at once from one snapshot', async () => {
    const { position, value } = await readModel.view({ known: null, on: '2018-01-01' }, async (view) =>
      Promise.all([view.board({}), view.directory(), view.find('action', uuid(1)), view.find('action', uuid(99))]),
    );
    expect(position).toBe(1100n);
    expect(value[2]?.ref).toBe('CPC 2017-07-10/8/A12.1');
    expect(value[3]).toBeNull();
  });

  it('speaks for one position though events arrive meanwhile', async () => {
    const late = new Log();
    late.record(`report-${uuid(10)}`, reportReceived({ ref: 'CPC 2017-07-10/9' }));
    const [event] = late.events as [RecordedEvent];

    const { position, value } = await readModel.view({ known: null, on: '2018-01-01' }, async (view) => {
      const before = await view.board({});
      await database.project([{ ...event, position: 1200n }]);
      return [before, await view.board({})] as const;
    });

    expect(position).toBe(1100n);
    expect(value[1]).toEqual(value[0]);
    expect(await readModel.position()).toBe(1200n);
  });

  it('waits for a position, as long as it is told', async () => {
    const late = new Log();
    late.record(`report-${uuid(11)}`, reportReceived({ ref: 'CPC 2017-07-10/10' }));
    const [event] = late.events as [RecordedEvent];

    expect(await readModel.waitFor(1100n, 0)).toBe(true);
    expect(await readModel.waitFor(1300n, 0)).toBe(false);
    expect(await readModel.waitFor(1300n, 40)).toBe(false);
    const waiting = Promise.all([readModel.waitFor(1300n, 20_000), readModel.waitFor(1250n, 20_000)]);
    await database.project([{ ...event, position: 1300n }]);
    expect(await waiting).toEqual([true, true]);
  });
});

describe('the read model’s tables', () => {
  it('can be taken away and made again', async () => {
    const test = await createTestDatabase();
    const db = await openDatabase(test.url);
    try {
      const migrations = [...PROJECTIONS_MIGRATIONS, ...READ_MODEL_MIGRATIONS];
      await migrate(db, migrations);
      const runner = db.createQueryRunner();
      for (const Migration of [...migrations].reverse()) await new Migration().down(runner);
      expect(await db.query(`select 1 from pg_namespace where nspname = 'projections'`)).toEqual([]);
      for (const Migration of migrations) await new Migration().up(runner);
      await runner.release();
    } finally {
      await db.destroy();
      await test.drop();
    }
  });
});
