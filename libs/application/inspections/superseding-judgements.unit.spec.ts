import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Kind } from '#libs/domain/deciders.js';
import { judge } from '#libs/domain/history/lawful/judge.js';
import type { Judgement } from '#libs/domain/judgement/state.js';
import type { EventStore } from '#libs/kernel/event-store.js';
import { inspectionFacts, judgementFacts } from '#libs/testing/facts.js';
import { countedIds, stoppedClock } from '#libs/testing/ids.js';
import { InMemoryEventStore } from '#libs/testing/in-memory-event-store.js';
import { stoppingAfter } from '#libs/testing/recorder.js';
import { nothingElse } from '#libs/testing/things-of-record.js';
import { CommandRunner, type CommandRequest } from '../command-runner.js';
import { judgementIdentity } from '../identity.js';
import { load } from '../load.js';
import { systemIds } from '../system.js';

const idOf = (name: string) => systemIds.of(['superseding-spec', name]);
const [first, second, third] = ['2013', '2017', '2018'].map(idOf) as [string, string, string];

const judgementOf = (inspectionId: string, code: string) =>
  judgementIdentity(systemIds, { kind: 'inspection', id: inspectionId, ref: '' }, code).id;

const runnerOn = (store: EventStore) => new CommandRunner(store, stoppedClock, countedIds(), nothingElse);

describe('the judgements of a re-inspection', () => {
  let store: InMemoryEventStore;
  let runner: CommandRunner;

  const request = (kind: Kind, id: string, type: string, data: object, more: Partial<CommandRequest> = {}) => ({
    ...{ kind, id, command: { type, data }, actor: 'prs_1', reason: 'It was so.', effectiveOn: '2017-07-10' },
    ...{ expected: null, correlationId: idOf('correlation'), causationId: idOf('cause'), importId: null, ...more },
  });
  const must = async (asked: CommandRequest, by = runner) => {
    const outcome = await by.run(asked);
    if (!outcome.ok) throw new Error(outcome.refusal.message);
    return outcome;
  };
  const recording = (inspectionId: string, code: string, on: string) =>
    request(
      'judgement',
      judgementOf(inspectionId, code),
      'RecordJudgement',
      { ...judgementFacts, inspectionId, code, ref: `${inspectionId}/J${code}` },
      { effectiveOn: on, commandId: idOf(`${inspectionId} ${code}`) },
    );
  const record = (inspectionId: string, code: string, on: string) => must(recording(inspectionId, code, on));
  const linking = (later: string, earlier: string) =>
    request('inspection', later, 'LinkPreviousInspection', { inspectionId: earlier }, { effectiveOn: '2017-12-01' });
  const link = (later: string, earlier: string) => must(linking(later, earlier));
  const of = async (inspectionId: string, code: string) =>
    (await load(store, 'judgement', judgementOf(inspectionId, code))).state as Judgement;

  beforeEach(async () => {
    store = new InMemoryEventStore();
    runner = runnerOn(store);
    for (const [id, on] of [
      [first, '2013-12-02'],
      [second, '2017-03-06'],
      [third, '2017-11-06'],
    ] as const)
      await must(request('inspection', id, 'AnnounceInspection', { ...inspectionFacts, on }, { effectiveOn: on }));
  });

  it('supersede those of the same areas, once they are recorded', async () => {
    await link(second, first);
    for (const code of ['overall', '2.1']) await record(first, code, '2014-01-20');
    const outcome = await record(second, 'overall', '2017-06-13');
    expect(await of(first, 'overall')).toMatchObject({
      status: 'superseded',
      supersededBy: judgementOf(second, 'overall'),
    });
    expect(await of(first, '2.1')).toMatchObject({ status: 'recorded', supersededBy: null });
    expect(await of(second, 'overall')).toMatchObject({ status: 'recorded' });
    const { events } = await load(store, 'judgement', judgementOf(first, 'overall'));
    expect(events.at(-1)).toMatchObject({ metadata: { effectiveOn: '2017-06-13', actor: 'prs_1' } });
    // Who waits for what is answered sees the earlier judgement superseded too.
    expect(outcome.reached).toEqual(events.at(-1)?.position);
    expect(judge('judgement', events.slice(0, -1), events.slice(-1))).toBe('whole');
  });

  it('supersede them once the inspections are linked, whether they were challenged or revised since', async () => {
    await record(first, 'overall', '2014-01-20');
    await must(
      request(
        'judgement',
        judgementOf(first, 'overall'),
        'ChallengeJudgement',
        { by: 'us' },
        { effectiveOn: '2017-07-01' },
      ),
    );
    await record(second, 'overall', '2017-06-13');
    expect(await of(first, 'overall')).toMatchObject({ status: 'challenged' });
    await link(second, first);
    expect(await of(first, 'overall')).toMatchObject({ status: 'superseded' });
    const { events } = await load(store, 'judgement', judgementOf(first, 'overall'));
    // Not before the last step that was recorded of it.
    expect(events.at(-1)?.metadata.effectiveOn).toBe('2017-07-01');
  });

  it('supersede an older one, where the inspection between judged no such area or withdrew its judgement', async () => {
    await link(second, first);
    await link(third, second);
    for (const code of ['overall', '2.1']) await record(first, code, '2014-01-20');
    await record(second, '2.1', '2017-06-13');
    await must(
      request('judgement', judgementOf(second, '2.1'), 'WithdrawJudgement', {}, { effectiveOn: '2017-07-01' }),
    );
    for (const code of ['overall', '2.1']) await record(third, code, '2018-01-10');
    expect(await of(first, 'overall')).toMatchObject({ supersededBy: judgementOf(third, 'overall') });
    expect(await of(first, '2.1')).toMatchObject({ supersededBy: judgementOf(second, '2.1') });
  });

  it('leave alone what is not linked, what is withdrawn, and what a person let stand again', async () => {
    await record(first, 'overall', '2014-01-20');
    await record(second, 'overall', '2017-06-13');
    expect(await of(first, 'overall')).toMatchObject({ status: 'recorded' });
    await link(second, first);
    const id = judgementOf(first, 'overall');
    const { events } = await load(store, 'judgement', id);
    await must(request('judgement', id, 'WithdrawEntry', { revision: String(events.at(-1)?.revision) }));
    await must(recording(second, 'overall', '2017-06-13'));
    await runner.finishReinspection(second);
    expect(await of(first, 'overall')).toMatchObject({ status: 'recorded', supersededBy: null });
  });

  it('change nothing when only a preview is asked for', async () => {
    await link(second, first);
    await record(first, 'overall', '2014-01-20');
    await must({ ...recording(second, 'overall', '2017-06-13'), preview: true });
    expect(await of(first, 'overall')).toMatchObject({ status: 'recorded' });
  });

  it.each([0, 1, 2, 3])('are whole after a stop at append %s, done again or gone on with', async (appends) => {
    for (const way of ['again', 'gone on']) {
      store = new InMemoryEventStore();
      runner = runnerOn(store);
      for (const id of [first, second])
        await must(request('inspection', id, 'AnnounceInspection', { ...inspectionFacts, on: '2013-12-02' }));
      for (const code of ['overall', '2.1']) await record(first, code, '2018-01-20');
      for (const code of ['overall', '2.1']) await record(second, code, '2018-02-13');
      const stopped = runnerOn(stoppingAfter(store, appends));
      await stopped.run(linking(second, first)).catch(() => null);
      const { state } = await load(store, 'inspection', second);
      if (way === 'again' || !('follows' in state) || state.follows === null) await link(second, first);
      else await runner.finishReinspection(second);
      for (const code of ['overall', '2.1']) {
        expect(await of(first, code)).toMatchObject({ status: 'superseded' });
        const { events } = await load(store, 'judgement', judgementOf(first, code));
        expect(events.filter(({ event }) => event.type === 'JudgementSuperseded.v1')).toHaveLength(1);
      }
    }
  });
});
