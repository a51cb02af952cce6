import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Action } from '#libs/domain/action/state.js';
import type { RowCorrectionTold } from '#libs/domain/minutes/commands.js';
import type { RowTold } from '#libs/domain/minutes/events.js';
import type { Minutes } from '#libs/domain/minutes/state.js';
import type { EventStore } from '#libs/kernel/event-store.js';
import { actionFacts, minutesFacts, rowTold } from '#libs/testing/facts.js';
import { countedIds, stoppedClock } from '#libs/testing/ids.js';
import { InMemoryEventStore } from '#libs/testing/in-memory-event-store.js';
import { stoppingAfter } from '#libs/testing/recorder.js';
import { nothingElse } from '#libs/testing/things-of-record.js';
import { CommandRunner, type CommandOutcome, type CommandRequest } from '../command-runner.js';
import { load } from '../load.js';
import { systemIds } from '../system.js';

const HELD = '2017-07-10';
const idOf = (name: string) => systemIds.of(['tracker-rows-spec', name]);
const minutesId = idOf('minutes');
const [late, claimed, verified, dead] = ['late', 'claimed', 'verified', 'dead'].map(idOf) as [
  string,
  string,
  string,
  string,
];

const runnerOn = (store: EventStore) => new CommandRunner(store, stoppedClock, countedIds(), nothingElse);

const request = (
  kind: 'minutes' | 'action',
  id: string,
  type: string,
  data: object,
  more: Partial<CommandRequest> = {},
) => ({
  ...{ kind, id, command: { type, data }, actor: 'prs_1', reason: null, effectiveOn: HELD, expected: null },
  ...{ correlationId: idOf('correlation'), causationId: idOf('cause'), importId: null, ...more },
});

const row = (more: Partial<RowTold>): RowTold => ({ ...rowTold, ...more });
const WHOLE = [
  row({ number: '12', actionId: late, until: '2018-01-31' }),
  row({ number: '13', actionId: claimed, decision: 'completion not accepted', reason: 'The certificate is missing.' }),
  row({ number: '14', actionId: verified, decision: 'completion confirmed' }),
  row({ number: '15', actionId: dead, decision: 'removed', reason: 'The home was closed.' }),
  row({ number: '15', actionId: dead, decision: 'asked to attend' }),
];

const minute = (tracker: readonly RowTold[] = WHOLE) =>
  request(
    'minutes',
    minutesId,
    'MinuteMeeting',
    { ...minutesFacts, resolutions: [], tracker },
    {
      expected: 'no_stream',
      commandId: systemIds.of(['minute', JSON.stringify(tracker)]),
    },
  );

const correct = (more: Partial<RowCorrectionTold>) =>
  request(
    'minutes',
    minutesId,
    'CorrectMinutes',
    {
      corrections: [],
      tracker: [{ no: 1, number: null, words: null, decision: null, until: null, reason: null, ...more }],
    },
    { reason: 'The clerk misheard.', commandId: systemIds.of(['correct', JSON.stringify(more)]) },
  );

const errorsOf = (outcome: CommandOutcome) => {
  if (outcome.ok) return [];
  const { refusal } = outcome;
  return 'errors' in refusal && refusal.errors
    ? refusal.errors.map(({ field }) => field)
    : ['field' in refusal && refusal.field];
};

/** Four actions before the meeting: late with a request for more time, claimed, verified, and one that nobody needs any more. */
const actionsIn = async (runner: CommandRunner) => {
  const did = async (id: string, type: string, data: object = {}, more: Partial<CommandRequest> = {}) => {
    const outcome = await runner.run(request('action', id, type, data, { effectiveOn: '2017-06-01', ...more }));
    if (!outcome.ok) throw new Error(outcome.refusal.message);
  };
  for (const [n, id] of [late, claimed, verified, dead].entries()) {
    await did(id, 'PlanAction', { ...actionFacts, ref: `CPC 2017-07-10/8/A12.${n + 1}` });
    await did(id, 'AssignOwner', { owner: { post: 'Head of Homes' } });
    await did(id, 'SetDueDate', { due: '2017-09-01' });
    for (const type of ['AgreeAction', 'StartAction']) await did(id, type);
  }
  await did(late, 'RequestMoreTime', { to: '2017-12-01' }, { reason: 'Two posts are vacant.' });
  for (const id of [claimed, verified])
    await did(
      id,
      'ClaimCompletion',
      { evidence: [{ title: 'Certificate', sha256: null, id: null }] },
      { actor: 'prs_2' },
    );
  await did(verified, 'VerifyCompletion', {}, { actor: 'prs_3' });
};

describe('the rows of the tracker in the minutes of a meeting', () => {
  let store: InMemoryEventStore;
  let runner: CommandRunner;
  const action = async (id: string) => (await load(store, 'action', id)).state as Action;
  const minutes = async () => (await load(store, 'minutes', minutesId)).state as Minutes;
  const typesOf = async (id: string) => (await load(store, 'action', id)).events.map(({ event }) => event.type);

  beforeEach(async () => {
    store = new InMemoryEventStore();
    runner = runnerOn(store);
    await actionsIn(runner);
  });

  it('are carried out in one act, from the day of the meeting', async () => {
    expect(await runner.run(minute())).toMatchObject({ ok: true, position: store.log.at(-1)?.position });
    const asMinuted = { minute: { bodyId: minutesFacts.scope.body, meeting: HELD, minutesId, number: '12' } };
    expect(await action(late)).toMatchObject({
      due: '2018-01-31',
      moreTime: [{ status: 'granted', until: '2018-01-31', decidedBy: asMinuted }],
    });
    expect(await action(claimed)).toMatchObject({ status: 'in progress', evidence: [] });
    expect(await action(verified)).toMatchObject({ status: 'closed' });
    expect(await action(dead)).toMatchObject({ status: 'cancelled' });
    const led = store.log.filter(({ event }) => /Granted|Revised|NotVerified|Closed|Cancelled/.test(event.type));
    expect(led.map(({ metadata }) => metadata.effectiveOn)).toEqual([HELD, HELD, HELD, HELD, HELD]);
    expect(led.find(({ event }) => event.type === 'ActionCancelled.v1')?.metadata.reason).toBe('The home was closed.');
    expect(await minutes()).toMatchObject({
      carriedOut: { rows: 5, rowCorrections: 0 },
      tracker: [{ no: 1 }, {}, {}, {}, {}],
    });
  });

  it('say to the body what they decided', async () => {
    await runner.run(minute());
    const said = async (id: string) =>
      (await load(store, 'action', id)).events.flatMap(({ event }) =>
        event.type === 'StatementMade.v1'
          ? [event.data as { members: readonly { member: string; said: unknown }[] }]
          : [],
      );
    expect(await said(late)).toMatchObject([
      { by: { kind: 'minutes', id: minutesId }, members: [{ member: 'due', said: '2018-01-31' }] },
    ]);
    expect(await said(verified)).toMatchObject([{ members: [{ member: 'status', said: 'closed' }] }]);
  });

  it('leave a claim that nobody verified as it is where the meeting confirmed it', async () => {
    expect(await runner.run(minute([row({ actionId: claimed, decision: 'completion confirmed' })]))).toMatchObject({
      ok: true,
    });
    expect(await action(claimed)).toMatchObject({ status: 'completion claimed' });
    expect(await minutes()).toMatchObject({ tracker: [{ decision: 'completion confirmed' }], carriedOut: { rows: 1 } });
  });

  it('are refused as a whole, each with its field, where one of them cannot be', async () => {
    const { length } = store.log;
    const outcome = await runner.run(
      minute([
        row({ actionId: late, decision: 'completion confirmed' }),
        row({ actionId: claimed, decision: 'more time granted' }),
        row({ actionId: verified, decision: 'completion confirmed' }),
        row({ actionId: idOf('nothing'), decision: 'removed', reason: 'It is over.' }),
      ]),
    );
    expect(errorsOf(outcome)).toEqual(['tracker.0.decision', 'tracker.1.decision', 'tracker.3.actionId']);
    expect(store.log).toHaveLength(length);
  });

  it('are refused where the action is before another body', async () => {
    const other = { ...minutesFacts, scope: { ...minutesFacts.scope, body: idOf('other') } };
    const outcome = await runner.run(
      request('minutes', minutesId, 'MinuteMeeting', { ...other, resolutions: [], tracker: [WHOLE[2]!] }),
    );
    expect(errorsOf(outcome)).toEqual(['tracker.0.actionId']);
  });

  it('come to the same, wherever the process was killed', async () => {
    await runner.run(minute());
    const whole = store.log.map(({ stream, event }) => [stream, event]);
    const before = store.log.findIndex(({ stream }) => stream.startsWith('minutes-'));
    for (let appends = 1; appends < whole.length - before; appends++) {
      const later = new InMemoryEventStore();
      await actionsIn(runnerOn(later));
      const run = runnerOn(stoppingAfter(later, appends)).run(minute());
      await run.catch(() => null);
      await runnerOn(later).finishMinutes(minutesId);
      expect(later.log.map(({ stream, event }) => [stream, event])).toEqual(whole);
    }
  });

  describe('once they are recorded', () => {
    beforeEach(() => runner.run(minute()));

    it('are corrected in the words, which leaves the action as it is', async () => {
      const before = await typesOf(late);
      expect(await runner.run(correct({ words: 'RESOLVED: That more time be given.' }))).toMatchObject({ ok: true });
      expect(await typesOf(late)).toEqual(before);
      expect(await minutes()).toMatchObject({
        tracker: [{ words: 'RESOLVED: That more time be given.', corrections: [{}] }, {}, {}, {}, {}],
        carriedOut: { rows: 5, rowCorrections: 1 },
      });
    });

    it.each([
      [{ number: '12A' }, { due: '2018-01-31', moreTime: [{ decidedBy: { minute: { number: '12A' } } }] }],
      [{ until: '2018-02-28' }, { due: '2018-02-28', moreTime: [{ until: '2018-02-28' }] }],
      [
        { decision: 'more time refused', reason: 'It is late.' },
        { due: '2017-09-01', moreTime: [{ status: 'refused' }] },
      ],
      [{ decision: 'asked to attend' }, { due: '2017-09-01', moreTime: [{ status: 'requested' }] }],
    ] as const)('are corrected in what the meeting decided: %j', async (told, leads) => {
      expect(await runner.run(correct(told))).toMatchObject({ ok: true });
      expect(await action(late)).toMatchObject(leads);
      expect((await action(late)).moreTime).toHaveLength(1);
    });

    it('are not corrected where somebody built on what they led to', async () => {
      const reopened = await runner.run(
        request('action', verified, 'ReopenAction', {}, { effectiveOn: '2017-08-01', reason: 'It leaks again.' }),
      );
      expect(reopened).toMatchObject({ ok: true });
      const { length } = store.log;
      const outcome = await runner.run(correct({ no: 3, decision: 'asked to attend' }));
      expect(errorsOf(outcome)).toEqual(['tracker.0.decision']);
      expect(store.log).toHaveLength(length);
    });
  });
});
