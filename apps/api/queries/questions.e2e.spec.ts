import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemClock } from '#libs/application/system.js';
import { addMonths } from '#libs/calendar/plain-date.js';
import { ApiJourney, sampleText, type ListBody, type ProblemBody, type ThingBody } from '#libs/testing/api-journey.js';

const AMARA = 'Amara Okafor';
const PATHS = [
  'reports',
  'inspections',
  'judgements',
  'recommendations',
  'actions',
  'action-plans',
  'commitments',
  'imports',
];

let api: ApiJourney;
let position: string;

beforeAll(async () => {
  api = await ApiJourney.start();
  position = (await api.upload<{ position: string }>(AMARA, 'imports', sampleText())).body.position;
  await api.get(`/v1/reports?minPosition=${position}`);
});
afterAll(() => api?.stop());

const list = async (query: string) => (await api.get<ListBody>(`/v1/${query}`)).body;
const first = async (query: string): Promise<ThingBody> => {
  const [thing] = (await list(query)).items;
  if (!thing) throw new Error(`Nothing at ${query}.`);
  return thing;
};
const statusOf = async (path: string, headers: Record<string, string>) => (await api.get(path, headers)).status;

describe('every kind of thing', () => {
  it.each(PATHS)('%s are listed, read one by one, and have a history', async (path) => {
    const listed = await first(path);
    const one = await api.get<ThingBody>(`/v1/${path}/${listed.id}`);
    // A list leaves out the moves of a thing, its meetings, and whether its inspection's days were corrected.
    const alone: Readonly<Record<string, object>> = {
      'action-plans': { duties: [expect.objectContaining({ correctedTrigger: null })] },
      reports: { meetings: [] },
      recommendations: { meetings: [] },
    };
    expect(one.body).toEqual({ ...listed, moves: expect.any(Array), ...alone[path] });
    expect(one.headers.get('etag')).toBe(`"${listed.revision}"`);
    expect(one.headers.get('cache-control')).toBe('no-cache');
    expect(one.headers.get('event-position')).toMatch(/^\d+$/);

    const history = await api.get<ListBody<{ revision: string; reason: string | null }>>(
      `/v1/${path}/${listed.id}/history`,
    );
    expect(history.body.items.map(({ revision }) => revision)).toEqual(
      Array.from({ length: +listed.revision + 1 }, (_, n) => String(n)),
    );
    const backwards = await api.get<ListBody<{ revision: string }>>(
      `/v1/${path}/${listed.id}/history?order=descending&limit=1`,
    );
    expect(backwards.body.items.map(({ revision }) => revision)).toEqual([listed.revision]);
  });

  it.each(PATHS)('%s that are not there are not found', async (path) => {
    for (const id of ['00000000-0000-5000-8000-000000000000', 'nonsense'])
      for (const question of ['', '/history']) {
        const answer = await api.get<ProblemBody>(`/v1/${path}/${id}${question}`);
        expect([answer.status, answer.body.code]).toEqual([404, 'not-found']);
      }
  });
});

describe('a list', () => {
  it('is filtered', async () => {
    expect((await list('recommendations?status=proposed')).total).toBe(4);
    expect((await list('recommendations?status=agreed&status=rejected')).total).toBe(0);
    for (const query of ['status=agreed,proposed', 'status=proposed,agreed', 'status=agreed&status=proposed'])
      expect((await list(`recommendations?${query}`)).total).toBe(4);
    const planned = (await list('audit/entries?type=ActionPlanned.v2')).total;
    const proposed = (await list('audit/entries?type=RecommendationProposed.v2')).total;
    const both = 'type=ActionPlanned.v2,RecommendationProposed.v2';
    expect((await list(`audit/entries?${both}`)).total).toBe(planned + proposed);
    expect((await list(`audit/entries?kind=action,recommendation&${both}`)).total).toBe(planned + proposed);
    const came = async (kind: string) => (await list(`compare?fromAtPosition=0&kind=${kind}`)).total;
    expect(await came('action,report')).toBe((await came('action')) + (await came('report')));
    expect((await list('recommendations?authority=wexmoor&meeting=2016-05-23&open=true')).total).toBe(4);
    expect((await list('recommendations?authority=elsewhere')).total).toBe(0);
    expect((await list('judgements?grade=Inadequate')).total).toBe(1);
    expect((await list('recommendations?text=sufficiency')).total).toBe(1);
    expect((await list('actions?overdue=true')).items.every(({ overdue }) => overdue)).toBe(true);
    const report = await first('reports');
    expect((await list(`recommendations?reportId=${report.id}`)).total).toBe(4);
    expect((await list(`recommendations?reportId=${report.id.replace(/^./, 'f')}`)).total).toBeLessThan(4);
  });

  it.each([
    ['actions?status=planed', 'status', 'planned, agreed, in progress'],
    ['actions?status=planned,proposed', 'status', 'planned, agreed, in progress'],
    ['actions?status=planned,', 'status', 'planned, agreed'],
    ['recommendations?status=planned', 'status', 'proposed, issued'],
    ['actions?rag=red,purple', 'rag', 'red, amber, green'],
    ['audit/entries?kind=actions', 'kind', 'action'],
    ['audit/entries?type=ActionPlaned.v1', 'type', 'ActionPlanned.v2'],
    ['compare?kind=action&kind=nonsense', 'kind', 'action'],
    ['compare?what=came,gone', 'what', 'came, went'],
  ])('%s is refused, and told which words there are', async (query, field, known) => {
    const { status, body } = await api.get<ProblemBody>(`/v1/${query}`);
    expect([status, body.code]).toEqual([400, 'invalid-parameter']);
    expect(body.errors).toEqual([{ field, message: expect.stringContaining(known) }]);
  });

  it('is sorted and turned page by page, each thing once', async () => {
    for (const query of ['actions?sort=ref', 'actions?sort=title&order=descending', 'actions?sort=knownFrom']) {
      const whole = await list(query);
      const ids: string[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const page: ListBody = await list(`${query}&limit=3${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
        ids.push(...page.items.map(({ id }) => id));
        expect(page.total).toBe(whole.total);
        cursor = page.next;
      }
      expect(ids).toEqual(whole.items.map(({ id }) => id));
    }
    const titles = (await list('actions?sort=title')).items.map(({ id }) => id);
    expect((await list('actions?sort=title&order=descending')).items.map(({ id }) => id)).toEqual(titles.reverse());
  });

  it('refuses a cursor that is not its own', async () => {
    const { next } = await list('actions?limit=1');
    for (const cursor of ['nonsense', `${next}x`]) {
      const answer = await api.get<ProblemBody>(`/v1/actions?limit=1&cursor=${encodeURIComponent(cursor)}`);
      expect([answer.status, answer.body.code, answer.body.errors[0]?.field]).toEqual([
        400,
        'invalid-parameter',
        'cursor',
      ]);
    }
  });

  it('names a parameter that it does not know', async () => {
    for (const path of [...PATHS, 'dashboard', 'authorities', 'committees', 'meetings', 'audit/entries']) {
      const answer = await api.get<ProblemBody>(`/v1/${path}?committe=x`);
      expect([path, answer.status, answer.body.code, answer.body.errors[0]?.field]).toEqual([
        path,
        400,
        'unknown-parameter',
        'committe',
      ]);
    }
  });
});

describe('the overview', () => {
  it('tells of authorities, committees and meetings', async () => {
    const named = { code: 'wexmoor', name: 'Wexmoor Council' };
    const committee = 'health-education-and-families-committee';
    expect((await api.get('/v1/authorities')).body).toEqual({ items: [named] });
    expect((await api.get('/v1/committees')).body).toMatchObject({
      items: [{ code: committee, authority: 'wexmoor' }],
    });
    expect((await api.get('/v1/meetings')).body).toEqual({
      items: [{ authority: 'wexmoor', committee, date: '2016-05-23' }],
    });
  });

  it('is the dashboard, whole and for one committee', async () => {
    const whole = (await api.get<Record<string, unknown[]>>('/v1/dashboard')).body;
    expect(whole.recommendations).toHaveLength(4);
    expect(whole.reports).toHaveLength(1);
    expect(whole.lately?.length).toBeGreaterThan(0);
    const other = (await api.get<Record<string, unknown[]>>('/v1/dashboard?committee=another')).body;
    expect(other).toMatchObject({ reports: [], recommendations: [], actions: [], lately: [] });
  });
});

describe('the audit trail', () => {
  interface Told {
    readonly position: string;
    readonly stream: string;
    readonly type: string;
    readonly recordedAt: string;
    readonly actor: string;
  }
  const entries = async (query: string) => (await api.get<ListBody<Told>>(`/v1/audit/entries?${query}`)).body;

  it('is asked by stream, by thing, by type, by time, by actor', async () => {
    const all = await entries('limit=200');
    const [latest] = all.items;
    if (!latest) throw new Error('Nothing happened.');
    const positions = all.items.map((entry) => BigInt(entry.position));
    expect(positions).toEqual([...positions].sort((a, b) => (a < b ? 1 : -1)));

    const report = await first('reports');
    const byThing = await entries(`kind=report&id=${report.id}`);
    expect(byThing.items.every(({ stream }) => stream === `report-${report.id}`)).toBe(true);
    expect(await entries(`stream=report-${report.id}`)).toEqual(byThing);
    expect((await entries('type=RecommendationProposed.v2')).total).toBe(4);
    expect((await entries('actor=prs_nobody')).total).toBe(0);
    const byHer = all.items.filter(({ actor }) => actor === 'prs_7c1f0a5293d44f0e');
    expect((await entries('actor=prs_7c1f0a5293d44f0e')).total).toBe(byHer.length);
    expect((await entries(`from=${latest.recordedAt}`)).total).toBeGreaterThan(0);
    expect((await entries('to=2016-05-23T00:00:00Z')).total).toBe(0);
    expect((await entries('from=2016-05-23T00:00:00%2B01:00&committee=another')).total).toBe(0);
  });

  it('turns its pages', async () => {
    const whole = await entries('kind=action&limit=200');
    const types: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: ListBody<Told> = await entries(
        `kind=action&limit=7${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
      );
      types.push(...page.items.map(({ position: at }) => at));
      cursor = page.next;
    }
    expect(types).toEqual(whole.items.map(({ position: at }) => at));
  });

  it('wants an id with its kind, and not with a stream', async () => {
    const id = '00000000-0000-5000-8000-000000000000';
    for (const query of [`id=${id}`, `id=${id}&kind=report&stream=report-${id}`]) {
      const answer = await api.get<ProblemBody>(`/v1/audit/entries?${query}`);
      expect([answer.status, answer.body.code]).toEqual([400, 'invalid-parameter']);
    }
  });
});

describe('a copy that a reader has', () => {
  it('is still good until something happens', async () => {
    for (const path of ['/v1/actions', '/v1/dashboard', '/v1/audit/entries', '/v1/authorities']) {
      const answer = await api.get(path);
      const tag = answer.headers.get('etag') ?? '';
      expect(tag).toMatch(/^W\/"\d+\.\d{4}-\d\d-\d\d(\.[0-9a-f]{16})?"$/);
      const again = await api.get(path, { 'if-none-match': tag });
      expect([again.status, again.body, again.headers.get('etag')]).toEqual([304, undefined, tag]);
      expect(again.headers.get('event-position')).toBe(answer.headers.get('event-position'));
      expect(await statusOf(path, { 'if-none-match': 'W/"1.2020-01-01"' })).toBe(200);
    }
  });

  it('of one thing is good as long as nothing happens to it', async () => {
    const { id, revision } = await first('actions?status=planned');
    const path = `/v1/actions/${id}`;
    expect(await statusOf(path, { 'if-none-match': `"${revision}"` })).toBe(304);

    const changed = await api.change(AMARA, `${path}/cancel`, revision, { reason: 'No money' });
    const fresh = `${path}?minPosition=${changed.body.position}`;
    expect(await statusOf(fresh, { 'if-none-match': `"${revision}"` })).toBe(200);
    expect(await statusOf(fresh, { 'if-none-match': `"${changed.body.revision}"` })).toBe(304);
  });

  it.each(['reports', 'recommendations'])(
    'of %s is never good: of their meetings more may be recorded',
    async (path) => {
      const { id, revision } = await first(path);
      expect(await statusOf(`/v1/${path}/${id}`, { 'if-none-match': `"${revision}"` })).toBe(200);
    },
  );

  it('of something due is never good: tomorrow it says otherwise', async () => {
    const action = await first('actions?status=planned');
    const dated = await api.change(AMARA, `/v1/actions/${action.id}/set-due-date`, action.revision, {
      due: '2016-09-30',
    });
    const path = `/v1/actions/${action.id}?minPosition=${dated.body.position}`;
    expect(await statusOf(path, { 'if-none-match': `"${dated.body.revision}"` })).toBe(200);
    expect((await api.get<ThingBody>(path)).body).toMatchObject({ overdue: true });
  });
});

describe('a change that takes effect later', () => {
  it('is told at once of who made it, and of the thing only from its day on', async () => {
    const action = await first('actions?status=planned');
    const path = `/v1/actions/${action.id}`;
    // An owner may be agreed ahead of the day; a move of another kind is refused for a day to come.
    const effectiveOn = addMonths(systemClock.today(), 6);
    const ahead = { owner: { post: 'Head of Service' }, effectiveOn };
    const { position, revision } = (await api.change(AMARA, `${path}/assign-owner`, action.revision, ahead)).body;

    for (const entries of [`${path}/history?order=descending&limit=1`, `/v1/audit/entries?limit=1`]) {
      const [latest] = (
        await api.get<ListBody<Readonly<Record<string, unknown>>>>(`${entries}&minPosition=${position}`)
      ).body.items;
      expect(latest).toMatchObject({ type: 'OwnerAssigned.v1', effectiveOn });
    }
    const now = await api.get<ThingBody>(path);
    expect(now.body).toMatchObject({ state: { owner: null }, revision, trueTo: effectiveOn });
    // On that day it says otherwise under the same revision, so no copy of it is good for ever.
    expect(await statusOf(path, { 'if-none-match': `"${revision}"` })).toBe(200);
  });
});

describe('a reader who must see a position', () => {
  it('waits for it, and not for ever', async () => {
    const started = Date.now();
    const answer = await api.get<ProblemBody>('/v1/actions?minPosition=9223372036854775807');
    expect([answer.status, answer.body.code]).toEqual([503, 'not-yet-projected']);
    expect(answer.headers.get('retry-after')).toBe('2');
    expect(Date.now() - started).toBeLessThan(20_000);
  });
});
