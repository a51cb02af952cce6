import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Kind } from '#libs/domain/kinds.js';
import { parseStreamId } from '#libs/kernel/stream-id.js';
import { paperOf } from '#libs/testing/papers.js';
import { openProjected, type ProjectedDatabase } from '#libs/testing/projection.js';
import { PublicRecord, SECRET } from '#libs/testing/public-record.js';
import { publicTables } from '#libs/testing/public-tables.js';
import { TOLD_PAPERS } from '#libs/testing/told-papers.js';
import { READ_MODEL_MIGRATIONS } from '../index.js';
import { readModelProjection } from '../read-model-projection.js';
import { ReadModel } from '../read-model.js';
import type { View } from '../view.js';

const TODAY = '2026-11-23';
const MAY = paperOf(TOLD_PAPERS[0]!);
const CABINET = paperOf(TOLD_PAPERS[1]!);
const PAGE = { sort: 'ref', descending: false, limit: 200, cursor: null } as const;
const ENTRIES = { limit: 200, cursor: null, descending: true } as const;

let database: ProjectedDatabase;
let readModel: ReadModel;
let record: PublicRecord;
let projected = 0;
let report: string;
/** Of the paper of May. */
let made: (kind: Kind) => string;

beforeAll(async () => {
  database = await openProjected(readModelProjection, READ_MODEL_MIGRATIONS);
  readModel = new ReadModel(database.db);
});
beforeEach(async () => {
  projected = 0;
  record = new PublicRecord();
  const { reportId, recorded } = await record.bringIn(MAY);
  report = reportId;
  made = (kind) => recorded.find((each) => each.kind === kind)!.id;
});
afterEach(() => database.reset());
afterAll(async () => {
  await readModel.close();
  await database.close();
});

const project = async (): Promise<void> => {
  await database.project(record.store.log.slice(projected));
  projected = record.store.log.length;
};

const asGuest = async <T>(ask: (view: View) => Promise<T>, known: bigint | string | null = null): Promise<T> => {
  await project();
  return (await readModel.view({ known, on: TODAY }, ask, 'public')).value;
};

const action = async () => asGuest((view) => view.find('action', made('action')));
const grade21 = async (known: bigint | string | null = null) =>
  asGuest(async (view) => {
    const { items } = await view.list('judgement', {}, PAGE);
    return items.find(({ ref }) => ref.endsWith('/J2.1'))?.state.grade ?? null;
  }, known);

const json = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) => (typeof each === 'bigint' ? String(each) : each));

/** Everything that a guest can read, whatever they ask: no answer has what is in none of these rows. */
const readable = async (): Promise<string> => {
  await project();
  return json(await publicTables(database.db));
};

/** What officers enter, and the words, days and persons by which it would be known again. */
const BY_HAND: readonly (readonly [what: string, kind: Kind, type: string, data: object, told: string])[] = [
  ['an owner', 'action', 'AssignOwner', { owner: { post: SECRET } }, SECRET],
  ['a person who owns it', 'action', 'AssignOwner', { owner: { person: 'prs_hidden' } }, 'prs_'],
  ['a due date', 'action', 'SetDueDate', { due: '2031-09-01' }, '2031-09-01'],
  [
    'a colour and a note',
    'action',
    'ReportProgress',
    { rag: 'red', rule: null, percent: null, status: null, note: SECRET },
    SECRET,
  ],
  ['a corrected text', 'action', 'CorrectAction', { field: 'text', to: SECRET, source: null }, SECRET],
  ['a cancellation', 'action', 'CancelAction', {}, 'cancelled'],
  [
    'a corrected grade',
    'judgement',
    'CorrectJudgement',
    { field: 'grade', to: 'Outstanding', source: null },
    'Outstanding',
  ],
  [
    'a corrected recommendation',
    'recommendation',
    'CorrectRecommendation',
    { field: 'text', to: SECRET, source: null },
    SECRET,
  ],
  ['a corrected title', 'report', 'CorrectReport', { field: 'title', to: SECRET, source: null }, SECRET],
  [
    'a consultation',
    'report',
    'RecordConsultation',
    { who: SECRET, sought: null, included: null, source: null },
    SECRET,
  ],
  [
    'a corrected inspector',
    'inspection',
    'CorrectInspection',
    { field: 'leadInspector', to: SECRET, source: null },
    SECRET,
  ],
];

describe('who is not signed in', () => {
  it('knows nothing of a paper that is not published, but that there is such a body', async () => {
    for (const kind of ['report', 'inspection', 'judgement', 'recommendation', 'action', 'import'] as const)
      expect([kind, (await asGuest((view) => view.list(kind, {}, PAGE))).total]).toEqual([kind, 0]);
    const { items } = await asGuest((view) => view.entries({}, ENTRIES));
    expect(items.filter(({ kind }) => kind !== 'body' && kind !== 'authority')).toEqual([]);
    expect(
      await asGuest((view) =>
        view.found(record.store.log.map(({ stream }) => stream).filter((s) => !s.startsWith('body'))),
      ),
    ).toEqual([]);
  });

  it('knows what it tells once it is published, from then on', async () => {
    await project();
    const position = await readModel.publicPosition();
    await record.publish(report, '2016-05-16');
    expect(await action()).toMatchObject({ status: 'planned', owner: null, due: null });
    expect(await grade21()).toBe('Good');
    expect(await grade21(position)).toBeNull();
  });

  it.each(BY_HAND)('is not told %s that somebody entered before or after: %s', async (_, kind, type, data, told) => {
    await record.move(kind, made(kind), type, data);
    await record.publish(report, '2016-05-16');
    expect(await readable()).not.toContain(told);
    if (type !== 'CancelAction') await record.tryTo(kind, made(kind), type, data);
    expect(await readable()).not.toContain(told);
    // The record itself has it.
    const { value } = await readModel.view({ known: null, on: TODAY }, (view) => view.entries({}, ENTRIES));
    expect(json(value)).toContain(told);
  });

  it('is told of nobody who records, and of no reason', async () => {
    await record.publish(report, '2016-05-16');
    const all = await readable();
    expect(all).not.toContain('prs_');
    expect(all).not.toContain('for the meeting');
    const { items } = await asGuest((view) => view.entries({}, ENTRIES));
    expect(new Set(items.map(({ actor }) => actor))).toEqual(new Set(['Records officer']));
  });

  it('sees positions and revisions that tell nothing of what is not public', async () => {
    await record.publish(report, '2016-05-16');
    const before = [await action(), (await asGuest(() => Promise.resolve(0))) && 0, await readModel.publicPosition()];
    await record.move('action', made('action'), 'AssignOwner', { owner: { post: SECRET } });
    expect([await action(), 0, await readModel.publicPosition()]).toEqual(before);
  });

  it('is not told of a thing that somebody entered, though its report is published', async () => {
    await record.publish(report, '2016-05-16');
    const id = '00000000-0000-5000-8000-000000000001';
    const { scope, reportId, inspectionId } = (await action())!.state as never as Record<string, never>;
    const facts = {
      scope,
      reportId,
      inspectionId,
      ref: 'X',
      paragraph: null,
      bullet: null,
      text: SECRET,
      objective: SECRET,
    };
    await record.move('action', id, 'PlanAction', {
      ...(facts as object),
      means: null,
      planId: null,
      answers: [],
      source: null,
    });
    expect(await asGuest((view) => view.find('action', id))).toBeNull();
    expect((await asGuest((view) => view.entries({ stream: `action-${id}` }, ENTRIES))).items).toEqual([]);
    expect(await readable()).not.toContain(SECRET);
  });

  it('is told by a later paper what it says, whatever officers made of it meanwhile', async () => {
    await record.publish(report, '2016-05-16');
    const judgement = (await asGuest((view) => view.list('judgement', {}, PAGE))).items.find(({ ref }) =>
      ref.endsWith('/J2.1'),
    )!;
    await record.move('judgement', judgement.id, 'CorrectJudgement', {
      field: 'grade',
      to: 'Outstanding',
      source: null,
    });
    const { reportId } = await record.bringIn(CABINET);
    expect(await grade21()).toBe('Good');
    await record.publish(reportId, '2016-06-27');
    expect(await grade21()).toBe('Inadequate');
    const { items } = await asGuest((view) => view.entries({ stream: judgement.stream, changing: true }, ENTRIES));
    expect(items[0]).toMatchObject({ type: 'JudgementCorrected.v1', actor: 'Records officer', reason: null });
    expect(items[0]?.changes).toContainEqual({ path: 'grade', from: 'Good', to: 'Inadequate' });
  });

  it.each(['the earlier', 'the later'])(
    'knows what the later meeting was told, when %s paper is published first',
    async (first) => {
      const may = [report, '2016-05-16'] as const;
      const cabinet = [(await record.bringIn(CABINET)).reportId, '2016-06-27'] as const;
      const september = [(await record.bringIn(paperOf(TOLD_PAPERS[2]!))).reportId, '2016-09-13'] as const;
      const later = [september, cabinet];
      for (const [of, on] of [may, ...(first === 'the later' ? later : later.toReversed())])
        await record.publish(of, on);
      expect(await grade21()).toBe('Outstanding');
    },
  );

  it('is told what a published paper says of a thing that another, which is not, had begun', async () => {
    const { reportId } = await record.bringIn(CABINET);
    await record.publish(reportId, '2016-06-27');
    expect(await grade21()).toBe('Inadequate');
    expect(await readable()).not.toContain('"grade":"Good"');
    expect(
      (await asGuest((view) => view.list('action', {}, PAGE))).items.every((each) => each.reportId === reportId),
    ).toBe(true);
  });

  it('knows what is withdrawn as withdrawn, and not what was withdrawn before it was public', async () => {
    const id = made('action');
    await record.move('action', id, 'SetDueDate', { due: '2031-09-01' });
    await record.withdraw('action', id, record.store.log.at(-1)!.revision);
    await record.publish(report, '2016-05-16');
    expect((await action())?.revision).toBe(1n);
    expect(await readable()).not.toContain('2031-09-01');
  });

  it('knows nothing of a paper any more that was not published after all, as if it had never been', async () => {
    const before = (await readable()).length;
    const { reportId } = await record.bringIn(CABINET);
    await record.publish(reportId, '2016-06-27');
    const revision = await record.publish(report, '2016-05-16');
    await project();
    await record.withdraw('report', report, revision);
    expect(await grade21()).toBe('Inadequate');
    expect(await readable()).not.toContain('"grade":"Good"');
    expect(await action()).toBeNull();
    expect(before).toBeGreaterThan(0);
  });

  it('reads a paper that is said to be published on a day to come from that day on', async () => {
    const published = (on: string) => ({ type: 'ReportPublished.v1', data: { on } });
    await record.publish(report, '2016-05-16');
    const log = record.store.log.map((each) =>
      each.event.type === 'ReportPublished.v1' ? { ...each, event: published('2026-12-24') } : each,
    );
    await database.project(log);
    projected = record.store.log.length;
    expect(await action()).toBeNull();
    await record.bringIn(CABINET);
    const later = (day: string) =>
      record.store.log.slice(projected).map((each) => ({ ...each, metadata: { ...each.metadata, recordedAt: day } }));
    const [first, ...more] = later('2026-12-23T23:59:59.000Z');
    await database.project([first!]);
    const known = async () =>
      (await readModel.view({ known: null, on: '2026-12-31' }, (view) => view.find('action', made('action')), 'public'))
        .value;
    expect(await known()).toBeNull();
    await database.project([
      { ...more[0]!, metadata: { ...more[0]!.metadata, recordedAt: '2026-12-24T00:00:00.000Z' } },
    ]);
    expect(await known()).not.toBeNull();
  });

  it('reads the same rows in whatever batches they came', async () => {
    await record.publish(report, '2016-05-16');
    const { reportId } = await record.bringIn(CABINET);
    await record.publish(reportId, '2016-06-27');
    const rows: string[] = [];
    for (const batch of [3, 10_000]) {
      await database.project(record.store.log, batch);
      rows.push(json(await publicTables(database.db)));
      await database.reset();
    }
    expect(rows[0]).toBe(rows[1]);
    expect(parseStreamId(record.store.log[0]!.stream)).not.toBeNull();
  });

  it('is told of no alarm, and of nothing that is kept beside the record', async () => {
    await record.publish(report, '2016-05-16');
    await project();
    await database.db.query(
      `insert into projections.log_alarm (code, stream, revision, message) values ('differs-from-leaf', $1, 0, 'SECRET')`,
      [`action-${made('action')}`],
    );
    const answer = await asGuest(async (view) => [
      await view.alarms({ limit: 10, cursor: null }),
      await view.markOfLogAlarms(),
      await view.orderOfEntries(),
      await view.changedThings({ limit: 10, cursor: null }),
      await view.entries({ stream: `action-${made('action')}` }, ENTRIES),
    ]);
    await database.db.query('delete from projections.log_alarm');
    expect(json(answer)).not.toContain(SECRET);
  });
});
