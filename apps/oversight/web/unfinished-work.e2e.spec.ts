import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { CarryingOverAll } from '#libs/application/bodies/carrying-over.js';
import { TakingOverPost } from '#libs/application/authorities/taking-over-post.js';
import { CommandRunner } from '#libs/application/command-runner.js';
import { TellingRows } from '#libs/application/trackers/telling-rows.js';
import { PeopleCommands } from '#libs/application/people/people-commands.js';
import { ImportWithdrawal } from '#libs/application/recording/import-withdrawal.js';
import { systemClock, systemIds } from '#libs/application/system.js';
import { Recordings } from '#libs/doing/papers/recordings.js';
import { connect, EventStoreDb } from '#libs/event-store/event-store.js';
import { ReadModel } from '#libs/read-models/read-model.js';
import { ApiJourney, type ChangedBody } from '#libs/testing/api-journey.js';
import { stoppingAfter } from '#libs/testing/recorder.js';
import { nothingElse } from '#libs/testing/things-of-record.js';
import { UnfinishedWork } from './unfinished-work.js';

const AMARA = 'Amara Okafor';
const WHOSE = { authority: 'Wexmoor Borough Council', committee: 'Children Committee', meeting: '2025-07-10' };

let api: ApiJourney;
let work: UnfinishedWork;

beforeAll(async () => {
  api = await ApiJourney.start();
  const { app } = api.system;
  work = new UnfinishedWork(
    app.get(ReadModel),
    app.get(Recordings),
    app.get(ImportWithdrawal),
    app.get(CarryingOverAll),
    app.get(TakingOverPost),
    app.get(PeopleCommands),
    app.get(TellingRows),
    app.get(CommandRunner),
    systemClock,
    pino({ level: 'silent' }),
  );
});
afterAll(async () => {
  await work?.stop();
  await api?.stop();
});

describe('what a re-inspection supersedes, stopped half-way', () => {
  it('is gone on with while the process runs, not only when it starts', async () => {
    const inspect = async (starts: string) => {
      const { id } = await api.entered<ChangedBody>(AMARA, 'inspections', {
        ...WHOSE,
        framework: 'ofsted-ilacs-2023',
        starts,
      });
      const judged = { inspectionId: id, code: 'overall', grade: 'Good' };
      return { id, judgement: await api.entered<ChangedBody>(AMARA, 'judgements', judged) };
    };
    const [first, second] = [await inspect('2025-06-02'), await inspect('2026-06-01')];
    work.start(200);
    await new Promise((resolve) => setTimeout(resolve, 1000));

    const log = connect(api.system.eventStoreUrl);
    const stopping = new CommandRunner(stoppingAfter(new EventStoreDb(log), 1), systemClock, systemIds, nothingElse);
    const command = { type: 'LinkPreviousInspection', data: { inspectionId: first.id } };
    const link = stopping.run({
      ...{
        kind: 'inspection',
        command,
        id: second.id,
        actor: 'prs_1',
        reason: 'It followed',
        effectiveOn: '2026-06-01',
      },
      ...{ expected: null, correlationId: systemIds.next(), causationId: systemIds.next(), importId: null },
    });
    await expect(link).rejects.toThrow('stopped');
    await log.dispose();

    const status = async () => (await api.now('judgements', first.judgement)).status;
    for (const until = Date.now() + 10_000; (await status()) !== 'superseded' && Date.now() < until;);
    expect(await status()).toBe('superseded');
  });
});
