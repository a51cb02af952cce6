import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { request } from 'node:http';
import { DataSource } from 'typeorm';
import { AccessLog, streamOfDay } from '#libs/access-log/index.js';
import { systemClock } from '#libs/application/system.js';
import { ApiJourney, type ProblemBody } from '#libs/testing/api-journey.js';

const AMARA = { name: 'Amara Okafor', id: 'prs_7c1f0a5293d44f0e' };
const PRIYA = { name: 'Priya Raman', id: 'prs_49d7e3c06a1b4e85' };
const SAM = { name: 'Sam Whitlock', id: 'prs_1fa36b8e72c94d50' };
/** What no owner of anything may do, but officers. */
const SEEN = '/v1/order-of-entries/seen';

interface Listed {
  readonly day: string;
  readonly items: readonly {
    readonly kind: string;
    readonly words: {
      readonly who: string | null;
      readonly cause: string | null;
      readonly operation: string | null;
      readonly count: number;
    } | null;
  }[];
  readonly next: string | null;
}

let api: ApiJourney;
beforeAll(async () => {
  api = await ApiJourney.start();
});
afterAll(() => api?.stop());

const log = () => api.system.app.get(AccessLog);
const list = async (query = '', name = PRIYA.name) => api.get<Listed>(`/v1/access-log${query}`, await api.bearer(name));
const told = async (query = '') =>
  (await list(query)).body.items.map(({ kind, words }) => [
    kind,
    words?.who,
    words?.cause,
    words?.operation,
    words?.count,
  ]);

const ask = (headers: Record<string, string>) => api.contract.send<ProblemBody>(SEEN, { method: 'POST', headers });

describe('the access log', () => {
  it('tells of every refusal of somebody signed in, and counts those of guests by cause', async () => {
    for (let n = 0; n < 3; n++) expect((await ask({})).status).toBe(401);
    expect((await ask({ authorization: 'Bearer nonsense' })).status).toBe(401);
    expect((await ask({ origin: 'https://evil.example' })).status).toBe(403);
    for (let n = 0; n < 2; n++) expect((await ask(await api.bearer(SAM.name))).status).toBe(403);
    await new Promise<void>((resolve, reject) => {
      const asked = request(api.system.url, { headers: { host: 'rebound.example' } }, (answer) => {
        answer.resume().once('end', resolve);
      });
      asked.once('error', reject).end();
    });
    expect(await log().writeAll()).toBe(true);
    expect((await told('?kind=refused')).slice(0, 3)).toEqual([
      ['refused', SAM.id, 'not-permitted', 'seeOrderOfEntries', 1],
      ['refused', SAM.id, 'not-permitted', 'seeOrderOfEntries', 1],
    ]);
    expect((await told('?kind=guests-refused')).sort()).toEqual([
      ['guests-refused', null, 'foreign-host', null, 1],
      ['guests-refused', null, 'foreign-origin', null, 1],
      ['guests-refused', null, 'no-token', null, 3],
      ['guests-refused', null, 'token-refused', null, 1],
    ]);
  });

  it('is for those who may read it, and tells who did and who did not', async () => {
    expect((await list('', SAM.name)).status).toBe(403);
    expect((await list('', AMARA.name)).status).toBe(403);
    expect((await api.get<ProblemBody>('/v1/access-log')).status).toBe(401);
    const { status, headers, body } = await list();
    expect([status, headers.get('cache-control'), body.day]).toEqual([200, 'no-store', systemClock.today()]);
    await log().writeAll();
    expect(await told(`?who=${AMARA.id}`)).toEqual([['refused', AMARA.id, 'not-permitted', 'listAccessLog', 1]]);
    expect((await told(`?kind=read&who=${PRIYA.id}`)).length).toBeGreaterThan(0);
  });

  it('is narrowed and paged, and refuses what it does not take', async () => {
    const first = await list('?limit=1&kind=refused');
    expect(first.body.items).toHaveLength(1);
    const second = await list(`?limit=1&kind=refused&cursor=${first.body.next}`);
    expect(second.body.items[0]).not.toEqual(first.body.items[0]);
    expect((await list('?day=2017-01-01')).body).toEqual({ day: '2017-01-01', items: [], next: null });
    for (const wrong of [
      '?day=yesterday',
      '?kind=nonsense',
      '?cause=nonsense',
      '?cursor=-1',
      '?on=2017-01-01',
      '?limit=0',
    ])
      expect((await list(wrong)).status).toBe(400);
  });

  it('is sealed, and is no part of the record and no alarm', async () => {
    const stream = streamOfDay(systemClock.today());
    const db = api.system.app.get(DataSource);
    let [leaves] = [0];
    for (let tries = 0; tries < 400 && leaves <= 5; tries++) {
      const [row] = await db.query<{ n: number }[]>('select count(*)::int n from audit.leaf where stream = $1', [
        stream,
      ]);
      leaves = row?.n ?? 0;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(leaves).toBeGreaterThan(5);
    const { body } = await api.get<{ items: readonly { stream: string }[] }>(
      '/v1/audit/entries?limit=200',
      await api.bearer(PRIYA.name),
    );
    expect(body.items.filter((entry) => entry.stream.startsWith('access-'))).toEqual([]);
    const alarms = await api.get<{ items: readonly unknown[] }>('/v1/audit/alarms', await api.bearer(PRIYA.name));
    expect(alarms.body.items).toEqual([]);
    const ofStream = await api.get(`/v1/audit/entries?stream=${stream}`, await api.bearer(PRIYA.name));
    expect(ofStream.body).toMatchObject({ items: [] });
  });

  it('is what nobody is refused or answered without, when it cannot be written', async () => {
    await api.system.stopEventStore();
    const refused = await ask(await api.bearer(SAM.name));
    expect([refused.status, refused.body.code]).toEqual([
      503,
      expect.stringMatching(/^(event-store-unavailable|access-not-logged)$/),
    ]);
    expect((await ask({})).status).toBe(401);
    expect((await api.get('/v1/actions')).status).toBe(200);
  });
});
