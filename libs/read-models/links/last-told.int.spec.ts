import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Log } from '#libs/testing/log.js';
import { openProjected, type ProjectedDatabase } from '#libs/testing/projection.js';
import { actionPlanned, uuid } from '#libs/testing/record.js';
import type { ActionEvent } from '#libs/domain/action/events.js';
import { READ_MODEL_MIGRATIONS } from '../index.js';
import { readModelProjection } from '../read-model-projection.js';
import { ReadModel } from '../read-model.js';

const [TOLD, LATE, CLAIMED, WITHDRAWN, NEVER] = [1, 2, 3, 4, 5].map((n) => `action-${uuid(n)}`) as [
  string,
  string,
  string,
  string,
  string,
];

const report: ActionEvent = {
  type: 'ProgressReported.v2',
  data: { rag: 'amber', rule: null, percent: null, status: null, note: '' },
};
const claim: ActionEvent = { type: 'CompletionClaimed.v2', data: { by: 'prs_1', evidence: [] } };

const givenLog = () => {
  const log = new Log();
  for (const stream of [TOLD, LATE, CLAIMED, WITHDRAWN, NEVER]) log.record(stream, actionPlanned());
  const told = (stream: string, event: ActionEvent, effectiveOn: string) => log.record(stream, event, { effectiveOn });
  told(TOLD, report, '2017-08-01');
  told(TOLD, report, '2017-09-01');
  told(LATE, report, '2017-09-01');
  told(LATE, report, '2017-08-01');
  told(CLAIMED, report, '2017-08-01');
  told(CLAIMED, claim, '2017-09-02');
  told(WITHDRAWN, report, '2017-08-01');
  told(WITHDRAWN, report, '2017-09-01');
  log.record(WITHDRAWN, { type: 'EntryWithdrawn.v1', data: { revisions: ['2'] } });
  told(NEVER, { type: 'UpdateAskedFor.v1', data: { on: '2017-09-01' } }, '2017-09-01');
  return log;
};

describe('the last day of which progress was told', () => {
  const log = givenLog();
  let database: ProjectedDatabase;
  let readModel: ReadModel;
  beforeAll(async () => {
    database = await openProjected(readModelProjection, READ_MODEL_MIGRATIONS);
    readModel = new ReadModel(database.db);
    await database.project(log.events);
  });
  afterAll(async () => {
    await readModel?.close();
    await database?.close();
  });

  const told = async (on: string, known: bigint | null = null) =>
    (await readModel.view({ known, on }, (view) => view.lastTold([TOLD, LATE, CLAIMED, WITHDRAWN, NEVER]))).value;

  it('is that of the latest report or claim that stands, whenever it was entered', async () => {
    expect(await told('2026-11-23')).toEqual(
      new Map([
        [TOLD, '2017-09-01'],
        [LATE, '2017-09-01'],
        [CLAIMED, '2017-09-02'],
        [WITHDRAWN, '2017-08-01'],
      ]),
    );
  });

  it('is as it was on a day, and as known at a position', async () => {
    expect((await told('2017-08-15')).get(TOLD)).toBe('2017-08-01');
    const withdrawal = log.events.find(({ event }) => event.type === 'EntryWithdrawn.v1')?.position ?? 0n;
    expect((await told('2026-11-23', withdrawal - 1n)).get(WITHDRAWN)).toBe('2017-09-01');
  });
});
