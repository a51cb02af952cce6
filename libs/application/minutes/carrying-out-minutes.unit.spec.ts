import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Kind } from '#libs/domain/deciders.js';
import { judge } from '#libs/domain/history/lawful/judge.js';
import type { ResolutionTold } from '#libs/domain/minutes/events.js';
import type { CorrectionTold } from '#libs/domain/minutes/commands.js';
import type { Minutes } from '#libs/domain/minutes/state.js';
import type { Report } from '#libs/domain/report/state.js';
import type { Recommendation } from '#libs/domain/recommendation/state.js';
import { spokenOf, toldBy, type ToldOn } from '#libs/domain/statement/told.js';
import type { EventStore } from '#libs/kernel/event-store.js';
import {
  minutesFacts,
  nothingMore,
  recommendationFacts,
  reportFacts,
  resolutionTold,
  scope,
} from '#libs/testing/facts.js';
import { countedIds, stoppedClock } from '#libs/testing/ids.js';
import { InMemoryEventStore } from '#libs/testing/in-memory-event-store.js';
import { stoppingAfter } from '#libs/testing/recorder.js';
import { nothingElse } from '#libs/testing/things-of-record.js';
import { CommandRunner, type CommandOutcome, type CommandRequest } from '../command-runner.js';
import { load } from '../load.js';
import { systemIds } from '../system.js';
import { madeBy } from './steps.js';

const idOf = (name: string) => systemIds.of(['minutes-spec', name]);
const minutesId = idOf('minutes');
const [one, two, three] = ['R1', 'R2', 'R3'].map(idOf) as [string, string, string];
const made = madeBy(systemIds, { ...minutesFacts, id: minutesId }, 3).id;

const runnerOn = (store: EventStore) => new CommandRunner(store, stoppedClock, countedIds(), nothingElse);

const request = (
  kind: Kind,
  id: string,
  command: { type: string; data: object },
  more: Partial<CommandRequest> = {},
) => ({
  kind,
  id,
  command,
  actor: 'prs_1',
  reason: null,
  effectiveOn: '2017-07-10',
  expected: null,
  correlationId: idOf('correlation'),
  causationId: idOf('cause'),
  importId: null,
  ...more,
});

const resolution = (more: Partial<ResolutionTold>): ResolutionTold => ({ ...resolutionTold, ...more });

const WHOLE = [
  resolution({ number: '7', recommendations: [one, two] }),
  resolution({ number: '8', recommendations: [three], outcome: 'deferred', reason: 'The figures were missing.' }),
  resolution({ number: '9', recommendations: [], words: 'RESOLVED: That a report be brought in the autumn.' }),
];

const minute = (resolutions: readonly ResolutionTold[] = WHOLE, more: Partial<CommandRequest> = {}) =>
  request(
    'minutes',
    minutesId,
    { type: 'MinuteMeeting', data: { ...minutesFacts, resolutions, tracker: [] } },
    { expected: 'no_stream', commandId: systemIds.of(['minute', JSON.stringify(resolutions)]), ...more },
  );

const agree = (corrections: readonly Partial<CorrectionTold>[]) => {
  const whole = corrections.map((each) => ({
    number: null,
    words: null,
    outcome: null,
    reason: null,
    ...nothingMore,
    ...each,
  }));
  const data = { meetingId: idOf('next'), meeting: '2017-09-11', corrections: whole, tracker: [] };
  return request('minutes', minutesId, { type: 'AgreeMinutes', data }, { reason: 'The clerk misheard.' });
};

const errorsOf = (outcome: CommandOutcome) =>
  outcome.ok || !('errors' in outcome.refusal) ? [] : (outcome.refusal.errors ?? []).map(({ field }) => field);

describe('the minutes of a meeting', () => {
  let store: InMemoryEventStore;
  let runner: CommandRunner;
  const stateOf = async <S>(kind: Kind, id: string) => (await load(store, kind, id)).state as unknown as S;
  const recommendation = (id: string) => stateOf<Recommendation>('recommendation', id);
  const toldOf = async (id: string, day: string) => {
    const { events } = await load(store, 'recommendation', id);
    const entries = events.map((entry) => ({ ...entry, act: entry.metadata.commandId }));
    const toldOn: ToldOn = ({ body, meeting }) => (body === scope.body ? meeting : null);
    const told = toldBy(spokenOf('recommendation', entries), day, toldOn);
    return Object.fromEntries(told.map(({ member, said }) => [member, said]));
  };
  const minutes = () => stateOf<Minutes>('minutes', minutesId);

  const propose = (id: string, no: string) =>
    runner.run(
      request('recommendation', id, {
        type: 'ProposeRecommendation',
        data: { ...recommendationFacts, no, ref: `CPC 2017-07-10/8/R${no}` },
      }),
    );

  beforeEach(async () => {
    store = new InMemoryEventStore();
    runner = runnerOn(store);
    for (const [n, id] of [one, two, three].entries()) await propose(id, String(n + 1));
  });

  it('resolve everything that was before it in one act, each with the minute and its words', async () => {
    const outcome = await runner.run(minute());
    expect(outcome).toMatchObject({ ok: true, position: store.log.at(-1)?.position });
    const said = { meeting: '2017-07-10', number: '7', minute: resolutionTold.words, minutesId, body: scope.body };
    expect(await recommendation(one)).toMatchObject({ status: 'agreed', resolution: { ...said, asOneWith: [two] } });
    expect(await recommendation(two)).toMatchObject({ status: 'agreed', resolution: { ...said, asOneWith: [one] } });
    expect(await recommendation(three)).toMatchObject({ status: 'deferred', resolution: { number: '8' } });
    expect(store.log.find(({ event }) => event.type === 'RecommendationDeferred.v2')?.metadata.reason).toBe(
      'The figures were missing.',
    );
    expect(await recommendation(made)).toMatchObject({
      status: 'agreed',
      ref: 'CPC 2017-07-10/minutes/R3',
      text: 'RESOLVED: That a report be brought in the autumn.',
      reportId: null,
      minutesId,
    });
    expect(await minutes()).toMatchObject({ status: 'draft', carriedOut: { resolutions: 3, corrections: 0 } });
  });

  it('resolve what is added once something added before it is withdrawn', async () => {
    const add = (number: string, id: string) =>
      runner.run(
        request('minutes', minutesId, {
          type: 'AddResolutions',
          data: { resolutions: [resolution({ number, recommendations: [id] })], tracker: [] },
        }),
      );
    await runner.run(minute([resolution({ number: '7', recommendations: [one] })]));
    await add('8', two);
    const { events } = await load(store, 'minutes', minutesId);
    const added = events.filter(({ event }) => event.type === 'ResolutionMinuted.v1').at(-1);
    const data = { revision: String(added?.revision) };
    const reason = 'It was minuted of another meeting.';
    expect(
      await runner.run(request('minutes', minutesId, { type: 'WithdrawEntry', data }, { reason, effectiveOn: null })),
    ).toMatchObject({ ok: true });
    await add('9', three);

    expect(await recommendation(three)).toMatchObject({ status: 'agreed', resolution: { number: '9' } });
    expect(await minutes()).toMatchObject({ carriedOut: { resolutions: 2 } });
  });

  it('tell the body of each what they say, and of the rest nothing', async () => {
    await runner.run(minute());
    const words = resolutionTold.words;
    const agreed = { status: 'agreed', 'resolution.number': '7', 'resolution.minute': words };
    expect([await toldOf(one, '2017-07-09'), await toldOf(one, '2017-07-10')]).toEqual([{}, agreed]);
    expect(await toldOf(three, '2017-07-10')).toMatchObject({ status: 'deferred', 'resolution.number': '8' });
    expect(await toldOf(made, '2017-07-10')).toMatchObject({
      text: 'RESOLVED: That a report be brought in the autumn.',
      status: 'agreed',
    });
  });

  it('are lawful entries of each, also once they are corrected', async () => {
    await runner.run(minute());
    await runner.run(request('minutes', minutesId, { type: 'PublishMinutes', data: { on: '2017-07-20' } }));
    await runner.run(agree([{ no: 2, words: 'RESOLVED: That the report be noted and published.' }]));
    for (const id of [one, three, made]) {
      const { events } = await load(store, 'recommendation', id);
      const judged = events.map((event, n) => {
        const first = events.findIndex(({ metadata }) => metadata.commandId === event.metadata.commandId);
        return judge('recommendation', events.slice(0, first), events.slice(first, n + 1));
      });
      expect(judged.filter((each) => typeof each !== 'string')).toEqual([]);
    }
  });

  describe('of a meeting that had a published report before it', () => {
    const reportId = idOf('report');
    const report = () => stateOf<Report>('report', reportId);
    const about = (outcome: ResolutionTold['outcome']) =>
      minute([resolution({ number: '7', recommendations: [idOf('of report')], outcome, reason: 'x' })]);

    const publish = async () => {
      const data = { on: '2017-07-10' };
      await runner.run(request('report', reportId, { type: 'SendReportToConstitutionalTeam', data }));
      await runner.run(request('report', reportId, { type: 'PublishReport', data }));
    };

    beforeEach(async () => {
      await runner.run(request('report', reportId, { type: 'ReceiveReport', data: reportFacts }));
      const data = { ...recommendationFacts, no: '9', ref: 'CPC 2017-07-10/8/R9', reportId };
      await runner.run(request('recommendation', idOf('of report'), { type: 'ProposeRecommendation', data }));
    });

    it('mark it considered, with the minute, once', async () => {
      await publish();
      await runner.run(about('agreed'));
      expect(await report()).toMatchObject({
        status: 'considered',
        consideredAt: '2017-07-10',
        minute: resolutionTold.words,
      });
      const { length } = store.log;
      await runner.run(about('agreed'));
      expect(store.log).toHaveLength(length);
    });

    it('leave it as it is where it comes back to a later meeting', async () => {
      await publish();
      await runner.run(about('deferred'));
      expect(await report()).toMatchObject({ status: 'published' });
    });

    it('leave it as it is where it was not published', async () => {
      expect(await runner.run(about('agreed'))).toMatchObject({ ok: true });
      expect(await report()).toMatchObject({ status: 'received' });
    });
  });

  it('are the same when they are asked for again', async () => {
    const first = await runner.run(minute());
    const { length } = store.log;
    const again = await runner.run(minute());
    expect(again).toMatchObject({ ok: true, repeated: true });
    expect(again.ok && first.ok && again.reached === first.reached).toBe(true);
    expect(store.log).toHaveLength(length);
  });

  it('tell every refusal at once, and record nothing', async () => {
    await runner.run(request('recommendation', two, { type: 'WithdrawRecommendation', data: {} }, { reason: 'x' }));
    const { length } = store.log;
    const wrong = [
      resolution({ recommendations: [one, two] }),
      resolution({ number: '8', recommendations: [idOf('nowhere')] }),
      resolution({ number: '9', recommendations: [three] }),
    ];
    const outcome = await runner.run(minute(wrong));
    expect(outcome.ok).toBe(false);
    expect(errorsOf(outcome)).toEqual(['resolutions.0.recommendations.1', 'resolutions.1.recommendations.0']);
    expect(store.log).toHaveLength(length);
  });

  it('are previewed without recording anything', async () => {
    const { length } = store.log;
    expect(await runner.run(minute(WHOLE, { preview: true }))).toMatchObject({ ok: true, position: null });
    expect(store.log).toHaveLength(length);
  });

  it('come to the same, wherever the process was killed, when it goes on or is asked again', async () => {
    await runner.run(minute());
    const whole = store.log.map(({ stream, event }) => [stream, event]);
    // One append to the minutes, one of each thing, two of what no paper proposed, and that it is done.
    for (let k = 1; k < 7; k++) {
      store = new InMemoryEventStore();
      runner = runnerOn(store);
      for (const [n, id] of [one, two, three].entries()) await propose(id, String(n + 1));
      await expect(runnerOn(stoppingAfter(store, k)).run(minute())).rejects.toThrow();
      if (k % 2) await runnerOn(store).finishMinutes(minutesId);
      expect(await runnerOn(store).run(minute())).toMatchObject({ ok: true });
      expect(store.log.map(({ stream, event }) => [stream, event])).toEqual(whole);
    }
  });

  it('leave alone what somebody withdrew since, when resolutions are added', async () => {
    await runner.run(minute([WHOLE[0]!]));
    const revision = String((await load(store, 'recommendation', one)).events.at(-1)?.revision);
    await runner.run(
      request('recommendation', one, { type: 'WithdrawEntry', data: { revision } }, { reason: 'It was not so.' }),
    );
    await runner.run(
      request('minutes', minutesId, { type: 'AddResolutions', data: { resolutions: [WHOLE[1]!], tracker: [] } }),
    );
    expect(await recommendation(one)).toMatchObject({ status: 'proposed' });
    expect(await recommendation(three)).toMatchObject({ status: 'deferred' });
  });

  describe('at the next meeting', () => {
    beforeEach(async () => {
      await runner.run(minute());
      await runner.run(request('minutes', minutesId, { type: 'PublishMinutes', data: { on: '2017-07-20' } }));
    });

    it('are corrected in their words, on what they resolved too, and both are kept', async () => {
      const words = 'RESOLVED: That the report be noted and published.';
      expect(await runner.run(agree([{ no: 1, words }]))).toMatchObject({ ok: true });
      expect(await recommendation(one)).toMatchObject({ status: 'agreed', resolution: { number: '7', minute: words } });
      expect(await minutes()).toMatchObject({
        status: 'agreed',
        agreedBy: { meeting: '2017-09-11' },
        resolutions: [{ words, corrections: [{ from: { words: resolutionTold.words }, to: { words } }] }, {}, {}],
        carriedOut: { corrections: 1 },
      });
      const types = (await load(store, 'recommendation', one)).events.map(({ event }) => event.type);
      expect(types).toEqual([
        'RecommendationProposed.v2',
        ...['RecommendationAgreed.v2', 'StatementMade.v1'],
        ...['MinuteCorrected.v1', 'StatementMade.v1'],
      ]);
    });

    it('are corrected in the outcome: what was recorded is withdrawn, and recorded anew', async () => {
      const to = { no: 1, outcome: 'referred', referredTo: 'Cabinet' } as const;
      expect(await runner.run(agree([to]))).toMatchObject({ ok: true });
      for (const id of [one, two])
        expect(await recommendation(id)).toMatchObject({
          status: 'referred',
          referredTo: 'Cabinet',
          resolution: { number: '7' },
        });
      const types = (await load(store, 'recommendation', two)).events.map(({ event }) => event.type);
      expect(types.slice(1)).toEqual([
        ...['RecommendationAgreed.v2', 'StatementMade.v1'],
        ...['EntryWithdrawn.v1', 'RecommendationReferred.v2', 'StatementMade.v1'],
        'StatementMade.v1',
      ]);
    });

    it.each([
      { corrected: { no: 1, words: 'RESOLVED: That it be noted.' }, member: 'resolution.minute' },
      { corrected: { no: 1, outcome: 'referred', referredTo: 'Cabinet' } as const, member: 'status' },
    ])('had told what they said first, until they were corrected ($member)', async ({ corrected, member }) => {
      const first = await toldOf(one, '2017-07-10');
      await runner.run(agree([corrected]));
      expect(await toldOf(one, '2017-09-10')).toEqual(first);
      const since = await toldOf(one, '2017-09-11');
      expect(since).toEqual({ ...first, ...since });
      expect(since[member]).toBe(corrected.words ?? corrected.outcome);
    });

    it('are corrected in what no paper had proposed', async () => {
      await runner.run(agree([{ no: 3, outcome: 'recommended on', referredTo: 'Council Assembly' }]));
      expect(await recommendation(made)).toMatchObject({ status: 'recommended on', recommendedTo: 'Council Assembly' });
    });

    it('are not agreed where an outcome was built on since: every such refusal is told, and nothing is recorded', async () => {
      for (const id of [one, two])
        await runner.run(
          request('recommendation', id, { type: 'StartImplementation', data: {} }, { effectiveOn: '2017-08-01' }),
        );
      const { length } = store.log;
      const outcome = await runner.run(agree([{ no: 1, outcome: 'referred', referredTo: 'Cabinet' }]));
      expect(errorsOf(outcome)).toEqual(['corrections.0', 'corrections.0']);
      expect(store.log).toHaveLength(length);
    });

    it('come to the same, wherever the process was killed', async () => {
      const begun = [...store.log];
      const correct = () => ({
        ...agree([
          { no: 1, outcome: 'referred', referredTo: 'Cabinet' },
          { no: 2, number: '8.1' },
        ]),
        commandId: idOf('agree'),
      });
      await runner.run(correct());
      const whole = store.log.map(({ stream, event }) => [stream, event]);
      expect(whole.length - begun.length).toBeGreaterThan(5);
      for (let k = 1; k < 5; k++) {
        const later = new InMemoryEventStore();
        const anew = runnerOn(later);
        runner = anew;
        store = later;
        for (const [n, id] of [one, two, three].entries()) await propose(id, String(n + 1));
        await anew.run(minute());
        await anew.run(request('minutes', minutesId, { type: 'PublishMinutes', data: { on: '2017-07-20' } }));
        await expect(runnerOn(stoppingAfter(later, k)).run(correct())).rejects.toThrow();
        await runnerOn(later).finishMinutes(minutesId);
        await runnerOn(later).run(correct());
        expect(later.log.map(({ stream, event }) => [stream, event])).toEqual(whole);
      }
    });
  });
});
