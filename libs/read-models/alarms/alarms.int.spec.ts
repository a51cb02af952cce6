import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { DomainEvent } from '#libs/kernel/event.js';
import { decidedHistories } from '#libs/testing/decided-histories.js';
import { document, noMinute, planFacts } from '#libs/testing/facts.js';
import { openProjected, type ProjectedDatabase } from '#libs/testing/projection.js';
import { actionPlanned, recommendationProposed, reportReceived, uuid } from '#libs/testing/record.js';
import { WrittenLog } from '#libs/testing/written-log.js';
import { enterLive } from '../generations/live.js';
import { READ_MODEL_MIGRATIONS } from '../index.js';
import { PoisonEvent } from '../projection.js';
import { readModelProjection } from '../read-model-projection.js';
import { ReadModel } from '../read-model.js';
import { readAlarmSummary } from './read.js';

const began = { effectiveOn: '2017-07-10' };
const ACTION = `action-${uuid(1)}`;
const planned = actionPlanned({ reportId: uuid(20), inspectionId: null, planId: null });
const blocked: DomainEvent = { type: 'ActionBlocked.v1', data: {} };

let database: ProjectedDatabase;
beforeAll(async () => {
  database = await openProjected(readModelProjection, READ_MODEL_MIGRATIONS);
});
afterAll(() => database?.close());
beforeEach(() => database.reset());

const alarms = (): Promise<readonly { readonly revision: bigint; readonly code: string; readonly why: string }[]> =>
  database.db.transaction(async (tx) => {
    await enterLive(tx, readModelProjection);
    return tx.query('select revision, code, why from alarm order by position, code');
  });

const listed = () =>
  new ReadModel(database.db)
    .view({ known: null, on: '2026-11-26' }, (view) => view.alarms({ limit: 50, cursor: null }))
    .then(({ value }) => value);

const project = async (log: WrittenLog, batch?: number) => {
  await database.project(log.events, batch);
  return alarms();
};

const said = async (log: WrittenLog, batch?: number) =>
  (await project(log, batch)).map(({ revision, code, why }) => [String(revision), code, why]);

describe('a log that Oversight wrote', () => {
  it('has no alarm, in whatever batches it comes', async () => {
    await fc.assert(
      fc.asyncProperty(decidedHistories, fc.integer({ min: 1, max: 9 }), async ({ kind, entries }, batch) => {
        await database.reset();
        const plain = entries.map((entry) => ({ ...entry, metadata: { ...entry.metadata, importId: null } }));
        const typed = entries.some(({ metadata }) => metadata.importId !== null) ? [] : plain;
        await project(new WrittenLog().take(kind, typed), batch);
        // What the examples tell of beside their own thing is not in this log.
        expect((await alarms()).filter(({ why }) => !why.startsWith('it tells of'))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

describe('a forged event', () => {
  it('is named where it blocks a closed action, and what comes after it is taken', async () => {
    const log = new WrittenLog()
      .append(ACTION, [planned], began)
      .append(ACTION, [{ type: 'ActionCancelled.v1', data: {} }])
      .append(ACTION, [blocked], { effectiveOn: '2019-01-01', actor: 'prs_other' })
      .append(`action-${uuid(2)}`, [planned], began);
    for (const batch of [1, 2, 4]) {
      await database.reset();
      expect(await said(log, batch)).toEqual([['2', 'no-legal-successor', expect.stringMatching(/step before it/)]]);
    }
    expect(await readAlarmSummary(database.db)).toMatchObject({
      places: 1,
      first: {
        stream: ACTION,
        revision: '2',
        type: 'ActionBlocked.v1',
        message: expect.stringMatching(/^Oversight would not/),
      },
    });
  });

  it('is exempt before Oversight wrote nonces, and not of Oversight afterwards', async () => {
    const log = new WrittenLog().append(ACTION, [planned], began).append(ACTION, [blocked], began);
    for (const event of log.events) Reflect.deleteProperty(event.metadata, 'nonce');
    expect(await project(log)).toEqual([]);
    log.append(ACTION, [{ type: 'ActionUnblocked.v1', data: {} }]).append(ACTION, [blocked]);
    Reflect.deleteProperty(log.events.at(-1)!.metadata, 'nonce');
    for (const batch of [1, 2, 5]) {
      await database.reset();
      expect(await said(log, batch)).toEqual([
        ['3', 'not-of-oversight', 'it has no nonce, the random number that Oversight writes with every event'],
      ]);
    }
  });

  it('is named also when the projector has started again since', async () => {
    const log = new WrittenLog()
      .append(ACTION, [planned], began)
      .append(ACTION, [{ type: 'ActionCancelled.v1', data: {} }]);
    await database.project(log.events);
    log.append(ACTION, [blocked]);
    Reflect.deleteProperty(log.events.at(-1)!.metadata, 'nonce');
    await database.project(log.events.slice(-1));
    expect((await alarms()).map(({ code }) => code)).toEqual(['no-legal-successor', 'not-of-oversight']);
  });

  it('is named that cannot be read, once Oversight wrote nonces; before that it stops the read models', async () => {
    const log = new WrittenLog().append(ACTION, [planned], began).append(ACTION, [blocked], { effectiveOn: 'July' });
    log.append(`action-${uuid(2)}`, [planned], began);
    for (const batch of [1, 2, 4]) {
      await database.reset();
      expect(await said(log, batch)).toEqual([['1', 'not-of-oversight', expect.stringContaining('"July" is no day')]]);
    }
    for (const exempt of [3, 4])
      for (const batch of [1, 4]) {
        for (const event of log.events.slice(0, exempt)) Reflect.deleteProperty(event.metadata, 'nonce');
        await database.reset();
        await expect(database.project(log.events, batch)).rejects.toThrow(PoisonEvent);
      }
  });

  it('is named that the last state alone would have let pass', async () => {
    const agreed: DomainEvent = { type: 'ActionAgreed.v1', data: {} };
    const started: DomainEvent = { type: 'ActionStarted.v1', data: {} };
    const discrepancy: DomainEvent = {
      type: 'DiscrepancyRecorded.v2',
      data: { no: 1, statements: [], why: 'x', about: null },
    };
    const report = `report-${uuid(5)}`;
    const logs: [WrittenLog, string, RegExp][] = [
      [
        new WrittenLog()
          .append(ACTION, [planned], began)
          .append(ACTION, [agreed], { effectiveOn: '2018-01-01' })
          .append(ACTION, [started], { effectiveOn: '2017-12-01' }),
        '2',
        /step before it/,
      ],
      [
        new WrittenLog().append(ACTION, [planned], began).append(ACTION, [agreed, started]),
        '2',
        /nothing that does not stand already/,
      ],
      [
        new WrittenLog()
          .append(report, [reportReceived({ inspectionId: null })], began)
          .append(report, [discrepancy])
          .append(report, [{ type: 'EntryWithdrawn.v1', data: { revisions: ['1'] } }])
          .append(report, [discrepancy]),
        '3',
        /otherwise.*: no$/,
      ],
    ];
    for (const [log, revision, why] of logs) {
      log.append(`action-${uuid(2)}`, [planned], began);
      for (const batch of [1, log.events.length]) {
        await database.reset();
        expect(await said(log, batch)).toEqual([[revision, 'no-legal-successor', expect.stringMatching(why)]]);
      }
    }
  });

  it('is judged by what came before it, not by what came after it', async () => {
    const log = new WrittenLog()
      .append(ACTION, [planned], began)
      .append(ACTION, [blocked], { effectiveOn: '2019-01-01' })
      .append(ACTION, [{ type: 'ActionCancelled.v1', data: {} }])
      .append(ACTION, [blocked]);
    for (const batch of [1, 5]) {
      await database.reset();
      expect(await said(log, batch)).toEqual([
        ['1', 'no-legal-successor', expect.stringContaining('cannot be blocked')],
        ['3', 'no-legal-successor', expect.stringContaining('is cancelled')],
      ]);
    }
  });

  it('is told of that says it was recorded after it was stored', async () => {
    const log = new WrittenLog().append(ACTION, [planned], { ...began, created: '2026-11-26T09:58:59.000Z' });
    expect(await said(log)).toEqual([['0', 'recorded-after-stored', expect.stringContaining('61 s later')]]);
    await database.reset();
    expect(
      await project(new WrittenLog().append(ACTION, [planned], { ...began, created: '2026-11-26T09:59:00.000Z' })),
    ).toEqual([]);
  });

  it('is told of that tells of what is not in the record, and of nothing else that does', async () => {
    const plan = `action-plan-${uuid(4)}`;
    const started: DomainEvent = {
      type: 'PlanStarted.v2',
      data: { ...planFacts, reportId: uuid(20), inspectionId: uuid(21) },
    };
    const included = (n: number): DomainEvent => ({ type: 'ActionIncluded.v1', data: { actionId: uuid(n) } });
    const log = new WrittenLog()
      .append(ACTION, [planned], began)
      .append(plan, [started], began)
      .append(plan, [included(1)])
      .append(plan, [included(99)])
      // What is told of later in the log too is there all the same; what is there only later is not.
      .append(ACTION, [{ type: 'ActionAgreed.v1', data: {} }])
      .append(`action-${uuid(99)}`, [planned], began);
    for (const batch of [1, 7]) {
      await database.reset();
      expect(await said(log, batch)).toEqual([
        ['0', 'no-legal-successor', expect.stringContaining(`inspection-${uuid(21)}`)],
        ['2', 'no-legal-successor', expect.stringContaining(`action-${uuid(99)}`)],
      ]);
    }
  });

  it('is told of that tells of what is not in the record in place of what did', async () => {
    const plan = `action-plan-${uuid(4)}`;
    const started: DomainEvent = {
      type: 'PlanStarted.v2',
      data: { ...planFacts, reportId: uuid(20), inspectionId: null },
    };
    const included = (n: number): DomainEvent => ({ type: 'ActionIncluded.v1', data: { actionId: uuid(n) } });
    const withdrawn: DomainEvent = { type: 'EntryWithdrawn.v1', data: { revisions: ['1'] } };
    const log = new WrittenLog()
      .append(ACTION, [planned], began)
      .append(plan, [started], began)
      .append(plan, [included(1)])
      .append(plan, [withdrawn, included(99)]);
    const alarm = ['3', 'no-legal-successor', expect.stringContaining(`action-${uuid(99)}`)];
    for (const batch of [1, 2, 6]) {
      await database.reset();
      expect(await said(log, batch)).toEqual([alarm]);
    }
    await database.reset();
    for (const event of log.events) await database.project([event]);
    expect((await alarms()).map(({ revision }) => revision)).toEqual([3n]);
  });

  it('is told of that names an import which was not being recorded', async () => {
    const stream = `import-${uuid(7)}`;
    const importId = uuid(7);
    const action = (n: number) => `action-${uuid(n)}`;
    const accepted: DomainEvent = {
      type: 'ImportAccepted.v1',
      data: { document, title: 'A letter', reportId: uuid(20), draft: {} },
    };
    const completed: DomainEvent = {
      type: 'ImportCompleted.v2',
      data: { recorded: [], unchanged: [], differences: [], leftOut: [] },
    };
    const log = new WrittenLog()
      .append(action(1), [planned], { ...began, importId })
      .append(stream, [accepted], { importId })
      // A paper may tell of what it brings later.
      .append(action(2), [actionPlanned({ reportId: uuid(20), inspectionId: null, planId: uuid(8) })], {
        ...began,
        importId,
      })
      .append(stream, [completed], { importId: uuid(9) })
      .append(action(3), [planned], { ...began, importId });
    for (const batch of [1, 2, 6]) {
      await database.reset();
      expect((await said(log, batch)).filter(([, , why]) => why?.includes('that the import'))).toEqual([
        ['0', 'no-legal-successor', expect.stringContaining('was not being recorded')],
        ['1', 'no-legal-successor', expect.stringContaining('is of another')],
        ['0', 'no-legal-successor', expect.stringContaining('was not being recorded')],
      ]);
      expect((await alarms()).filter(({ why }) => why.startsWith('it tells of'))).toEqual([]);
    }
  });

  it('is told of that is half of an act, once anything else came after it', async () => {
    const note = `recommendation-${uuid(3)}`;
    const told = { effectiveOn: '2017-07-20' };
    const agreed: DomainEvent = { type: 'RecommendationAgreed.v2', data: { ...noMinute, meeting: '2017-07-20' } };
    const discharged: DomainEvent = { type: 'RecommendationDischarged.v1', data: {} };
    const proposed = recommendationProposed({ kind: 'note', reportId: uuid(20) });
    const begun = () => new WrittenLog().append(note, [proposed], began);

    for (const batch of [1, 2, 3]) {
      await database.reset();
      await project(begun().append(note, [agreed, discharged], told).append(ACTION, [planned], began), batch);
      expect(await readAlarmSummary(database.db)).toBeNull();
    }
    await database.reset();
    const half = begun().append(note, [agreed], told);
    await project(half);
    expect(await readAlarmSummary(database.db)).toBeNull();
    half.append(ACTION, [planned], began);
    await database.project(half.events.slice(-1));
    expect(await readAlarmSummary(database.db)).toMatchObject({ first: { stream: note, revision: '1' } });

    const commandId = uuid(4_000);
    const others: ((log: WrittenLog) => WrittenLog)[] = [
      (log) => log.append(ACTION, [planned], began),
      // Of the same thing, and of another act; and of the same command, and of another thing.
      (log) => log.append(note, [{ type: 'ImplementationStarted.v1', data: {} }]),
      (log) => log.append(ACTION, [planned, { type: 'ActionAgreed.v1', data: {} }, blocked], { ...began, commandId }),
      // The rest of it, and not at once.
      (log) => log.append(ACTION, [planned], began).append(note, [discharged], { ...told, commandId }),
    ];
    for (const other of others)
      for (const batch of [1, 9]) {
        const log = other(begun().append(note, [agreed], { ...told, commandId }));
        await database.reset();
        await database.project(log.events, batch);
        const { items } = await listed();
        expect(items).toContainEqual(
          expect.objectContaining({
            stream: note,
            revision: '1',
            message: expect.stringContaining('other entries of its act'),
          }),
        );
      }
  });
});
