import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Scope } from '#libs/domain/shared/scope.js';
import { nothingMore, resolutionTold } from '#libs/testing/facts.js';
import { paperOf } from '#libs/testing/papers.js';
import { openProjected, type ProjectedDatabase } from '#libs/testing/projection.js';
import { PublicRecord, SECRET } from '#libs/testing/public-record.js';
import { publicTables } from '#libs/testing/public-tables.js';
import { uuid } from '#libs/testing/record.js';
import { TOLD_PAPERS } from '#libs/testing/told-papers.js';
import { READ_MODEL_MIGRATIONS } from '../index.js';
import { readModelProjection } from '../read-model-projection.js';
import { ReadModel } from '../read-model.js';
import type { View } from '../view.js';

const [MEETING, MINUTES, NEXT] = [uuid(1), uuid(2), uuid(3)];
const HELD = '2016-05-23';
const DRAFTED = `${SECRET}: as the clerk heard it`;
const WORDS = 'RESOLVED: That the report be noted.';

let database: ProjectedDatabase;
let readModel: ReadModel;
let record: PublicRecord;
let projected = 0;
let report: string;
let recommendation: string;

beforeAll(async () => {
  database = await openProjected(readModelProjection, READ_MODEL_MIGRATIONS);
  readModel = new ReadModel(database.db);
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

const asGuest = async <T>(ask: (view: View) => Promise<T>): Promise<T> => {
  await project();
  return (await readModel.view({ known: null, on: '2026-11-23' }, ask, 'public')).value;
};

const readable = async (): Promise<string> => {
  await project();
  const tables = await publicTables(database.db);
  return JSON.stringify(tables, (_, each: unknown) => (typeof each === 'bigint' ? String(each) : each));
};

const correction = { number: null, outcome: null, reason: null, ...nothingMore };

/** A meeting was held, and its minutes drafted otherwise than they came to read. */
beforeEach(async () => {
  projected = 0;
  record = new PublicRecord();
  const { reportId, recorded } = await record.bringIn(paperOf(TOLD_PAPERS[0]!));
  report = reportId;
  recommendation = recorded.find(({ kind }) => kind === 'recommendation')!.id;
  const { scope } = record.store.log.find(({ event }) => event.type === 'ReportReceived.v2')!.event.data as {
    scope: Scope;
  };
  await record.move(
    'meeting',
    MEETING,
    'ScheduleMeeting',
    { ref: 'HEFC 2016-05-23', scope, kind: 'ordinary', date: HELD },
    HELD,
  );
  await record.move('meeting', MEETING, 'HoldMeeting', { on: HELD }, HELD);
  const resolutions = [
    { ...resolutionTold, number: '6', words: DRAFTED, recommendations: [recommendation], reason: SECRET },
  ];
  const facts = { ref: 'HEFC 2016-05-23/minutes', scope, meetingId: MEETING, heldOn: HELD, resolutions, tracker: [] };
  await record.move('minutes', MINUTES, 'MinuteMeeting', facts, HELD);
  await record.move('minutes', MINUTES, 'CorrectMinutes', {
    corrections: [{ ...correction, no: 1, words: WORDS }],
    tracker: [],
  });
});

const publishMinutes = () => record.move('minutes', MINUTES, 'PublishMinutes', { on: '2016-06-01' }, '2016-06-01');

describe('minutes, to who is not signed in', () => {
  it('are nothing until they are published, nor is what they resolved, nor their meeting', async () => {
    await record.publish(report, '2016-05-16');
    expect(await asGuest((view) => view.find('minutes', MINUTES))).toBeNull();
    expect(await asGuest((view) => view.find('meeting', MEETING))).toBeNull();
    expect((await asGuest((view) => view.find('recommendation', recommendation)))?.status).toBe('proposed');
  });

  it('are told in the words in which they were published, with what they resolved and their meeting', async () => {
    await record.publish(report, '2016-05-16');
    await publishMinutes();
    const state = (await asGuest((view) => view.find('minutes', MINUTES)))?.state;
    expect(state).toMatchObject({
      status: 'published',
      resolutions: [{ words: WORDS, reason: null, corrections: [] }],
    });
    expect((await asGuest((view) => view.find('meeting', MEETING)))?.status).toBe('held');
    const { resolution } = (await asGuest((view) => view.find('recommendation', recommendation)))!.state;
    expect(resolution).toMatchObject({ number: '6', minute: WORDS });
    expect(await readable()).not.toContain(SECRET);
  });

  it('tell nothing of a recommendation whose paper is not published, but what they say of it themselves', async () => {
    await publishMinutes();
    expect(await asGuest((view) => view.find('recommendation', recommendation))).toBeNull();
    expect((await asGuest((view) => view.find('minutes', MINUTES)))?.status).toBe('published');
  });

  it('come to be told of it once it is', async () => {
    await publishMinutes();
    await project();
    await record.publish(report, '2016-05-16');
    const { resolution } = (await asGuest((view) => view.find('recommendation', recommendation)))!.state;
    expect(resolution).toMatchObject({ minute: WORDS });
  });

  it('name nobody who signed them', async () => {
    await publishMinutes();
    await record.move(
      'minutes',
      MINUTES,
      'AgreeMinutes',
      { meetingId: NEXT, meeting: '2016-07-04', corrections: [], tracker: [] },
      '2016-07-04',
    );
    await record.move('minutes', MINUTES, 'SignMinutes', { on: '2016-07-04', by: SECRET }, '2016-07-04');
    expect((await asGuest((view) => view.find('minutes', MINUTES)))?.state).toMatchObject({
      signed: { by: 'The person presiding' },
    });
    expect(await readable()).not.toContain(SECRET);
  });

  it('are told as corrected by a later meeting, with what they had said first', async () => {
    await publishMinutes();
    const corrections = [{ ...correction, no: 1, words: 'RESOLVED: That the report be welcomed.' }];
    await record.move(
      'minutes',
      MINUTES,
      'AgreeMinutes',
      { meetingId: NEXT, meeting: '2016-07-04', corrections, tracker: [] },
      '2016-07-04',
    );
    expect((await asGuest((view) => view.find('minutes', MINUTES)))?.state).toMatchObject({
      resolutions: [{ words: 'RESOLVED: That the report be welcomed.', corrections: [{ from: { words: WORDS } }] }],
    });
    expect(await readable()).not.toContain(SECRET);
  });
});
