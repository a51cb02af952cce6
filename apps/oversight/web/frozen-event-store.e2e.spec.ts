import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startEventStoreProcess, type EventStoreProcess } from '#apps/eventstore/testing/event-store-process.js';
import { ApiJourney, type ListBody, type ProblemBody } from '#libs/testing/api-journey.js';
import { createTestDatabase, type TestDatabase } from '#libs/testing/postgres.js';
import { startTestSystem } from '#libs/testing/system.js';

/** A slow machine may take longer than the deadlines say; nobody waits for ever. */
const BOUND_MS = 45_000;

let database: TestDatabase;
let store: EventStoreProcess;
let api: ApiJourney;
beforeAll(async () => {
  database = await createTestDatabase();
  store = await startEventStoreProcess(database.url);
  api = await ApiJourney.of(await startTestSystem({ eventStoreUrl: store.url }));
  await api.recordSample();
}, 120_000);
afterAll(async () => {
  store?.thaw();
  await api?.stop();
  await store?.stop();
  await database?.drop();
}, 60_000);

const statusOf = async (path: string) => {
  const answer = await fetch(api.system.url + path, { signal: AbortSignal.timeout(BOUND_MS) });
  return { status: answer.status, text: await answer.text() };
};

describe('while the event store is frozen', () => {
  it('a change is answered 503 in time and can be repeated after it; reading goes on', async () => {
    const action = await api.some('actions');
    const { authorization } = await api.bearer('Amara Okafor');
    const change = () =>
      fetch(`${api.system.url}/v1/actions/${action.id}/report-progress`, {
        method: 'POST',
        headers: {
          authorization,
          'content-type': 'application/json',
          'if-match': `"${action.revision}"`,
          'idempotency-key': '"while-frozen"',
        },
        body: JSON.stringify({ rag: 'green', note: 'while frozen' }),
        signal: AbortSignal.timeout(BOUND_MS),
      });
    store.freeze();

    const changing = change();
    expect((await statusOf('/v1/actions')).status).toBe(200);
    expect((await statusOf('/actions')).status).toBe(200);
    const ready = await statusOf('/health/ready');
    expect([ready.status, ready.text]).toEqual([503, expect.stringContaining('event store')]);
    const changed = await changing;
    expect([changed.status, ((await changed.json()) as ProblemBody).code]).toEqual([503, 'event-store-unavailable']);
    expect(changed.headers.get('retry-after')).toBe('5');

    store.thaw();
    const again = await change();
    const { position } = (await again.json()) as { position: string };
    expect(again.status).toBe(200);
    const { body } = await api.get<ListBody<object>>(
      `/v1/audit/entries?stream=action-${action.id}&minPosition=${position}`,
    );
    expect(body.items.filter((entry) => JSON.stringify(entry).includes('while frozen'))).toHaveLength(1);
  }, 120_000);
});
