import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccessEntries } from '#libs/access-log/index.js';
import { systemClock } from '#libs/application/system.js';
import { PUBLIC } from '#libs/asking/reader.js';
import { Sessions } from '#libs/identity/index.js';
import { ApiJourney, type ListBody, type ThingBody } from '#libs/testing/api-journey.js';
import { pseudonymOf } from '#libs/testing/dashboard/visitor.js';
import { parsedCsv } from '#libs/testing/parsed-csv.js';
import { startTestSystem } from '#libs/testing/system.js';

const [AMARA, FORMULA] = ['Amara Okafor', '=HYPERLINK("http://elsewhere","Go on, 1")'];

let api: ApiJourney;
let action: ThingBody;
let amara: Record<string, string>;

beforeAll(async () => {
  api = await ApiJourney.of(await startTestSystem({ guest: PUBLIC }));
  await api.recordSample();
  amara = await api.bearer(AMARA);
  const { body } = await api.get<ListBody>('/v1/actions?limit=1', amara);
  action = body.items[0]!;
  const made = async (verb: string, told: object) => {
    action = { ...action, ...(await api.made(AMARA, 'actions', action, verb, told)) };
  };
  await made('agree', { effectiveOn: '2016-05-24' });
  await made('assign-owner', { owner: { person: pseudonymOf(AMARA) }, effectiveOn: '2016-05-24' });
  await made('set-due-date', { due: '2016-06-10', effectiveOn: '2016-05-24' });
  await made('report-progress', { rag: 'red', note: FORMULA, effectiveOn: '2016-06-12' });
}, 120_000);
afterAll(() => api?.stop());

const fetched = (path: string, headers: Record<string, string> = {}) =>
  fetch(api.system.url + path, { headers, redirect: 'manual' });

const rows = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await fetched(path, headers);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, expect.stringMatching(/^text\/csv/)]);
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  return parsedCsv(bytes.subarray(3).toString('utf8'));
};

describe('a list as a file', () => {
  it('has every thing that the filter lets through, in the order of the list, in words', async () => {
    const filter = 'dated=true&dueTo=2016-06-10&sort=due';
    const list = await api.get<ListBody>(`/v1/actions?${filter}&limit=200`, amara);
    const file = await rows(`/v1/actions?${filter}&format=csv&limit=1&on=2016-06-20`, amara);
    expect(file.map(({ Id: id }) => id)).toEqual(list.body.items.map(({ id }) => id));
    expect(file.find(({ Id: id }) => id === action.id)).toMatchObject({
      Reference: action.ref,
      Owner: AMARA,
      Due: '2016-06-10',
      RAG: 'red',
      Overdue: 'yes',
      'Days overdue': '10',
      'Progress note': `'${FORMULA}`,
      Report: expect.stringMatching(/\/\d+$/),
      'Still open': 'yes',
    });
    expect(JSON.stringify(file)).not.toContain('prs_');
  });

  it('has everything at the moment asked for, whatever its pages are', async () => {
    const { body } = await api.get<ListBody>('/v1/actions?on=2016-05-23&limit=200', amara);
    const file = await rows('/v1/actions?on=2016-05-23&format=csv', amara);
    expect(file).toHaveLength(body.total);
    expect(file.find(({ Id: id }) => id === action.id)).toMatchObject({ Owner: '', Due: '', Overdue: 'no' });
  });

  it('is had of every kind of the record, and by guests of what is published', async () => {
    const paths = ['reports', 'inspections', 'judgements', 'recommendations', 'action-plans', 'commitments', 'bodies'];
    for (const path of [...paths, 'minutes', 'evidence', 'meetings/recorded', 'authorities/recorded']) {
      const { body } = await api.get<ListBody>(`/v1/${path}?limit=200`, amara);
      expect([path, (await rows(`/v1/${path}?format=csv`, amara)).length]).toEqual([path, body.total]);
      expect([path, (await rows(`/v1/${path}?format=csv`)).length]).toEqual([path, expect.any(Number)]);
    }
    expect((await fetched('/v1/imports?format=csv', amara)).status).toBe(400);
  });

  it('is had by who is signed in at the browser, told once to the access log, and kept nowhere', async () => {
    const session = { person: pseudonymOf(AMARA), name: AMARA, claimed: [] };
    const begin = async (minutesAgo: number) => {
      const authTime = new Date(Date.now() - minutesAgo * 60_000);
      const id = await api.system.app.get(Sessions).begin({ ...session, authTime }, null);
      return { cookie: `oversight-${new URL(api.system.url).port}-session=${id}` };
    };
    const mine = await fetched('/v1/actions?format=csv', await begin(0));
    expect([mine.status, mine.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(await mine.text()).toContain(AMARA);
    const { items } = await api.system.app.get(AccessEntries).list({ day: systemClock.today() }, 200, null);
    const told = items.filter(
      ({ kind, words }) => kind === 'exported' && words?.subject?.what === 'TabulateThings.action',
    );
    expect(told.length).toBeGreaterThan(0);
    const stale = await begin(6);
    for (const [file, page] of [
      ['/v1/actions?rag=red&format=csv', '/actions?rag=red'],
      ['/v1/meetings/recorded?format=csv', '/meetings'],
      ['/v1/audit/entries?kind=action&format=csv', '/changes?kind=action'],
    ]) {
      const led = new URL((await fetched(file!, stale)).headers.get('location')!, api.system.url);
      expect([led.pathname, led.searchParams.get('to')]).toEqual(['/sign-in', page]);
    }
  });

  it('is what Accept asks for too, and goes by its own tag', async () => {
    const answer = await fetched('/v1/actions', { ...amara, accept: 'text/csv' });
    expect(answer.headers.get('content-disposition')).toMatch(/filename="oversight-actions-[\d-]+-at-\d+\.csv"/);
    const tag = answer.headers.get('etag')!;
    await answer.arrayBuffer();
    expect(tag).not.toBe((await fetched('/v1/actions', amara)).headers.get('etag'));
    const again = await fetched('/v1/actions?format=csv', { ...amara, 'if-none-match': tag });
    expect(again.status).toBe(304);
  });
});

describe('the trail as a file', () => {
  it('has a row for every entry of the filter, people by name, what changed in words', async () => {
    const filter = `kind=action&id=${action.id}&actor=${pseudonymOf(AMARA)}&from=2016-01-01&to=${systemClock.today()}`;
    const { body } = await api.get<ListBody>(`/v1/audit/entries?${filter}`, amara);
    const file = await rows(`/v1/audit/entries?${filter}&format=csv`, amara);
    expect(file).toHaveLength(body.total);
    expect(file.find(({ What: what }) => what === 'Due date set: 2016-06-10')).toMatchObject({
      Kind: 'action',
      Reference: action.ref,
      Who: AMARA,
      Effective: '2016-05-24',
      Changed: expect.stringContaining('Due date set to 2016-06-10'),
    });
    expect(file.find(({ What: what }) => what!.startsWith('Owner'))?.['Changed']).toContain(AMARA);
    expect(JSON.stringify(file)).not.toContain('prs_');
  });

  it('has every entry of the record, in the order asked for', async () => {
    const { body } = await api.get<ListBody>('/v1/audit/entries?limit=1', amara);
    const file = await rows('/v1/audit/entries?format=csv&order=ascending', amara);
    expect(file).toHaveLength(body.total);
    expect(file.length).toBeGreaterThan(50);
    const positions = file.map(({ Position: position }) => BigInt(position!));
    expect(positions).toEqual([...positions].sort((one, other) => (one < other ? -1 : 1)));
  });
});
