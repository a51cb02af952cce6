import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Kind } from '#libs/domain/deciders.js';
import { judge } from '#libs/domain/history/lawful/judge.js';
import { CLEARERS } from '#libs/domain/tracker/events.js';
import type { EventStore } from '#libs/kernel/event-store.js';
import { actionFacts, trackerFacts, trackerPublished } from '#libs/testing/facts.js';
import { countedIds, stoppedClock } from '#libs/testing/ids.js';
import { InMemoryEventStore } from '#libs/testing/in-memory-event-store.js';
import { stoppingAfter } from '#libs/testing/recorder.js';
import { nothingElse } from '#libs/testing/things-of-record.js';
import { CommandRunner } from '../command-runner.js';
import { load } from '../load.js';
import { systemIds } from '../system.js';
import { bytesOfRows, type RowSaid } from './row-said.js';
import { TellingRows } from './telling-rows.js';

const idOf = (name: string) => systemIds.of(['telling-rows-spec', name]);
const TRACKER = idOf('tracker');
const REPORT = idOf('report');
/** More than are told of at the same time, and one that is not there. */
const ACTIONS = Array.from({ length: 18 }, (_, n) => idOf(`action ${n}`));
const NOWHERE = idOf('nowhere');
const ROWS: readonly RowSaid[] = [...ACTIONS, NOWHERE].map((id) => ({
  ...{ kind: 'action', id },
  members: { status: 'planned', due: '2017-12-01', owner: null },
}));

async function* kept() {
  yield bytesOfRows(ROWS);
}
const documents = { read: () => kept() };

const runnerOn = (store: EventStore) => new CommandRunner(store, stoppedClock, countedIds(), nothingElse);
const tellingOn = (store: EventStore) => new TellingRows(store, runnerOn(store), systemIds, documents);

const asked = (kind: Kind, id: string, type: string, data: object) => ({
  ...{ kind, id, command: { type, data }, actor: 'prs_1', reason: null, effectiveOn: '2017-07-10', expected: null },
  ...{ correlationId: idOf('correlation'), causationId: idOf('cause'), importId: null },
});

let store: InMemoryEventStore;

beforeEach(async () => {
  store = new InMemoryEventStore();
  const runner = runnerOn(store);
  for (const [n, id] of ACTIONS.entries())
    await runner.run(asked('action', id, 'PlanAction', { ...actionFacts, ref: `A${n}`, bullet: n + 1 }));
  await runner.run(asked('tracker', TRACKER, 'BeginTracker', trackerFacts));
  for (const by of CLEARERS)
    await runner.run(asked('tracker', TRACKER, 'ClearTracker', { by, who: 'Head of Service', on: '2017-07-10' }));
  const report = { ...trackerPublished.report, id: REPORT };
  await runner.run(asked('tracker', TRACKER, 'PublishTracker', { ...trackerPublished, report }));
});

const told = async () => (await load(store, 'tracker', TRACKER)).state;
const statements = () => store.log.filter(({ event }) => event.type === 'StatementMade.v1');
const typesIn = async (kind: Kind, id: string) => (await load(store, kind, id)).events.map(({ event }) => event.type);

const isTold = async () => {
  expect(await told()).toMatchObject({ told: { rows: 18, left: [{ kind: 'action', id: NOWHERE }] } });
  expect(await typesIn('report', REPORT)).toEqual(['ReportReceived.v2', 'StatementMade.v1', 'ReportPublished.v1']);
  for (const id of ACTIONS) expect(await typesIn('action', id)).toEqual(['ActionPlanned.v2', 'StatementMade.v1']);
};

describe('a published tracker', () => {
  it('is a report of its meeting, and everything it speaks of says what it was told to be', async () => {
    await tellingOn(store).finish(TRACKER);
    await isTold();
    const statement = statements().at(-1)?.event.data;
    const members = [
      { member: 'status', said: 'planned', place: null },
      { member: 'due', said: '2017-12-01', place: null },
    ];
    expect(statement).toEqual({
      ...{
        by: { kind: 'report', id: REPORT },
        document: trackerPublished.files[0]?.sha256,
        body: trackerFacts.scope.body,
      },
      ...{ meeting: '2017-07-10', published: trackerPublished.on, members },
    });
  });

  it('is told of by what commands lead to', async () => {
    await tellingOn(store).finish(TRACKER);
    for (const [kind, id] of [
      ['tracker', TRACKER] as const,
      ['report', REPORT] as const,
      ['action', ACTIONS[0]!] as const,
    ]) {
      const { events } = await load(store, kind, id);
      const entries = events.map((entry) => ({ ...entry, act: entry.metadata.commandId }));
      for (const [n, entry] of entries.entries()) expect(judge(kind, entries.slice(0, n), [entry])).toBe('whole');
    }
  });

  it('says everything once, wherever it was stopped and however often it goes on', async () => {
    for (const appends of [0, 1, 2, 3, 10]) {
      await expect(tellingOn(stoppingAfter(store, appends)).finish(TRACKER)).rejects.toThrow('stopped');
      expect(await told()).toMatchObject({ told: null });
    }
    await Promise.all([tellingOn(store).finish(TRACKER), tellingOn(store).finish(TRACKER)]);
    await isTold();
    const events = store.log.length;
    await tellingOn(store).finish(TRACKER);
    expect(store.log).toHaveLength(events);
  });
});
