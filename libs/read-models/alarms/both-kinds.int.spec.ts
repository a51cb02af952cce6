import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DomainEvent } from '#libs/kernel/event.js';
import { migrate, openDatabase } from '#libs/platform/postgres/database.js';
import { createTestDatabase } from '#libs/testing/postgres.js';
import { openProjected, type ProjectedDatabase } from '#libs/testing/projection.js';
import { actionPlanned, uuid } from '#libs/testing/record.js';
import { WrittenLog } from '#libs/testing/written-log.js';
import { READ_MODEL_MIGRATIONS } from '../index.js';
import { keepLogAlarms } from '../log-alarms/log-alarms.js';
import { PROJECTIONS_MIGRATIONS } from '../projections-schema.js';
import { readModelProjection } from '../read-model-projection.js';
import { ReadModel } from '../read-model.js';
import type { Listed } from '../register/filter.js';
import type { NoticedAlarm } from './alarm.js';
import { readAlarmSummary } from './read.js';

const ACTION = `action-${uuid(1)}`;
const OTHER = `action-${uuid(2)}`;
const GONE = `action-${uuid(3)}`;
const planned = actionPlanned({ reportId: uuid(20), inspectionId: null, planId: null });
const cancelled: DomainEvent = { type: 'ActionCancelled.v1', data: {} };
const blocked: DomainEvent = { type: 'ActionBlocked.v1', data: {} };
const began = { effectiveOn: '2017-07-10' };

/** Events 200, 300, 400 are of the action, the last one is forged; 500 is of the other. */
const log = new WrittenLog()
  .append(ACTION, [planned], began)
  .append(ACTION, [cancelled])
  .append(ACTION, [blocked], { effectiveOn: '2019-01-01' })
  .append(OTHER, [planned], began);

const found = (code: 'differs-from-leaf' | 'missing-from-log' | 'not-sealed' | 'leaf-missing', at: string) => {
  const [stream = '', revision = ''] = at.split('@');
  return { code, stream, revision, message: `${code}: it is so.` };
};

const OF_LEDGER = [
  found('not-sealed', `${ACTION}@2`),
  found('differs-from-leaf', `${ACTION}@0`),
  found('missing-from-log', `${OTHER}@0`),
  found('missing-from-log', `${OTHER}@10`),
  found('missing-from-log', `${OTHER}@9`),
  found('missing-from-log', `${GONE}@0`),
  found('leaf-missing', 'audit.leaf@12'),
];

const named = ({ position, code, stream, revision }: NoticedAlarm) =>
  [position === null ? '-' : String(position), code, `${stream}@${revision}`].join(' ');

const IN_ORDER = [
  `- missing-from-log ${OTHER}@9`,
  `- missing-from-log ${OTHER}@10`,
  `- missing-from-log ${GONE}@0`,
  '- leaf-missing audit.leaf@12',
  `500 missing-from-log ${OTHER}@0`,
  `400 no-legal-successor ${ACTION}@2`,
  `400 not-sealed ${ACTION}@2`,
  `200 differs-from-leaf ${ACTION}@0`,
];

describe('alarms of entries, and those of log against ledger', () => {
  let database: ProjectedDatabase;
  let readModel: ReadModel;
  beforeAll(async () => {
    database = await openProjected(readModelProjection, READ_MODEL_MIGRATIONS);
    readModel = new ReadModel(database.db);
  });
  afterAll(async () => {
    await readModel?.close();
    await database?.close();
  });
  beforeEach(async () => {
    await database.reset();
    await database.db.query('delete from projections.log_alarm');
    await database.project(log.events);
  });

  const asked = <T>(ask: Parameters<typeof readModel.view<T>>[1]) =>
    readModel.view({ known: null, on: '2026-11-26' }, ask).then(({ value }) => value);

  it('are listed in one order, what has no entry first, however many a page has', async () => {
    await keepLogAlarms(database.db, OF_LEDGER);
    for (const limit of [1, 2, 3, 5, 8]) {
      const told: NoticedAlarm[] = [];
      let cursor: string | null = null;
      do {
        const page: Listed<NoticedAlarm> = await asked((view) => view.alarms({ limit, cursor }));
        expect(page.total).toBe(IN_ORDER.length);
        told.push(...page.items);
        cursor = page.next;
      } while (cursor !== null);
      expect(told.map(named)).toEqual(IN_ORDER);
    }
  });

  it('tell of the thing where the record has it, and of the entry where it has that', async () => {
    await keepLogAlarms(database.db, OF_LEDGER);
    const { items } = await asked((view) => view.alarms({ limit: 50, cursor: null }));
    const of = (name: string) => items.find((alarm) => named(alarm).endsWith(name));
    expect(of(`differs-from-leaf ${ACTION}@0`)).toMatchObject({
      ...{
        type: 'ActionPlanned.v2',
        kind: 'action',
        id: uuid(1),
        storedAt: null,
        message: 'differs-from-leaf: it is so.',
      },
      ...{ foundAt: expect.stringMatching(/Z$/), ref: expect.stringContaining('/A') },
    });
    expect(of(`missing-from-log ${OTHER}@9`)).toMatchObject({ type: null, kind: 'action', id: uuid(2), ref: OTHER });
    expect(of(`missing-from-log ${GONE}@0`)).toMatchObject({ type: null, kind: null, id: null, ref: GONE });
    expect(of('audit.leaf@12')).toMatchObject({ type: null, kind: null, id: null, ref: 'audit.leaf' });
    expect(of(`no-legal-successor ${ACTION}@2`)).toMatchObject({ foundAt: null, storedAt: expect.any(String) });
  });

  it('are counted by places', async () => {
    expect(await readAlarmSummary(database.db)).toMatchObject({ places: 1, first: { stream: ACTION, revision: '2' } });
    await keepLogAlarms(database.db, OF_LEDGER);
    expect(await readAlarmSummary(database.db)).toMatchObject({ places: 7, first: { position: null } });
  });

  it('mark the entries that they are of', async () => {
    await keepLogAlarms(database.db, OF_LEDGER);
    const { items } = await asked((view) =>
      view.entries({ stream: ACTION }, { limit: 50, cursor: null, descending: false, moment: undefined }),
    );
    expect(items.map(({ alarms }) => alarms.map(({ code }) => code))).toEqual([
      ['differs-from-leaf'],
      [],
      ['no-legal-successor', 'not-sealed'],
    ]);
    expect(items[2]?.alarms.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^Oversight would not have recorded this: /),
      'not-sealed: it is so.',
    ]);
  });

  it('are another mark of what is answered, until log and ledger agree again', async () => {
    const mark = () => asked((view) => view.markOfLogAlarms());
    expect(await mark()).toBeNull();
    await keepLogAlarms(database.db, OF_LEDGER.slice(1));
    const first = await mark();
    await keepLogAlarms(database.db, OF_LEDGER.slice(0, 1));
    expect(new Set([first, await mark(), null]).size).toBe(3);
  });

  it('are told of the ledger alone while there are no rows', async () => {
    const empty = await createTestDatabase();
    const db = await openDatabase(empty.url, { poolSize: 1 });
    await migrate(db, PROJECTIONS_MIGRATIONS);
    expect(await readAlarmSummary(db)).toBeNull();
    await keepLogAlarms(db, OF_LEDGER);
    expect(await readAlarmSummary(db)).toMatchObject({ places: 7, first: { position: null, type: null, kind: null } });
    await db.destroy();
    await empty.drop();
  });
});
