import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, addMonths, londonDay } from '#libs/calendar/index.js';
import { ApiJourney, sampleText, type ListBody, type ProblemBody, type ThingBody } from '#libs/testing/api-journey.js';

const AMARA = 'Amara Okafor';

/** The sample as a paper of 2017. */
const PAPER = sampleText().replaceAll('2016', '2017');
const MEETING = '2017-05-23';
/** The day that the paper is dated, from which it is true. */
const DATED = '2017-05-11';
const IN_2017 = '2017-09-20';

const today = londonDay(new Date().toISOString());
const lastMonth = addMonths(today, -1);

let api: ApiJourney;
/** Before anything; after the import; after the correction. */
let before: string;
let imported: { position: string; instant: string };
let corrected: string;
let report: ThingBody;

beforeAll(async () => {
  // A new record begins with its people.
  before = new Date().toISOString();
  await sleep(5);
  api = await ApiJourney.start();
  const { body } = await api.upload<{ position: string }>(AMARA, 'imports', PAPER);
  report = (await api.get<ListBody>(`/v1/reports?minPosition=${body.position}`)).body.items[0]!;
  imported = { position: body.position, instant: new Date().toISOString() };
  await sleep(5);
  const correction = { field: 'wards', to: 'Weir', reason: 'The paper names the wrong ward.', effectiveOn: lastMonth };
  const answer = await api.change(AMARA, `/v1/reports/${report.id}/correct`, report.revision, correction);
  corrected = answer.body.position ?? '';
  await api.get(`/v1/reports?minPosition=${corrected}`);
}, 120_000);
afterAll(() => api?.stop());

const get = <T = ThingBody>(path: string, headers = {}) => api.get<T>(path, headers);
const total = async (query: string) => (await get<ListBody>(`/v1/${query}`)).body.total;
const wards = async (query: string) => {
  const { body, status } = await get(`/v1/reports/${report.id}?${query}`);
  return status === 200 ? body.state.wards : status;
};
const problem = async (path: string) => {
  const { status, body } = await get<ProblemBody>(path);
  return { status, code: body.code, fields: body.errors.map(({ field }) => field), detail: body.detail };
};

interface Board {
  readonly asOf: string;
  readonly knownAt: { readonly position: string; readonly recordedAt: string | null };
  readonly reports: readonly unknown[];
  readonly lately: readonly unknown[];
}

describe('a paper of 2017 that was imported today', () => {
  it('shows in 2017 when asked what was true, and not when asked what was known', async () => {
    for (const path of ['reports', 'actions', 'recommendations']) {
      expect(await total(`${path}?on=${IN_2017}`)).toBeGreaterThan(0);
      expect(await total(`${path}?on=${addDays(DATED, -1)}`)).toBe(0);
      expect(await total(`${path}?on=${IN_2017}&asAt=${IN_2017}`)).toBe(0);
      expect(await total(`${path}?on=${IN_2017}&asAt=${before}`)).toBe(0);
      expect(await total(`${path}?on=${IN_2017}&asAt=${today}`)).toBeGreaterThan(0);
      expect(await total(`${path}?on=${IN_2017}&atPosition=0`)).toBe(0);
    }
    const board = async (query: string) => (await get<Board>(`/v1/dashboard?${query}`)).body;
    expect(await board(`on=${IN_2017}`)).toMatchObject({ asOf: IN_2017, knownAt: { position: corrected } });
    expect((await board(`on=${IN_2017}`)).reports).toHaveLength(1);
    expect(await board(`on=${IN_2017}&asAt=${IN_2017}`)).toMatchObject({
      asOf: IN_2017,
      knownAt: { position: '0', recordedAt: null },
      reports: [],
      lately: [],
    });
    for (const path of ['authorities', 'committees', 'meetings']) {
      const items = async (query: string) => (await get<ListBody>(`/v1/${path}?${query}`)).body.items.length;
      expect([await items(`on=${IN_2017}`), await items(`asAt=${IN_2017}`), await items('on=2016-01-01')]).toEqual([
        1, 0, 0,
      ]);
    }
  });

  it('is overdue, and due in so many days, by the day asked', async () => {
    const action = await api.some('actions');
    const due = { due: '2017-07-01', effectiveOn: '2017-06-01' };
    const set = await api.change(AMARA, `/v1/actions/${action.id}/set-due-date`, action.revision, due);
    const then = async (on: string) =>
      (await get(`/v1/actions/${action.id}?on=${on}&minPosition=${set.body.position}`)).body;
    expect(await then('2017-05-31')).toMatchObject({ asOf: '2017-05-31', due: null, overdue: false, daysLeft: null });
    expect(await then('2017-06-30')).toMatchObject({ asOf: '2017-06-30', overdue: false, daysLeft: 1 });
    expect(await then('2017-07-03')).toMatchObject({ asOf: '2017-07-03', overdue: true, daysLeft: -2 });
    expect(await total(`actions?overdue=true&on=2017-06-30`)).toBe(0);
    expect(await total(`actions?overdue=true&on=2017-07-03`)).toBe(1);
  });
});

describe('a correction that was recorded today for last month', () => {
  it('shows in what was true then, and not in what was known before it', async () => {
    const [then, day] = [addDays(lastMonth, 1), addDays(lastMonth, -1)];
    expect(await wards(`on=${then}`)).toBe('Weir');
    expect(await wards(`on=${day}`)).toBe('All wards');
    expect(await wards(`on=${then}&asAt=${imported.instant}`)).toBe('All wards');
    expect(await wards(`on=${then}&atPosition=${imported.position}`)).toBe('All wards');
    expect(await wards(`on=${then}&atPosition=${corrected}`)).toBe('Weir');
    expect(await wards(`asAt=${imported.instant}`)).toBe('All wards');
  });

  it('is in the history and the trail from when it was recorded, whatever day is asked about', async () => {
    const count = async (query: string) => [
      await total(`reports/${report.id}/history?${query}`),
      await total(`audit/entries?kind=report&id=${report.id}&${query}`),
    ];
    const [now] = await count('');
    expect(await count(`on=${MEETING}`)).toEqual([now, now]);
    expect(await count(`asAt=${imported.instant}`)).toEqual([now! - 1, now! - 1]);
    expect(await total(`audit/entries?asAt=${before}`)).toBe(0);
  });
});

describe('a moment before everything that is recorded', () => {
  type Begins = { readonly recordBegins?: string };

  it('is said to be, in every answer about many things', async () => {
    const paths = ['reports', 'authorities', 'meetings', 'dashboard', 'audit/entries'];
    for (const path of paths) {
      for (const moment of [`on=${IN_2017}&asAt=${IN_2017}`, 'atPosition=0', `asAt=${before}`]) {
        const { recordBegins = '' } = (await get<Begins>(`/v1/${path}?${moment}`)).body;
        expect([path, recordBegins > before && recordBegins < imported.instant]).toEqual([path, true]);
      }
      for (const moment of [`on=${IN_2017}`, 'on=1990-01-01', `asAt=${imported.instant}`])
        expect((await get<Begins>(`/v1/${path}?${moment}`)).body).not.toHaveProperty('recordBegins');
    }
  });

  it('is said of either moment of a comparison', async () => {
    const { from, to } = (await get<{ from: Begins; to: Begins }>(`/v1/compare?fromAsAt=${IN_2017}`)).body;
    expect(from.recordBegins && from.recordBegins > before).toBe(true);
    expect(to).not.toHaveProperty('recordBegins');
  });

  it('is said of a thing that was not there', async () => {
    for (const what of ['', '/history']) {
      const path = `/v1/reports/${report.id}${what}`;
      const { status, body } = await get<ProblemBody & Begins>(`${path}?on=${IN_2017}&asAt=${IN_2017}`);
      expect([status, body.code]).toEqual([404, 'not-found']);
      expect(body.detail).toContain(`The record begins at ${body.recordBegins}.`);
    }
    expect((await get(`/v1/reports/${report.id}?on=1990-01-01`)).body).not.toHaveProperty('recordBegins');
  });
});

describe('an answer about a moment', () => {
  it('says what it speaks for', async () => {
    for (const path of [
      'reports',
      `reports/${report.id}`,
      `reports/${report.id}/history`,
      'dashboard',
      'authorities',
    ]) {
      const { headers } = await get(`/v1/${path}?on=${IN_2017}&asAt=${imported.instant}`);
      expect([path, headers.get('as-of'), headers.get('event-position')]).toEqual([path, IN_2017, imported.position]);
      expect((headers.get('known-at') ?? '') <= imported.instant).toBe(true);
      expect((headers.get('known-at') ?? '') > before).toBe(true);
    }
    expect((await get(`/v1/reports?asAt=${before}`)).headers.get('known-at')).toBeNull();
    const { headers } = await get('/v1/reports');
    expect(headers.get('as-of')).toBe(londonDay(new Date().toISOString()));
  });

  it('is told apart from that of another by its tag', async () => {
    const path = `/v1/reports/${report.id}`;
    const queries = ['', `?on=${IN_2017}`, `?asAt=${imported.instant}`, `?on=${IN_2017}&asAt=${imported.instant}`];
    for (const each of [path, '/v1/reports', '/v1/dashboard']) {
      const tags: string[] = [];
      for (const query of queries) tags.push((await get(each + query)).headers.get('etag') ?? '');
      expect(new Set(tags).size).toBe(queries.length);
      for (const [index, query] of queries.entries()) {
        const [tag, other] = [tags[index]!, tags[(index + 1) % tags.length]!];
        expect([query, (await get(each + query, { 'if-none-match': other })).status]).toEqual([query, 200]);
        // Of a report as it is now a copy is good only while no other version is to come; then it is never.
        if (query !== '' || each !== path)
          expect([query, (await get(each + query, { 'if-none-match': tag })).status]).toEqual([query, 304]);
      }
    }
  });

  it('gives no leave to change what is there now', async () => {
    const path = `/v1/reports/${report.id}`;
    const change = { field: 'wards', to: 'Mill', reason: 'As I read it then.' };
    const attempt = async (ifMatch: string) => {
      const headers = { ...(await api.bearer(AMARA)), 'if-match': ifMatch };
      const { status, body } = await api.contract.post<ProblemBody>(`${path}/correct`, change, headers);
      return [status, body.code];
    };
    for (const query of [`?on=${IN_2017}`, `?asAt=${imported.instant}`, `?atPosition=${imported.position}`]) {
      const tag = (await get(path + query)).headers.get('etag') ?? '';
      expect(tag).toMatch(/^W\//);
      expect(await attempt(tag)).toEqual([400, 'malformed-precondition']);
    }
    const { revision } = (await get(`${path}?asAt=${imported.instant}`)).body;
    expect(await attempt(`"${revision}"`)).toEqual([412, 'lost-race']);
    expect((await get(`${path}?on=${today}`)).headers.get('etag')).toBe((await get(path)).headers.get('etag'));
  });

  it('is turned page by page at the moment of its first page, and at no other', async () => {
    for (const list of ['actions?limit=2', 'audit/entries?limit=2', `reports/${report.id}/history?limit=1`]) {
      const { next } = (await get<ListBody>(`/v1/${list}&on=${IN_2017}&atPosition=${corrected}`)).body;
      const page = (query: string) => problem(`/v1/${list}&cursor=${encodeURIComponent(next ?? '')}${query}`);
      for (const query of ['', `&on=${IN_2017}`, `&atPosition=${corrected}`, `&on=${today}&atPosition=${corrected}`]) {
        const { status, fields } = await page(query);
        expect([list, query, status, fields]).toEqual([list, query, 400, ['cursor']]);
      }
      const right = await get<ListBody>(
        `/v1/${list}&cursor=${encodeURIComponent(next ?? '')}&on=${IN_2017}&atPosition=${corrected}`,
      );
      expect([list, right.status]).toEqual([list, 200]);
    }
  });
});

describe('a thing that was not there', () => {
  it('is not found, and it is said from when it is known and true', async () => {
    const path = `/v1/reports/${report.id}`;
    for (const query of [`on=${addDays(DATED, -1)}`, `on=${IN_2017}&asAt=${IN_2017}`]) {
      const { status, body } = await get<ProblemBody & { knownFrom: string; recordedAt: string; trueFrom: string }>(
        `${path}?${query}`,
      );
      expect([status, body.code, body.trueFrom]).toEqual([404, 'not-found', DATED]);
      expect(BigInt(body.knownFrom)).toBeLessThan(BigInt(imported.position));
      expect(body.recordedAt > before && body.recordedAt < imported.instant).toBe(true);
      for (const said of [body.knownFrom, body.recordedAt, DATED]) expect(body.detail).toContain(said);
      const there = await get(`${path}?on=${body.trueFrom}&atPosition=${body.knownFrom}`);
      expect([query, there.status]).toEqual([query, 200]);
    }
    expect(await problem(`${path}/history?asAt=${before}`)).toMatchObject({ status: 404, code: 'not-found' });
    expect((await get(`${path}/history?on=2016-01-01`)).status).toBe(200);
    const nobody = await get<object>(`/v1/reports/00000000-0000-5000-8000-000000000000?on=${IN_2017}`);
    expect(nobody.body).not.toHaveProperty('knownFrom');
  });
});

describe('a moment that is none', () => {
  it.each([
    ['on=2017-02-30', ['on']],
    ['on=', ['on']],
    ['asAt=yesterday', ['asAt']],
    ['asAt=2026-11-23T10:00', ['asAt']],
    ['atPosition=-1', ['atPosition']],
    ['on=soon&asAt=late', ['on', 'asAt']],
    ['asAt=2017-09-20&atPosition=7', ['atPosition']],
    ['asAt=2999-01-01', ['asAt']],
    ['on=2017-09-20&on=2017-09-21', ['on']],
  ])('is refused, naming the parameter: %s', async (query, fields) => {
    for (const path of ['dashboard', 'actions', `reports/${report.id}`, `reports/${report.id}/history`, 'meetings'])
      expect(await problem(`/v1/${path}?${query}`)).toMatchObject({ status: 400, code: 'invalid-parameter', fields });
  });

  it('is not waited for when the log has not come so far', async () => {
    expect(await problem('/v1/actions?atPosition=9223372036854775807')).toMatchObject({
      status: 503,
      code: 'not-yet-projected',
    });
  });
});
