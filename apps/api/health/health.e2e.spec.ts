import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiJourney, sampleText, type ProblemBody } from '#libs/testing/api-journey.js';

interface Ready {
  readonly status: string;
  readonly checks: readonly { readonly name: string; readonly ok: boolean; readonly lagMs?: number }[];
}

let api: ApiJourney;
beforeAll(async () => {
  api = await ApiJourney.start();
});
afterAll(() => api?.stop());

const failing = async () => {
  const { status, body } = await api.get<Ready>('/health/ready');
  return { status, said: body.status, failing: body.checks.filter(({ ok }) => !ok).map(({ name }) => name) };
};

const until = async (done: () => Promise<boolean>) => {
  for (let n = 0; n < 200 && !(await done()); n++) await new Promise((later) => setTimeout(later, 50));
};

const ready = () => api.get<Ready>('/health/ready');

describe('health', () => {
  it('is ready once both stores answer and every projection has caught up', async () => {
    // A new record begins with its people, and how far the projection is, is told once a second.
    const lag = async () => (await ready()).body.checks.find(({ name }) => name === 'projection read-model')?.lagMs;
    await until(async () => (await lag()) === 0);
    expect(await lag()).toBe(0);
    const { status, body } = await ready();
    expect([status, body.status]).toEqual([200, 'ready']);
    expect(body.checks.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['event store', 'database', 'projection read-model']),
    );
  });

  it('is ready and names it when the event store asks nobody who they are', async () => {
    const { body } = await api.get<Ready>('/health/ready');
    expect(body.checks.find(({ name }) => name === 'access to the log')).toMatchObject({
      ok: true,
      detail: expect.stringMatching(/^ALARM: the event store asks nobody who they are/),
    });
  });

  it('is not ready without its event store; reading goes on, changes are told to come back', async () => {
    const imported = await api.upload<{ position: string }>('Amara Okafor', 'imports', sampleText());
    const read = await api.get<{ items: { id: string; revision: string }[] }>(
      `/v1/recommendations?minPosition=${imported.body.position}`,
    );
    const [thing] = read.body.items;
    await api.system.stopEventStore();

    expect(await failing()).toMatchObject({ status: 503, said: 'not ready' });
    expect((await failing()).failing).toContain('event store');
    expect((await api.get('/health/live')).status).toBe(200);
    expect((await api.get('/v1/recommendations')).status).toBe(200);

    const body = { reason: 'x' };
    const refused = await api.change<ProblemBody>(
      'Amara Okafor',
      `/v1/recommendations/${thing?.id}/withdraw`,
      thing?.revision ?? '0',
      body,
    );
    expect([refused.status, refused.body.code]).toEqual([503, 'event-store-unavailable']);
    expect(refused.headers.get('retry-after')).toBe('5');
  }, 90_000);

  it('says so when it loses its database', async () => {
    await api.system.closeDatabase();
    const gone = await api.get<ProblemBody>('/v1/recommendations');
    expect([gone.status >= 500, gone.headers.get('content-type')]).toEqual([true, 'application/problem+json']);
    expect((await failing()).failing).toEqual(expect.arrayContaining(['database', 'projections']));
  });
});
