import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiJourney, type ListBody, type ProblemBody } from '#libs/testing/api-journey.js';

const AMARA = 'Amara Okafor';

interface StepBody {
  readonly step: number;
  readonly position: string;
  readonly stream: string;
  readonly kind: string;
  readonly type: string;
  readonly correlationId: string;
}

let api: ApiJourney;
let inspection: string;
let plan: string;

beforeAll(async () => {
  api = await ApiJourney.start();
  await api.recordSample();
  inspection = `/v1/inspections/${(await api.some('inspections')).id}`;
  plan = `/v1/action-plans/${(await api.some('action-plans')).id}`;
});
afterAll(() => api?.stop());

const stepsOf = async (path: string, query = 'limit=200') =>
  (await api.get<ListBody<StepBody>>(`${path}/replay?${query}`)).body;

describe('the story of an inspection', () => {
  it('is every event of what belongs to it, numbered in the order of the log', async () => {
    const { items, total } = await stepsOf(inspection);
    expect(total).toBe(items.length);
    expect(items.map(({ step }) => step)).toEqual(items.map((_, n) => n + 1));
    const positions = items.map(({ position }) => BigInt(position));
    expect(positions).toEqual([...positions].sort((a, b) => (a < b ? -1 : 1)));
    expect(new Set(items.map(({ kind }) => kind))).toEqual(
      new Set(['inspection', 'report', 'judgement', 'recommendation', 'action', 'action-plan', 'commitment']),
    );
    // One paper was recorded, in one act.
    expect(new Set(items.map(({ correlationId }) => correlationId)).size).toBe(1);
    const all = await api.get<ListBody<StepBody>>('/v1/audit/entries?order=ascending&limit=200');
    const told = all.body.items.filter(
      ({ kind, type }) => !['import', 'body', 'person'].includes(kind) && type !== 'StatementMade.v1',
    );
    expect(items.map(({ position }) => position)).toEqual(told.map(({ position }) => position));
  });

  it('is turned page by page', async () => {
    const whole = await stepsOf(inspection);
    const turned: StepBody[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: ListBody<StepBody> = await stepsOf(
        inspection,
        `limit=7${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
      );
      turned.push(...page.items);
      cursor = page.next;
    }
    expect(turned).toEqual(whole.items);
  });

  it('grows with what is done, and is still what it was at a position before', async () => {
    const before = await stepsOf(inspection);
    const tag = (await api.get(`${inspection}/replay`)).headers.get('etag') ?? '';
    expect((await api.get(`${inspection}/replay`, { 'if-none-match': tag })).status).toBe(304);
    const action = await api.some('actions', ({ status }) => status === 'planned');
    const agreed = await api.made(AMARA, 'actions', action, 'agree');
    const fresh = await stepsOf(inspection, `limit=200&minPosition=${agreed.position}`);
    expect(fresh.total).toBe(before.total + 1);
    expect(fresh.items.at(-1)).toMatchObject({ type: 'ActionAgreed.v1', step: fresh.total });
    expect((await stepsOf(inspection, `limit=200&atPosition=${before.items.at(-1)?.position}`)).items).toEqual(
      before.items,
    );
    expect((await api.get(`${inspection}/replay`, { 'if-none-match': tag })).status).toBe(200);
  });
});

describe('the story of an action plan', () => {
  it('has its actions and no judgements', async () => {
    const kinds = new Set((await stepsOf(plan)).items.map(({ kind }) => kind));
    expect([kinds.has('action-plan'), kinds.has('action'), kinds.has('judgement')]).toEqual([true, true, false]);
  });
});

describe('a story that is not there', () => {
  it('is not found', async () => {
    for (const path of ['inspections', 'action-plans'])
      for (const id of ['00000000-0000-5000-8000-000000000000', 'nonsense']) {
        const answer = await api.get<ProblemBody>(`/v1/${path}/${id}/replay`);
        expect([answer.status, answer.body.code]).toEqual([404, 'not-found']);
      }
  });

  it('is told to begin later, when it was not known at the position asked for', async () => {
    const answer = await api.get<ProblemBody & { knownFrom: string }>(`${plan}/replay?atPosition=1`);
    expect([answer.status, answer.body.code, /^\d+$/.test(answer.body.knownFrom)]).toEqual([404, 'not-found', true]);
  });
});

describe('the trail of a period', () => {
  it('is asked by the days of effect', async () => {
    const period = 'effectiveFrom=2016-01-01&effectiveTo=2016-03-31';
    const { items } = (await api.get<ListBody<{ effectiveOn: string }>>(`/v1/audit/entries?${period}&limit=200`)).body;
    expect(items.length).toBeGreaterThan(0);
    expect(items.every(({ effectiveOn }) => effectiveOn >= '2016-01-01' && effectiveOn <= '2016-03-31')).toBe(true);
  });
});
