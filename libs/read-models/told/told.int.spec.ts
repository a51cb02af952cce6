import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { isStatement } from '#libs/domain/statement/events.js';
import type { DomainEvent } from '#libs/kernel/event.js';
import { naturalId } from '#libs/kernel/natural-id.js';
import type { RecordedEvent } from '#libs/kernel/recorded-event.js';
import { openProjected, type ProjectedDatabase } from '#libs/testing/projection.js';
import { recordedPapers } from '#libs/testing/told-papers.js';
import { READ_MODEL_MIGRATIONS } from '../index.js';
import { readModelProjection } from '../read-model-projection.js';
import { ReadModel } from '../read-model.js';

const body = (committee: string): string => naturalId(['body', 'wexmoor', committee]);
const HEFC = body('health-education-and-families-committee');
const CABINET = body('cabinet');
const TODAY = '2026-11-23';

/** As the log was before papers left what they said. */
const withoutStatements = (events: readonly RecordedEvent[]): readonly RecordedEvent[] => {
  const revisions = new Map<string, bigint>();
  return events
    .filter(({ event }) => !isStatement(event))
    .map((event) => {
      const revision = (revisions.get(event.stream) ?? -1n) + 1n;
      revisions.set(event.stream, revision);
      return { ...event, revision };
    });
};

describe('what a body had been told', () => {
  let database: ProjectedDatabase;
  let readModel: ReadModel;
  let log: readonly RecordedEvent[];
  let judgement: string;

  beforeAll(async () => {
    database = await openProjected(readModelProjection, READ_MODEL_MIGRATIONS);
    readModel = new ReadModel(database.db);
    log = await recordedPapers();
    const of21 = ({ event }: RecordedEvent) =>
      event.type.startsWith('JudgementRecorded') && (event.data as { code: string }).code === '2.1';
    judgement = log.find(of21)?.stream.replace('judgement-', '') ?? '';
  });
  afterEach(() => database.reset());
  afterAll(() => database.close());

  const grade = async (to: string | null, by: string, known: bigint | null = null) => {
    const { value } = await readModel.view({ known, on: TODAY }, (view) =>
      view.told('judgement', judgement, { body: to, by }),
    );
    const told = value.members.find(({ member }) => member === 'grade');
    return told ? [told.said, told.by.meeting] : null;
  };

  const told = async () => ({
    before: await grade(HEFC, '2016-05-22'),
    may: await grade(HEFC, '2016-05-23'),
    august: await grade(HEFC, '2016-09-19'),
    september: await grade(HEFC, '2016-09-20'),
    elsewhere: await grade(CABINET, '2016-12-31'),
    elsewhereBefore: await grade(CABINET, '2016-07-03'),
  });
  const EXPECTED = {
    before: null,
    may: ['Good', '2016-05-23'],
    august: ['Good', '2016-05-23'],
    september: ['Outstanding', '2016-09-20'],
    elsewhere: ['Inadequate', '2016-07-04'],
    elsewhereBefore: null,
  };

  it.each([1, 1000])('is what its own papers said by then, also what was left (events by %i)', async (batch) => {
    await database.project(log, batch);
    expect(await told()).toEqual(EXPECTED);
  });

  it('is the same of papers that were recorded before they left what they said', async () => {
    await database.project(withoutStatements(log), 50);
    expect(await told()).toEqual(EXPECTED);
  });

  it('is on its board everything of which it was told anything, by whichever paper', async () => {
    const board = async (to: string, by: string) => {
      const { value } = await readModel.view({ known: null, on: TODAY }, (view) => view.toldBoard({ body: to, by }));
      return value.map(({ kind, id }) => `${kind}-${id}`).sort();
    };
    await database.project(log, 1000);
    const [may, both, cabinet] = [
      await board(HEFC, '2016-05-23'),
      await board(HEFC, '2016-09-20'),
      await board(CABINET, '2016-09-20'),
    ];
    expect([may.length, both.length > may.length, await board(HEFC, '2016-05-22')]).toEqual([22, true, []]);
    for (const list of [may, both, cabinet]) expect(list).toContain(`judgement-${judgement}`);
    await database.reset();
    await database.project(withoutStatements(log), 1000);
    expect([
      await board(HEFC, '2016-05-23'),
      await board(HEFC, '2016-09-20'),
      await board(CABINET, '2016-09-20'),
    ]).toEqual([may, both, cabinet]);
  });

  it('is as it was known, and leaves what is so, and since when, as it was', async () => {
    await database.project(log, 1000);
    const completed = log.filter(({ event }) => event.type === 'ImportCompleted.v2').map(({ position }) => position);
    expect(await grade(HEFC, '2016-12-31', completed[0])).toEqual(['Good', '2016-05-23']);
    expect(await grade(CABINET, '2016-12-31', completed[0])).toBeNull();
    const { value } = await readModel.view({ known: null, on: TODAY }, (view) => view.find('judgement', judgement));
    expect(value).toMatchObject({ grade: 'Good', trueFrom: '2016-03-24' });
    expect(value?.revision).toBe(log.findLast(({ stream }) => stream === `judgement-${judgement}`)?.revision);
  });

  it('is told on the day on which a postponed meeting was held', async () => {
    const facts = { ref: 'HEFC 2016-05-23', kind: 'ordinary' as const, date: '2016-05-23' };
    const authority = { code: 'wexmoor', name: 'Wexmoor Borough Council' };
    const committee = {
      code: 'health-education-and-families-committee',
      name: 'Health, Education and Families Committee',
    };
    const scope = { body: HEFC, authority, committee, meeting: facts.date };
    const moves: readonly DomainEvent[] = [
      { type: 'MeetingScheduled.v1', data: { ...facts, scope }, effectiveOn: '2016-05-23' },
      { type: 'MeetingPostponed.v1', data: { from: '2016-05-23', to: '2016-06-06' }, effectiveOn: '2016-05-23' },
      { type: 'MeetingHeld.v1', data: { on: '2016-06-06' }, effectiveOn: '2016-06-06' },
    ];
    const last = log.at(-1)!;
    const meeting = moves.map((event, n): RecordedEvent => ({
      ...last,
      id: naturalId(['told', `${n}`]),
      stream: `meeting-${naturalId(['meeting', HEFC])}`,
      revision: BigInt(n),
      position: last.position + BigInt(n) + 1n,
      event,
      metadata: { ...last.metadata, effectiveOn: event.effectiveOn ?? facts.date, importId: null },
    }));
    await database.project([...log, ...meeting], 1000);
    expect([await grade(HEFC, '2016-05-23'), await grade(HEFC, '2016-06-05')]).toEqual([null, null]);
    expect(await grade(HEFC, '2016-06-06')).toEqual(['Good', '2016-05-23']);
    expect(await grade(HEFC, '2016-09-20')).toEqual(['Outstanding', '2016-09-20']);
  });

  it('is to the public nothing that was not published', async () => {
    await database.project(log, 1000);
    expect(await grade(null, '2016-12-31')).toBeNull();
  });
});
