import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemClock } from '#libs/application/system.js';
import { addMonths } from '#libs/calendar/plain-date.js';
import {
  ApiJourney,
  type ChangedBody,
  type ListBody,
  type ProblemBody,
  type ThingBody,
} from '#libs/testing/api-journey.js';

const AMARA = 'Amara Okafor';
const TOM = 'Tom Lindqvist';
const NOBODY = '00000000-0000-5000-8000-000000000000';
const SCOPE = { authority: 'Northbridge Borough Council', committee: 'The Audit Committee', meeting: '2026-11-10' };
const DOCUMENT = { sha256: 'a'.repeat(64), name: 'paper.pdf', mediaType: 'application/pdf' };
const REPORT = { ...SCOPE, itemNo: '7', classification: 'Open', title: 'Inspection outcome', document: DOCUMENT };
const INSPECTION = { ...SCOPE, framework: 'ofsted-ilacs-2023', starts: '2026-10-05', announced: '2026-09-28' };

let api: ApiJourney;
beforeAll(async () => {
  api = await ApiJourney.start();
});
afterAll(() => api?.stop());

const enter = <T = ChangedBody>(path: string, body: object, name = AMARA) =>
  api.change<T>(name, `/v1/${path}`, null, body);

describe('what a person enters, without any document', () => {
  it('goes from an announced inspection to a submitted plan', async () => {
    const inspection = (await enter('inspections', INSPECTION)).body;
    expect(inspection.state).toMatchObject({
      status: 'announced',
      ref: 'Ofsted northbridge 2026-10-05',
      scope: { authority: { code: 'northbridge' }, committee: { code: 'audit-committee' } },
    });
    const started = await api.made(AMARA, 'inspections', inspection, 'start', { on: '2026-10-05' });
    const concluded = await api.made(AMARA, 'inspections', started, 'conclude', { on: '2026-10-16' });
    await api.made(AMARA, 'inspections', concluded, 'publish', { on: '2026-11-02' });

    const inspectionId = inspection.id;
    const report = (await enter('reports', { ...REPORT, inspectionId })).body;
    expect(report.state).toMatchObject({ ref: 'AC 2026-11-10/7', status: 'received' });
    const reportId = report.id;

    const judgement = await enter('judgements', { inspectionId, reportId, code: 'overall', grade: 'Inadequate' });
    expect(judgement.body.state).toMatchObject({
      status: 'recorded',
      firstGrade: 'Inadequate',
      area: expect.any(String),
    });

    const recommendation = await enter('recommendations', {
      reportId,
      no: '1',
      kind: 'request',
      text: 'Improve the front door',
    });
    expect(recommendation.body.state).toMatchObject({ ref: 'AC 2026-11-10/7/R1', inspectionId });
    const resolved = { outcome: 'agreed', meeting: SCOPE.meeting };
    await api.made(AMARA, 'recommendations', recommendation.body, 'resolve', resolved);

    const plan = (await enter('action-plans', { inspectionId, reportId, title: 'Post-inspection plan' })).body;
    const action = await enter('actions', {
      reportId,
      paragraph: 12,
      number: 1,
      objective: 'Strengthen the front door',
      means: 'through a single team',
      planId: plan.id,
      answers: [recommendation.body.id],
    });
    expect(action.body.state).toMatchObject({
      ref: 'AC 2026-11-10/7/A12.1',
      text: 'Strengthen the front door through a single team',
    });
    const promise = { reportId, paragraph: 15, text: 'A report on progress', to: 'the committee', by: '2027-03-01' };
    expect((await enter('commitments', promise)).body.state).toMatchObject({
      ref: 'AC 2026-11-10/7/C15',
      status: 'made',
    });

    const clock = { trigger: 'publication', triggerDate: '2026-11-02', stated: '2027-02-10' };
    let now: ChangedBody = await api.made(AMARA, 'action-plans', plan, 'record-duty', clock);
    expect(now.state).toMatchObject({ duties: [{ computed: '2027-02-11', agrees: false, days: 70 }] });
    now = await api.made(AMARA, 'action-plans', now, 'include-action', { actionId: action.body.id });
    now = await api.made(AMARA, 'action-plans', now, 'issue-draft', { on: '2026-11-16' });
    now = await api.made(AMARA, 'action-plans', now, 'return-to-cabinet', { on: '2026-11-17' });
    now = await api.made(AMARA, 'action-plans', now, 'approve', { on: '2026-11-18', by: 'Cabinet' });
    const submission = { recipient: 'Secretary of State', on: '2026-11-19', means: 'e-mail' };
    now = await api.made(AMARA, 'action-plans', now, 'submit', submission);
    expect(now.state.status).toBe('submitted');

    expect(await api.now('action-plans', plan)).toMatchObject({ status: 'submitted', revision: now.revision });
    const history = await api.get<ListBody<{ actor: string }>>(`/v1/actions/${action.body.id}/history`);
    expect(history.body.items).toMatchObject([{ type: 'ActionPlanned.v2', actor: 'prs_7c1f0a5293d44f0e' }]);
  });

  it('says where it is and at which revision; the same again changes nothing', async () => {
    const body = { ...REPORT, itemNo: '8' };
    const [made, again] = [await enter('reports', body), await enter('reports', body, TOM)];
    expect([made.status, again.status]).toEqual([201, 200]);
    expect(made.headers.get('location')).toBe(`/v1/reports/${made.body.id}`);
    expect(made.headers.get('etag')).toBe('"0"');
    expect(made.headers.get('event-position')).toBe(made.body.position);
    expect(again.body).toEqual(made.body);
    const { body: history } = await api.get<ListBody>(
      `/v1/reports/${made.body.id}/history?minPosition=${made.body.position}`,
    );
    expect(history.total).toBe(1);
  });

  it('is known by its key, however that is written: with other facts it is refused, and nothing changes', async () => {
    const made = await enter('reports', { ...REPORT, itemNo: '9' });
    const other = { ...REPORT, itemNo: '09', authority: 'Northbridge Council', title: 'Another title' };
    const answer = await enter<ProblemBody>('reports', other);
    expect([answer.status, answer.body.code]).toEqual([409, 'already-exists']);
    expect(answer.headers.get('location')).toBe(`/v1/reports/${made.body.id}`);
    expect(answer.headers.get('etag')).toBe('"0"');
    expect(answer.body).toMatchObject({ state: 'received', current: { title: 'Inspection outcome' } });
  });

  it('is made once, of many who want it at once', async () => {
    const wanted = Array.from({ length: 20 }, (_, n) =>
      enter('reports', { ...REPORT, itemNo: '20', title: `Title ${n}` }),
    );
    const statuses = (await Promise.all(wanted)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(1);
    expect(statuses.filter((status) => status === 409)).toHaveLength(19);
  });

  it('shows from the day on which it takes effect, and tells of itself before', async () => {
    const announced = addMonths(systemClock.today(), 6);
    const starts = addMonths(announced, 1);
    const made = await enter('inspections', { ...INSPECTION, starts, announced });
    const path = `/v1/inspections/${made.body.id}`;
    const answer = await api.get<ProblemBody>(`${path}?minPosition=${made.body.position}`);
    expect([answer.status, answer.body.detail]).toEqual([404, expect.stringContaining(`true from ${announced}`)]);
    expect((await api.get<ListBody>(`${path}/history`)).body.total).toBe(1);
    expect((await api.get<ListBody>(`/v1/inspections?text=${starts}`)).body.total).toBe(0);
    const far = await enter<ProblemBody>('inspections', { ...INSPECTION, starts: '2999-02-01', announced: null });
    expect([far.status, far.body.errors[0]?.field]).toEqual([422, 'starts']);
  });

  it.each([
    ['reports', { ...REPORT, inspectionId: NOBODY }, 'inspectionId'],
    ['reports', { ...REPORT, itemNo: '40', classification: 'Exempt' }, 'classification'],
    ['reports', { ...REPORT, authority: '!!' }, 'authority'],
    ['reports', { ...REPORT, itemNo: '–' }, 'itemNo'],
    ['reports', { ...REPORT, document: { ...DOCUMENT, sha256: 'x' } }, 'document.sha256'],
    ['inspections', { ...INSPECTION, framework: 'ofsted-2099' }, 'framework'],
    ['judgements', { inspectionId: NOBODY, code: 'overall', grade: 'Good' }, 'inspectionId'],
    ['recommendations', { reportId: NOBODY, no: '1', text: 'x' }, 'reportId'],
    ['actions', { reportId: NOBODY, number: 1, objective: 'x' }, 'reportId'],
    ['action-plans', { inspectionId: NOBODY, reportId: NOBODY, title: 'x' }, 'inspectionId', 'reportId'],
    ['commitments', { reportId: NOBODY, text: 'x' }, 'reportId'],
  ])('of %s is refused where %j does not hold, naming the field', async (path, body, ...fields) => {
    const answer = await enter<ProblemBody>(path, body);
    expect([answer.status, answer.body.errors.map((error) => error.field)]).toEqual([422, fields]);
  });

  it('belongs to its framework and to things that there are', async () => {
    const { id: inspectionId } = (await enter('inspections', { ...INSPECTION, starts: '2026-06-01' })).body;
    const { id: reportId } = (await enter('reports', { ...REPORT, itemNo: '30' })).body;
    for (const [path, body, field] of [
      ['judgements', { inspectionId, code: 'overall', grade: 'Odd' }, 'grade'],
      ['judgements', { inspectionId, code: '9.9', grade: 'Good' }, 'code'],
      ['actions', { reportId, number: 1, objective: 'x', planId: NOBODY }, 'planId'],
      ['actions', { reportId, number: 1, objective: 'x', answers: [NOBODY] }, 'answers.0'],
    ] as const) {
      const answer = await enter<ProblemBody>(path, body);
      expect([path, answer.status, answer.body.errors.map((error) => error.field)]).toEqual([path, 422, [field]]);
    }
  });

  it('is told by ids in either case of letters, which are one thing wherever they are told', async () => {
    const inspectionId = (await enter('inspections', { ...INSPECTION, starts: '2026-07-01' })).body.id;
    const reportId = (await enter('reports', { ...REPORT, itemNo: '50', inspectionId: inspectionId.toUpperCase() }))
      .body.id;
    const shouted = reportId.toUpperCase();
    const plan = (await enter('action-plans', { inspectionId, reportId: shouted, title: 'Plan' })).body;
    const action = (await enter('actions', { reportId: shouted, number: 1, objective: 'x' })).body;
    let now: ChangedBody = plan;
    for (const actionId of [action.id.toUpperCase(), action.id, action.id.toUpperCase()])
      now = await api.made(AMARA, 'action-plans', now, 'include-action', { actionId });
    expect(now.state).toMatchObject({ reportId, inspectionId, actions: [action.id] });

    const nowhere = await api.change<ProblemBody>(AMARA, `/v1/action-plans/${plan.id}/include-action`, now.revision, {
      actionId: NOBODY,
    });
    expect([nowhere.status, nowhere.body.errors.map(({ field }) => field)]).toEqual([422, ['actionId']]);
    const another = await api.change<ProblemBody>(AMARA, `/v1/action-plans/${plan.id}/include-action`, now.revision, {
      actionId: reportId,
    });
    expect(another.status).toBe(422);
    const taken = await api.made(AMARA, 'action-plans', now, 'remove-action', {
      actionId: action.id.toUpperCase(),
      reason: 'a slip',
    });
    expect(taken.state).toMatchObject({ actions: [] });

    const address = `/v1/actions?reportId=${shouted}&minPosition=${taken.position}`;
    expect((await api.get<ListBody>(address)).body.items.map(({ ref }) => ref)).toEqual(['AC 2026-11-10/50/A1']);
    const stream = `/v1/audit/entries?stream=action-plan-${plan.id.toUpperCase()}`;
    expect((await api.get<ListBody>(stream)).body.total).toBe(3);
  });

  it('shares its reference with nothing, however fast one follows the other', async () => {
    const { id: reportId } = (await enter('reports', { ...REPORT, itemNo: '60' })).body;
    const promise = { reportId, text: 'A report' };
    const made = [];
    for (const more of [{ paragraph: 15 }, { number: 15 }, { paragraph: 15, number: 2 }])
      made.push((await enter('commitments', { ...promise, ...more })).body.state['ref']);
    for (const addressee of ['Cabinet', 'The safeguarding board', null])
      made.push((await enter('recommendations', { reportId, no: '1', text: 'Do it', addressee })).body.state['ref']);
    expect(made.map((ref) => String(ref).replace('AC 2026-11-10/60/', ''))).toEqual([
      'C15',
      'C-15',
      'C15-2',
      'R1',
      'R1-2',
      'R1-3',
    ]);
    const again = await enter('recommendations', {
      reportId,
      no: '1',
      text: 'Do it',
      addressee: 'The safeguarding board',
    });
    expect([again.status, again.body.state['ref']]).toEqual([200, 'AC 2026-11-10/60/R1-2']);
    const { body } = await api.get<{ items: readonly unknown[] }>('/v1/audit/discrepancies');
    expect(body.items).toEqual([]);
  });

  it.each(['\u200B', '\u2060', '\u00AD', '\u200F', '\u202E', '\uFE0F', '\u3164', '\u{E0041}'])(
    'says something: %j alone is no reason and no text',
    async (invisible) => {
      const told = { ...REPORT, itemNo: '70', title: invisible, reason: invisible };
      const answer = await enter<ProblemBody>('reports', told);
      expect([answer.status, answer.body.errors.map(({ field }) => field).sort()]).toEqual([422, ['reason', 'title']]);
    },
  );

  it('is entered by officers only, and by nobody else', async () => {
    expect((await enter<ProblemBody>('reports', REPORT, 'Sam Whitlock')).status).toBe(403);
    expect((await api.contract.post<ProblemBody>('/v1/reports', REPORT)).status).toBe(401);
    expect((await api.get<ListBody<ThingBody>>('/v1/reports?text=nothing')).body.total).toBe(0);
  });
});
