import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Compared } from '#libs/following/compare-whole.js';
import { rebuild } from '#apps/projector/rebuild.js';
import { ApiJourney, type ChangedBody, type ListBody, type ThingBody } from '#libs/testing/api-journey.js';
import type { Schemas } from '#libs/testing/api/client.js';
import { createTestDatabase, type TestDatabase } from '#libs/testing/postgres.js';
import { until } from '#libs/testing/projector-bench.js';
import { startTestSystem } from '#libs/testing/system.js';
import { inLog, takeLeafOut } from '#libs/testing/tampering.js';
import { AMARA } from '#libs/testing/typed-record.js';

type Alarm = Schemas['AlarmDto'];
type Entry = Schemas['EntryDto'];

let log: TestDatabase;
let api: ApiJourney;
let action: ThingBody;
let other: ThingBody;
beforeAll(async () => {
  log = await createTestDatabase();
  api = await ApiJourney.of(await startTestSystem({ logDatabaseUrl: log.url }));
  await api.recordSample();
  [action, other] = (await api.things('actions')) as [ThingBody, ThingBody];
  await move(action, 'set-due-date', { due: '2031-09-01' });
  await move(action, 'report-progress', { rag: 'green', note: 'It goes well' });
  await move(other, 'set-due-date', { due: '2031-09-01' });
  await move(other, 'report-progress', { rag: 'green', note: 'It goes well' });
  const last = await move(other, 'report-progress', { rag: 'amber', note: 'It goes on' });
  await until(async () => (await leavesOf(other)) > BigInt(last.revision));
});
afterAll(async () => {
  await api?.stop();
  await log?.drop();
});

const streamOf = ({ id }: { readonly id: string }) => `action-${id}`;

const ask = async <Row extends pg.QueryResultRow>(url: string, sql: string, parameters: readonly unknown[]) => {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query<Row>(sql, [...parameters]).finally(() => client.end());
  return rows;
};

const leavesOf = async (thing: ThingBody): Promise<bigint> => {
  const rows = await ask<{ n: string }>(
    api.system.databaseUrl,
    'select count(*) as n from audit.leaf where stream = $1',
    [streamOf(thing)],
  );
  return BigInt(rows[0]?.n ?? 0);
};

const move = async (thing: ThingBody, verb: string, body: object): Promise<ChangedBody> => {
  const { revision } = await api.now('actions', thing);
  return api.made(AMARA, 'actions', { id: thing.id, revision }, verb, body);
};

const historyOf = (thing: ThingBody, headers: Record<string, string> = {}) =>
  api.get<ListBody<Entry>>(`/v1/actions/${thing.id}/history?limit=200`, headers);

/** The revision of the entry of that type in a thing's history. */
const revisionOf = async (thing: ThingBody, type: string): Promise<number> => {
  const entry = (await historyOf(thing)).body.items.find((each) => each.type === type);
  return Number.parseInt(entry?.revision ?? '', 10);
};

/** Somebody with a superuser's password does it while the event store is down; then the read models are built anew. */
const tamperAndRebuild = async (act: () => Promise<void>) => {
  await api.system.stopEventStore();
  await act();
  await api.system.replaceLog(log.url);
  const told: Compared[] = [];
  const { eventStoreUrl, databaseUrl } = api.system;
  const failed = await rebuild({
    config: { eventStoreUrl, databaseUrl },
    signal: new AbortController().signal,
    ...{ onProgress: () => undefined, onInterrupted: () => undefined },
    onCompared: (compared) => void told.push(compared),
  }).then(
    () => null,
    (error: unknown) => error as Error,
  );
  return {
    named: told.flatMap(({ alarms }) => alarms.map(({ code, stream, revision }) => `${code} ${stream}@${revision}`)),
    failed,
  };
};

const listed = async () => (await api.get<ListBody<Alarm>>('/v1/audit/alarms?limit=200')).body.items;

const alarmAt = async (stream: string, revision: number) =>
  (await listed()).filter((each) => each.stream === stream && each.revision === String(revision));

const health = async () => {
  const { body } = await api.get<Schemas['ReadyDto']>('/health/ready');
  return body.checks.find(({ name }) => name === 'alarms');
};

const page = async (path: string) => (await fetch(`${api.system.url}${path}`)).text();

/** Health has a word for it, the list has it, its page and the banner of every other name it. */
const expectNamed = async (code: string, stream: string, revision: number): Promise<void> => {
  expect((await alarmAt(stream, revision)).map((each) => each.code)).toContain(code);
  const check = await health();
  expect(check?.alarms).toBeGreaterThan(0);
  expect(check?.detail).toMatch(/^ALARM: the record is not as it should be in \d+ places?\. The first: .*@\d+/);
  expect(await page('/alarms')).toContain(`${stream}@${revision}`);
  expect(await page('/')).toContain('The record is not as it should be in ');
};

/** What is alarming about the entry of that revision. */
const marksOf = async (thing: ThingBody, revision: number) => {
  const entry = (await historyOf(thing)).body.items.find((each) => each.revision === String(revision));
  return entry?.alarms.map(({ code }) => code);
};

describe('a log that is as it was sealed', () => {
  it('gives no alarm, also when it is built anew', async () => {
    expect(await tamperAndRebuild(async () => undefined)).toEqual({ named: [], failed: null });
    expect(await health()).toBeUndefined();
    expect(await listed()).toEqual([]);
  });
});

describe('what a superuser does to the tables of log and ledger', () => {
  it('is named of an event that was changed, and whoever has a copy of its history is told anew', async () => {
    const revision = await revisionOf(action, 'DueDateSet.v1');
    const { headers } = await historyOf(action);
    const copy = { 'if-none-match': headers.get('etag') ?? '' };
    expect((await historyOf(action, copy)).status).toBe(304);

    const { named, failed } = await tamperAndRebuild(() =>
      inLog(log.url).change(streamOf(action), revision, '{"due":"2031-12-24"}'),
    );

    expect(named).toEqual([`differs-from-leaf ${streamOf(action)}@${revision}`]);
    expect(failed).toBeNull();
    await expectNamed('differs-from-leaf', streamOf(action), revision);
    expect((await health())?.detail).toContain(`(${streamOf(action)}@${revision})`);
    const { state } = await api.now('actions', action);
    expect(state).toMatchObject({ due: '2031-12-24' });
    expect(await marksOf(action, revision)).toEqual(['differs-from-leaf']);
    expect((await historyOf(action, copy)).status).toBe(200);
    expect(await page(`/actions/${action.id}`)).toContain('It is not what was sealed as number ');
  });

  it('is named of an event that was put in', async () => {
    const last = await revisionOf(action, 'ProgressReported.v2');
    const { named, failed } = await tamperAndRebuild(() => inLog(log.url).putIn(streamOf(action), last, last + 1));

    expect(named).toContain(`not-sealed ${streamOf(action)}@${last + 1}`);
    expect(failed).toBeNull();
    await expectNamed('not-sealed', streamOf(action), last + 1);
    expect(await marksOf(action, last + 1)).toEqual(['no-legal-successor', 'not-sealed']);
  });

  it('is named of a leaf that is gone, and of the number of leaves', async () => {
    const revision = await revisionOf(action, 'ActionPlanned.v2');
    const { named } = await tamperAndRebuild(() => takeLeafOut(api.system.databaseUrl, streamOf(action), revision));

    expect(named).toContain(`leaf-missing ${streamOf(action)}@${revision}`);
    await expectNamed('leaf-missing', streamOf(action), revision);
    const number = (await listed()).find(({ stream }) => stream === 'audit.leaf');
    expect(number).toMatchObject({
      ...{ position: null, type: null, kind: null, id: null, storedAt: null },
      ref: 'audit.leaf',
    });
    await expectNamed('leaf-missing', 'audit.leaf', Number.parseInt(number?.revision ?? '', 10));
  });

  it('is named of an event that was taken out, and the rows of before stay, with the mark', async () => {
    const revision = await revisionOf(other, 'DueDateSet.v1');
    const { named, failed } = await tamperAndRebuild(() => inLog(log.url).takeOut(streamOf(other), revision));

    expect(named).toContain(`missing-from-log ${streamOf(other)}@${revision}`);
    expect(failed?.message).toContain(`Revision ${revision} is missing`);
    await expectNamed('missing-from-log', streamOf(other), revision);
    expect(await marksOf(other, revision)).toEqual(['missing-from-log']);
    expect((await api.now('actions', other)).state).toMatchObject({ due: '2031-09-01' });
  });

  it('is told page by page', async () => {
    const all = await listed();
    const one = (await api.get<ListBody<Alarm>>('/v1/audit/alarms?limit=2')).body;
    const rest = (await api.get<ListBody<Alarm>>(`/v1/audit/alarms?limit=200&cursor=${one.next}`)).body;
    expect([...one.items, ...rest.items]).toEqual(all);
  });
});
