import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiJourney, type ChangedBody } from '#libs/testing/api-journey.js';
import { readPage } from '#libs/testing/dashboard/read-page.js';
import type { MoveDto } from './move.dto.js';

const AMARA = 'Amara Okafor';
const TOM = 'Tom Lindqvist';
const PRIYA = 'Priya Raman';
const R = 'recommendations';
const MEETING = '2025-07-10';
const WHOSE = { authority: 'Wexmoor Borough Council', committee: 'Overview and Scrutiny Committee', meeting: MEETING };

interface Duty {
  readonly addressee: string;
  readonly computed: string;
  readonly met: boolean;
}
interface Made {
  readonly id: string;
  readonly kind: string;
  readonly revision: string;
  readonly position: string;
  readonly receipts: ChangedBody['receipts'];
  readonly state: Readonly<Record<string, unknown>> & { readonly status: string };
  readonly duties: readonly Duty[];
  readonly due: string | null;
  readonly overdue: boolean;
  readonly moves: readonly MoveDto[];
}

let api: ApiJourney;
let [report, inspection]: (Made | null)[] = [];

const enter = (path: string, body: object): Promise<Made> => api.entered<Made>(AMARA, path, body);
const now = async ({ id }: { id: string }, path = R) => (await api.now(path, { id })) as unknown as Made;
const made = async (thing: { id: string }, verb: string, body: object = {}, by = AMARA, path = R): Promise<Made> =>
  (await api.made(by, path, await now(thing, path), verb, body)) as unknown as Made;
const refused = async (thing: { id: string }, verb: string, body: object = {}, path = R) =>
  api.refused(AMARA, path, await now(thing, path), verb, body);
const listed = async (query: string) =>
  (await api.get<{ items: readonly { id: string }[] }>(`/v1/${R}?${query}`)).body.items.map(({ id }) => id);
const paper = (more: object) => ({
  ...{ ...WHOSE, itemNo: '8', classification: 'Open', title: 'Placements' },
  ...{ document: { sha256: 'a'.repeat(64), name: 'paper.pdf', mediaType: 'application/pdf' }, ...more },
});

beforeAll(async () => {
  api = await ApiJourney.start();
  report = await enter('reports', paper({}));
  inspection = await enter('inspections', { ...WHOSE, framework: 'ofsted-ilacs-2023', starts: '2025-06-02' });
});
afterAll(() => api?.stop());

describe('what an inspectorate recommends', () => {
  it('is answered, implemented and closed', async () => {
    const told = { inspectionId: inspection?.id, no: '2', text: 'Assess in time', kind: 'area for improvement' };
    const issued = await enter(`${R}/issue`, { ...told, addressees: [{ name: 'Wexmoor Borough Council' }] });
    expect(issued.state).toMatchObject({ status: 'issued', origin: 'inspectorate', ref: expect.stringMatching(/R2$/) });
    expect((await now(issued)).moves.map(({ verb }) => verb)).toEqual([
      ...['answer', 'close-unimplemented', 'correct', 'carry-over', 'withdraw-entry'],
    ]);
    for (const [verb, body] of [
      ['respond', { response: 'accepted', on: '2025-07-11' }],
      ['management-response', { response: 'agreed', on: '2025-07-11' }],
      ['resolve', { outcome: 'agreed', meeting: MEETING }],
    ] as const)
      expect(await refused(issued, verb, body)).toMatchObject({ code: 'forbidden-by-lifecycle', state: 'issued' });
    const none = { answer: 'no action proposed', on: '2025-07-20' };
    expect(await refused(issued, 'answer', none)).toMatchObject({ code: 'reason-required' });
    await made(issued, 'answer', { answer: 'actions proposed', on: '2025-07-20' });
    await made(issued, 'start');
    await made(issued, 'claim', { evidence: [{ title: 'Audit' }] }, TOM);
    expect(await api.refused(TOM, R, await now(issued), 'verify')).toMatchObject({ code: 'forbidden-to-actor' });
    await made(issued, 'fail-verification', { reason: 'One team was left out' }, PRIYA);
    await made(issued, 'claim', { evidence: [{ title: 'Audit of all teams' }] }, TOM);
    await made(issued, 'verify', {}, PRIYA);
    expect((await made(issued, 'close')).state).toMatchObject({ status: 'closed', closedAs: 'implemented' });
    expect((await made(issued, 'reopen', { reason: 'It slipped' })).state.status).toBe('in progress');
    expect(await listed('origin=inspectorate')).toEqual([issued.id]);
  });
});

describe('what an auditor recommends', () => {
  it('is given a management response, by the priority that it has', async () => {
    const told = { reportId: report?.id, auditor: 'internal audit', no: '1', text: 'Reconcile', priority: 'High' };
    const issued = await enter(`${R}/issue-by-auditor`, { ...told, addressees: [{ name: 'Director of Finance' }] });
    expect(issued.state).toMatchObject({ status: 'issued', origin: 'auditor', priority: 'high' });
    const response = { response: 'not agreed', on: '2025-07-20', reason: 'It costs too much' };
    expect(await refused(issued, 'management-response', response)).toMatchObject({
      errors: [{ field: 'riskAcceptedBy' }],
    });
    const refusedBy = await made(issued, 'management-response', { ...response, riskAcceptedBy: 'Chief Executive' });
    expect(refusedBy.state).toMatchObject({
      status: 'not agreed',
      addressees: [{ response: { answer: 'not agreed', riskAcceptedBy: 'Chief Executive' } }],
    });
    expect(await listed('priority=high')).toEqual([issued.id]);
    // What was recorded by mistake is put right.
    const insteadOf = refusedBy.revision;
    const right = { response: 'agreed', on: '2025-07-20', insteadOf, reason: 'Read from the wrong row' };
    const agreed = await made(issued, 'management-response', right);
    expect(agreed.state).toMatchObject({ status: 'agreed', addressees: [{ response: { answer: 'agreed' } }] });
    await now(issued);
    const page = await readPage(`${api.system.url}/recommendations/${issued.id}`);
    expect(page.words).toContain('Director of Finance: Agreed on 20 July 2025');
  });
});

describe('what scrutiny recommends', () => {
  const addressees = [
    { name: 'Cabinet', capacity: 'executive' },
    { name: 'Wexmoor Hospitals', capacity: 'other' },
  ];

  it('is responded to by each addressee, the executive in the time that the law sets it', async () => {
    const begun = await enter(`${R}/make`, { reportId: report?.id, no: '3', text: 'Plan placements', addressees });
    expect(begun.state).toMatchObject({ status: 'made', origin: 'scrutiny' });
    expect(await now(begun)).toMatchObject({ duties: [], due: null });
    await made(begun, 'receive', { addressee: 'Cabinet', on: '2025-08-20' });
    expect((await now(begun)).duties).toEqual([]);
    await made(begun, 'require-response', { addressee: 'cabinet', on: '2025-09-01' });
    expect(await now(begun)).toMatchObject({
      duties: [
        { addressee: 'Cabinet', trigger: 'notice', triggerDate: '2025-09-01', computed: '2025-10-31', met: false },
      ],
      due: '2025-10-31',
      overdue: true,
    });
    expect(await listed('overdue=true')).toEqual([begun.id]);
    expect(await refused(begun, 'respond', { response: 'accepted', on: '2025-09-30' })).toMatchObject({
      errors: [{ field: 'addressee' }],
    });
    const cabinet = await made(begun, 'respond', { addressee: 'Cabinet', response: 'accepted', on: '2025-11-03' });
    expect(cabinet.state.status).toBe('accepted');
    const late = { addressee: 'Wexmoor Hospitals', response: 'rejected', on: '2025-09-30', reason: 'No beds' };
    expect((await made(begun, 'respond', late)).state.status).toBe('accepted');
    expect(await now(begun)).toMatchObject({
      duties: [{ met: true, inTime: { computed: false }, recipients: [{ daysLate: { computed: 3 } }] }],
      due: null,
      overdue: false,
    });
    const page = await readPage(`${api.system.url}/recommendations/${begun.id}`);
    expect(page.words).toContain('By law within two months beginning with 1 September 2025');
    expect(page.words).toContain('3 days late');
    expect(page.words).toContain('No law sets it a time to respond');
    // Scrutiny has no kinds of recommendation: none is missing.
    expect(page.words).not.toContain('Kind Not recorded');
    await made(begun, 'start', { effectiveOn: '2025-11-10' });
    const accepted = { revision: cabinet.revision, reason: 'It was another day' };
    expect(await refused(begun, 'withdraw-entry', accepted)).toMatchObject({
      errors: [{ field: 'revision', message: expect.stringContaining('implementation started') }],
    });
  });

  it('is made, where a task and finish group put it forward, by its parent', async () => {
    const group = 'Placements Task and Finish Group';
    const { id: reportId } = await enter('reports', paper({ committee: group }));
    const told = { reportId, no: '1', text: 'Plan placements', addressees };
    const asked = await api.change<{ errors: unknown }>(AMARA, `/v1/${R}/make`, null, told);
    expect([asked.status, asked.body.errors]).toMatchObject([422, [{ field: 'agreedOn' }]]);
    const orphan = await api.change<{ errors: unknown }>(AMARA, `/v1/${R}/make`, null, { ...told, agreedOn: MEETING });
    expect([orphan.status, orphan.body.errors]).toMatchObject([422, [{ field: 'reportId' }]]);
    const bodies = await api.things('bodies');
    const idOf = (name: string) => bodies.find(({ title }) => title === name)!.id;
    await made({ id: idOf(group) }, 'set-parent', { parent: idOf(WHOSE.committee), on: MEETING }, AMARA, 'bodies');
    const begun = await enter(`${R}/make`, { ...told, agreedOn: '2025-09-11' });
    expect(begun.state).toMatchObject({ agreedBy: { body: idOf(WHOSE.committee), meeting: '2025-09-11' } });
    await now(begun);
    expect((await api.get(`/v1/${R}/${begun.id}?on=2025-09-10`)).status).toBe(404);
  });
});

describe('the judgements of a re-inspection', () => {
  it('take the place of those of the same areas, once it is linked', async () => {
    const J = 'judgements';
    const judge = (inspectionId: string | undefined, code: string, grade: string) =>
      enter(J, { inspectionId, code, grade });
    const [overall, care] = [
      await judge(inspection?.id, 'overall', 'Good'),
      await judge(inspection?.id, 'care', 'Good'),
    ];
    const again = await enter('inspections', { ...WHOSE, framework: 'ofsted-ilacs-2026', starts: '2026-06-01' });
    const leavers = await judge(again.id, 'care-leavers', 'Outstanding');
    const careAgain = await judge(again.id, 'care', 'Inadequate');
    expect((await now(care, J)).state.status).toBe('recorded');
    const itself = { inspectionId: again.id };
    expect(await refused(again, 'link-previous', itself, 'inspections')).toMatchObject({
      errors: [{ field: 'inspectionId' }],
    });
    await made(again, 'link-previous', { inspectionId: inspection?.id }, AMARA, 'inspections');
    expect((await now(care, J)).state).toMatchObject({ status: 'superseded', supersededBy: careAgain.id });
    expect((await now(overall, J)).state.status).toBe('recorded');
    const by = { by: care.id, reason: 'x' };
    expect(await refused(overall, 'supersede', by, J)).toMatchObject({ errors: [{ field: 'by' }] });
    const ended = { inspectionId: again.id, reason: 'There is no overall grade any more' };
    expect((await made(overall, 'not-carried-forward', ended, AMARA, J)).state).toMatchObject({
      status: 'not carried forward',
      notCarriedForwardBy: again.id,
    });
    expect((await now(leavers, J)).state.status).toBe('recorded');
  });

  it('are an internal audit’s opinions too', async () => {
    const audit = await enter('inspections', { ...WHOSE, framework: 'internal-audit-2020', starts: '2025-05-05' });
    const wrong = { inspectionId: audit.id, code: 'overall', grade: 'Good' };
    expect((await api.change(AMARA, '/v1/judgements', null, wrong)).status).toBe(422);
    const opinion = await enter('judgements', { ...wrong, grade: 'Limited assurance' });
    expect(opinion.state).toMatchObject({ grade: 'Limited assurance', area: 'Overall opinion' });
  });
});
