import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiJourney, type ListBody, type ProblemBody } from '#libs/testing/api-journey.js';
import { startPostgresProcess, type PostgresProcess } from '#libs/testing/postgres-process.js';
import { startTestSystem } from '#libs/testing/system.js';

const AMARA = 'Amara Okafor';
const ANSWERS_WITHIN_MS = 2_000;
/** A slow machine may take longer than the deadlines say; nobody waits for ever. */
const BOUND_MS = 30_000;
const PAGES = ['/', '/actions', '/changes', '/compare', '/reports', '/order-of-entries'];
const QUESTIONS = ['actions', 'recommendations', 'reports', 'audit/entries', 'authorities'].map(
  (path) => `/v1/${path}`,
);

let postgres: PostgresProcess;
let api: ApiJourney;
beforeAll(async () => {
  postgres = await startPostgresProcess();
  const system = await startTestSystem({ databaseUrl: postgres.url, answersWithinMs: ANSWERS_WITHIN_MS });
  api = await ApiJourney.of(system);
  await api.recordSample();
}, 120_000);
afterAll(async () => {
  await postgres?.thaw();
  await api?.stop();
  await postgres?.stop();
}, 60_000);

const ask = async (path: string) => {
  const answer = await fetch(api.system.url + path, { signal: AbortSignal.timeout(BOUND_MS) });
  return {
    path,
    status: answer.status,
    type: answer.headers.get('content-type'),
    headers: answer.headers,
    text: await answer.text(),
  };
};

/** Every address of the API's description that is read. */
const everyGet = async (id: string): Promise<string[]> => {
  const { paths } = JSON.parse((await ask('/openapi.json')).text) as { paths: Record<string, { get?: object }> };
  return Object.entries(paths)
    .filter(([, { get }]) => get)
    .map(([path]) => path.replace(/\{[^}]*\}/g, id));
};

const until = async (done: () => Promise<boolean>) => {
  while (!(await done())) await new Promise((later) => setTimeout(later, 100));
};

describe('while Postgres is frozen', () => {
  it('every page and every question is answered 503 in time, a change too, which can be repeated after it', async () => {
    const action = await api.some('actions');
    const { authorization } = await api.bearer(AMARA);
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
    await postgres.freeze();

    const answers = await Promise.all([...PAGES, ...QUESTIONS].map(ask));
    // Asked after them: a look that had read everything before the freeze is shared by who asks during it.
    const health = await Promise.all(['/health/ready', '/health/live'].map(ask));
    const changed = await change();

    // What needs no database, or refuses the question itself, may say so.
    const elsewhere = await Promise.all((await everyGet(action.id)).map(ask));
    expect(elsewhere.filter(({ status }) => status >= 500 && status !== 503).map(({ path }) => path)).toEqual([]);

    const statusOf = (path: string) => answers.find((answer) => answer.path === path)?.status;
    for (const path of PAGES) expect([path, statusOf(path)]).toEqual([path, 503]);
    for (const path of QUESTIONS) {
      const answer = answers.find((each) => each.path === path);
      expect([path, answer?.status, answer?.type]).toEqual([path, 503, 'application/problem+json']);
      expect((JSON.parse(answer?.text ?? '') as ProblemBody).code).toBe('database-unavailable');
      expect(answer?.headers.get('retry-after')).toBe('5');
    }
    expect(answers.find(({ path }) => path === '/')?.text).toContain('The record cannot be read at this moment');
    expect(health.map(({ status }) => status)).toEqual([503, 200]);
    // A change of what this process knows needs no database: then it is carried out.
    expect([200, 503]).toContain(changed.status);

    await postgres.thaw();
    await until(async () => (await ask('/health/ready')).status === 200);
    const again = await change();
    expect(again.status).toBe(200);
    const { position } = (await again.json()) as { position: string };
    const { body } = await api.get<ListBody<object>>(
      `/v1/audit/entries?stream=action-${action.id}&minPosition=${position}`,
    );
    expect(body.items.filter((entry) => JSON.stringify(entry).includes('while frozen'))).toHaveLength(1);
  }, 240_000);
});
