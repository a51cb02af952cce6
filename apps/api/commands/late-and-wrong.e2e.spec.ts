import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiJourney, type ChangedBody, type ProblemBody } from '#libs/testing/api-journey.js';

const AMARA = 'Amara Okafor';
const TOM = 'Tom Lindqvist';
const PRIYA = 'Priya Raman';
const MEETING = '2017-07-10';
const BECAUSE = { reason: 'the minutes came late' };

type Answer = ChangedBody & {
  readonly later: readonly { readonly revision: string; readonly words: string; readonly effectiveOn: string }[];
  readonly warnings: readonly string[];
  readonly preview?: true;
};

let api: ApiJourney;
let reportId: string;
let items = 0;
let numbers = 0;

const entered = async (path: string, body: unknown) => {
  const answer = await api.contract.post<Answer & ProblemBody>(`/v1/${path}`, body, await api.bearer(AMARA));
  if (answer.status > 201) throw new Error(`${path} answered ${answer.status}: ${answer.body.detail}`);
  return answer.body;
};

const aReport = (more: object = {}) => ({
  authority: 'Wexmoor Borough Council',
  committee: 'Children’s Services Committee',
  meeting: MEETING,
  itemNo: String(++items),
  classification: 'Open',
  title: 'Outcome of the inspection',
  document: { sha256: String(items).padStart(64, '0'), name: 'paper.pdf', mediaType: 'application/pdf' },
  ...more,
});
const anInspection = () => ({
  authority: 'Wexmoor Borough Council',
  committee: 'Children’s Services Committee',
  meeting: MEETING,
  framework: 'ofsted-sif-2013',
  starts: `2017-03-${String(++numbers).padStart(2, '0')}`,
});
const anAction = (more: object = {}) => ({ reportId, number: ++numbers, objective: 'Do it', ...more });

/** An action that began on the day of its meeting. */
const action = () => entered('actions', anAction());

const made = async (thing: ChangedBody, verb: string, body: object = {}, by = AMARA, path = 'actions') =>
  (await api.made(by, path, thing, verb, body)) as Answer;
const refused = (thing: ChangedBody, verb: string, body: object = {}, path = 'actions', by = AMARA) =>
  api.refused(by, path, thing, verb, body) as Promise<ProblemBody & { readonly rule?: string }>;

/** An action that is closed, each step on a day of its own. */
const closed = async () => {
  let thing = await made(await action(), 'agree', { effectiveOn: '2017-07-20' });
  thing = await made(thing, 'start', { effectiveOn: '2017-08-01' });
  thing = await made(thing, 'claim-completion', { evidence: [{ title: 'Protocol' }], effectiveOn: '2017-10-01' }, TOM);
  thing = await made(thing, 'verify', { effectiveOn: '2017-10-10' }, PRIYA);
  return made(thing, 'close', { effectiveOn: '2017-10-12' });
};

beforeAll(async () => {
  api = await ApiJourney.start();
  reportId = (await entered('reports', aReport())).id;
});
afterAll(() => api?.stop());

describe('a fact that is entered late', () => {
  it('takes its day, and what was entered for a later day stands (T2)', async () => {
    const red = await made(await action(), 'report-progress', { rag: 'red', note: 'r', effectiveOn: '2017-09-05' });
    const green = await made(red, 'report-progress', { rag: 'green', note: 'g', effectiveOn: '2017-08-10' });
    expect(green.state).toMatchObject({ rag: { value: 'red' } });
    expect(green.later).toEqual([
      {
        revision: red.revision,
        type: 'ProgressReported.v1',
        words: `progress reported on 5 September 2017, revision ${red.revision}`,
        effectiveOn: '2017-09-05',
      },
    ]);
  });

  it('does not move a due date that was moved again later (T3)', async () => {
    const set = await made(await action(), 'set-due-date', { due: '2017-12-31', effectiveOn: MEETING });
    const moved = { approver: 'The Board', ...BECAUSE };
    const october = await made(set, 'revise-due-date', { ...moved, to: '2018-06-30', effectiveOn: '2017-10-10' });
    const september = { ...moved, to: '2018-03-31', effectiveOn: '2017-09-01' };
    const late = await made(october, 'revise-due-date', september);
    expect(late.state).toMatchObject({ due: '2018-06-30', firstDue: '2017-12-31' });
    expect(late.later.map(({ words }) => words)).toEqual([
      `due date revised on 10 October 2017, revision ${october.revision}`,
    ]);
  });

  it('says nothing of later days when it is the last', async () => {
    const red = await made(await action(), 'report-progress', { rag: 'red', note: 'r' });
    expect([red.later, red.warnings]).toEqual([[], []]);
  });

  it('may be told of an action that is closed (T13)', async () => {
    const thing = await closed();
    expect(await refused(thing, 'assign-owner', { owner: { post: 'Head' } })).toMatchObject({
      code: 'forbidden-by-lifecycle',
      rule: 'lifecycle',
    });
    const owned = await made(thing, 'assign-owner', { owner: { post: 'Head' }, effectiveOn: '2017-08-15' });
    expect(owned.state).toMatchObject({ status: 'closed', owner: { post: 'Head' } });
    const lastDay = { rag: 'green', note: 'done', effectiveOn: '2017-10-12' };
    expect((await made(owned, 'report-progress', lastDay)).state).toMatchObject({ rag: { value: 'green' } });
  });
});

describe('a day', () => {
  it('is not before the thing began (T4)', async () => {
    const early = { rag: 'green', note: '', effectiveOn: '2016-01-01' };
    const answer = await refused(await action(), 'report-progress', { ...early, note: 'x' });
    expect(answer).toMatchObject({ code: 'invalid', errors: [{ field: 'effectiveOn' }] });
    expect(answer.detail).toContain('It began on 10 July 2017');
    expect(answer.detail).toContain('1 January 2016');
    expect(answer.rule).toBeUndefined();
  });

  it('of a step is not before the step that it follows, and both are named (T5)', async () => {
    let thing = await made(await action(), 'agree', { effectiveOn: '2017-07-20' });
    thing = await made(thing, 'start', { effectiveOn: '2017-08-01' });
    thing = await made(thing, 'claim-completion', { evidence: [{ title: 'x' }] }, TOM);
    const answer = await refused(thing, 'verify', { effectiveOn: '2017-08-02' }, 'actions', PRIYA);
    expect(answer).toMatchObject({ code: 'invalid', rule: 'order-of-steps', errors: [{ field: 'effectiveOn' }] });
    expect(answer.detail).toContain('completion claimed');
    expect(answer.detail).toContain('2 August 2017');
    expect((await refused(thing, 'verify', { effectiveOn: '1999-01-01' }, 'actions', PRIYA)).code).toBe('invalid');
  });

  it('of what has happened is not to come, not in a step and not in a fact (T5, T6)', async () => {
    const thing = await action();
    const far = await refused(thing, 'cancel', { ...BECAUSE, effectiveOn: '2090-01-01' });
    expect(far).toMatchObject({ code: 'invalid', errors: [{ field: 'effectiveOn' }] });
    expect(far.detail).toContain('1 January 2090 is still to come');
    const inspection = await entered('inspections', anInspection());
    expect(await refused(inspection, 'start', { on: '2999-01-01' }, 'inspections')).toMatchObject({
      errors: [{ field: 'on' }],
    });
    const plan = await entered('action-plans', { inspectionId: inspection.id, reportId, title: 'The plan' });
    expect(await refused(plan, 'issue-draft', { on: '1900-01-01' }, 'action-plans')).toMatchObject({
      errors: [{ field: 'on' }],
    });
  });

  it('may be ahead where it is agreed ahead, for a year', async () => {
    const soon = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    const owned = await made(await action(), 'assign-owner', { owner: { post: 'Head' }, effectiveOn: soon });
    const much = { owner: { post: 'Other' }, effectiveOn: '2999-01-01', ...BECAUSE };
    expect((await refused(owned, 'assign-owner', much)).errors).toMatchObject([{ field: 'effectiveOn' }]);
  });

  it('that something is due on is in the time of the action (T5)', async () => {
    const thing = await action();
    expect((await refused(thing, 'set-due-date', { due: '0001-01-01' })).errors).toMatchObject([{ field: 'due' }]);
    const set = await made(thing, 'set-due-date', { due: '2017-09-30' });
    const never = { to: '9999-12-31', approver: 'x', ...BECAUSE };
    expect((await refused(set, 'revise-due-date', never)).detail).toContain('at most 25 years');
  });
});

describe('what was recorded by mistake', () => {
  it('is put right in one act, and counts as no slip (T7)', async () => {
    const set = await made(await action(), 'set-due-date', { due: '2017-10-01', effectiveOn: MEETING });
    const typo = { to: '2041-11-01', approver: 'The Board', ...BECAUSE };
    const wrong = await made(set, 'revise-due-date', typo);
    const right = await made(wrong, 'revise-due-date', { ...typo, to: '2017-11-01', insteadOf: wrong.revision });
    expect(right.state).toMatchObject({ due: '2017-11-01', firstDue: '2017-10-01', revisions: 1 });
    expect(BigInt(right.revision)).toBe(BigInt(wrong.revision) + 2n);
    // A date that was revised since: the revision stands on the one that takes its place.
    const first = await made(right, 'set-due-date', { due: '2017-10-02', ...BECAUSE, insteadOf: set.revision });
    expect(first.state).toMatchObject({ due: '2017-11-01', firstDue: '2017-10-02', revisions: 1 });
  });

  it('names the field that asks for it', async () => {
    const thing = await action();
    const wrong = await refused(thing, 'agree', { insteadOf: '99', ...BECAUSE });
    expect(wrong).toMatchObject({ code: 'invalid', errors: [{ field: 'insteadOf' }] });
    const both = await refused(thing, 'agree', { insteadOf: '0', irregular: true, ...BECAUSE });
    expect(both.detail).toContain('Give only one of');
    expect((await refused(thing, 'agree', { insteadOf: '0', ...BECAUSE })).detail).toContain('by itself');
  });

  it('is withdrawn, and the withdrawal too', async () => {
    const thing = await action();
    const owned = await made(thing, 'assign-owner', { owner: { post: 'Head' } });
    expect(await refused(owned, 'withdraw-entry', { revision: owned.revision })).toMatchObject({
      code: 'reason-required',
    });
    const without = await made(owned, 'withdraw-entry', { revision: owned.revision, ...BECAUSE });
    expect(without.state).toMatchObject({ owner: null });
    const again = await made(without, 'withdraw-entry', { revision: without.revision, ...BECAUSE });
    expect(again.state).toMatchObject({ owner: { post: 'Head' } });
    const twice = await refused(again, 'withdraw-entry', { revision: without.revision, ...BECAUSE });
    expect(twice.detail).toContain('withdrawn already');
  });

  it('is not withdrawn while others stand on it, which are named', async () => {
    const set = await made(await action(), 'set-due-date', { due: '2017-10-01' });
    const moved = await made(set, 'revise-due-date', { to: '2017-11-01', approver: 'x', ...BECAUSE });
    const answer = await refused(moved, 'withdraw-entry', { revision: set.revision, ...BECAUSE });
    expect(answer).toMatchObject({ code: 'invalid', errors: [{ field: 'revision' }] });
    expect(answer.detail).toContain(`due date revised on`);
    expect(answer.detail).toContain(`revision ${moved.revision}`);
    const thing = await closed();
    const early = String(BigInt(thing.revision) - 1n);
    expect((await refused(thing, 'withdraw-entry', { revision: early, ...BECAUSE })).detail).toContain(
      'A later step stands (action closed on 12 October 2017',
    );
  });

  it('is a statutory clock with a wrong trigger (T8)', async () => {
    const inspection = await entered('inspections', anInspection());
    const plan = await entered('action-plans', { inspectionId: inspection.id, reportId, title: 'The plan' });
    const clock = { trigger: 'publication', triggerDate: '2017-07-11' };
    const wrong = await made(plan, 'record-duty', clock, AMARA, 'action-plans');
    const receipt = { trigger: 'receipt', triggerDate: '2017-07-13', insteadOf: wrong.revision, ...BECAUSE };
    const right = await made(wrong, 'record-duty', receipt, AMARA, 'action-plans');
    expect(right.state.duties).toMatchObject([{ trigger: 'receipt', triggerDate: '2017-07-13' }]);
  });

  it('is no move of what this program went through', async () => {
    const answer = await api.change<ProblemBody>(AMARA, `/v1/imports/${reportId}/withdraw-entry`, '0', {
      revision: '0',
      ...BECAUSE,
    });
    expect(answer.body.code).toBe('no-such-route');
  });
});

describe('what began by mistake', () => {
  it('can begin again, and the same facts again are answered as then', async () => {
    const facts = anAction();
    const first = await entered('actions', facts);
    const gone = await made(first, 'withdraw-entry', { revision: '0', ...BECAUSE });
    expect(gone.state).toEqual({ status: 'none' });
    expect((await refused(gone, 'agree')).code).toBe('not-found');
    const again = await entered('actions', facts);
    expect([again.id, again.revision, again.state.status]).toEqual([first.id, '2', 'planned']);
    expect(await entered('actions', facts)).toEqual(again);
    const other = await api.contract.post<ProblemBody>(
      '/v1/actions',
      { ...facts, objective: 'Other' },
      await api.bearer(AMARA),
    );
    expect([other.status, other.body.code]).toEqual([409, 'already-exists']);
    await made(again, 'withdraw-entry', { revision: '2', ...BECAUSE });
    expect((await entered('actions', { ...facts, objective: 'Other' })).state).toMatchObject({ objective: 'Other' });
  });

  it('under a key is answered under that key for ever', async () => {
    const facts = anAction();
    const headers = { ...(await api.bearer(AMARA)), 'idempotency-key': '"late-and-wrong"' };
    const first = await api.contract.post<Answer>('/v1/actions', facts, headers);
    await made(first.body, 'withdraw-entry', { revision: '0', ...BECAUSE });
    const repeated = await api.contract.post<Answer>('/v1/actions', facts, headers);
    expect(repeated.body).toEqual(first.body);
    expect(repeated.headers.get('idempotency-replayed')).toBe('true');
  });

  it('is not withdrawn while others refer to it, which are named', async () => {
    const report = await entered('reports', aReport());
    const child = await entered('actions', { ...anAction(), reportId: report.id });
    const answer = await refused(report, 'withdraw-entry', { revision: '0', ...BECAUSE }, 'reports');
    expect(answer).toMatchObject({ code: 'invalid', errors: [{ field: 'revision' }] });
    expect(answer.detail).toContain(String(child.state['ref']));
  });
});

describe('what is typed without a day begins', () => {
  const begun = async (path: string, body: object) => {
    const { id, position } = await entered(path, body);
    const history = await api.get<{ items: { effectiveOn: string }[] }>(
      `/v1/${path}/${id}/history?minPosition=${position}`,
    );
    return history.body.items[0]?.effectiveOn;
  };

  it('on the day that its paper says', async () => {
    expect(await begun('reports', aReport({ dated: '2017-07-01' }))).toBe('2017-07-01');
    expect(await begun('reports', aReport())).toBe(MEETING);
    expect(await begun('reports', aReport({ effectiveOn: '2017-07-05' }))).toBe('2017-07-05');
    expect(await begun('actions', anAction())).toBe(MEETING);
    expect(await begun('commitments', { reportId, number: ++numbers, text: 'A report' })).toBe(MEETING);
    expect(await begun('recommendations', { reportId, no: String(++numbers), text: 'Do it' })).toBe(MEETING);
    const unannounced = anInspection();
    expect(await begun('inspections', { ...unannounced, announced: '2017-12-01' })).toBe(unannounced.starts);
    expect(await begun('inspections', { ...anInspection(), announced: '2017-02-28' })).toBe('2017-02-28');
    const inspection = await entered('inspections', anInspection());
    const judgement = { inspectionId: inspection.id, grade: 'Good' };
    expect(await begun('judgements', { ...judgement, code: '1' })).toBe(MEETING);
    const started = await made(inspection, 'start', { on: '2017-04-06' }, AMARA, 'inspections');
    expect(await begun('judgements', { ...judgement, code: '2' })).toBe('2017-04-06');
    const concluded = await made(started, 'conclude', { on: '2017-04-30' }, AMARA, 'inspections');
    await made(concluded, 'publish', { on: '2017-06-13' }, AMARA, 'inspections');
    expect(await begun('judgements', { ...judgement, code: '3' })).toBe('2017-06-13');
  });
});

describe('what happened against the rule', () => {
  it('is recorded as irregular, with the rule, and with a reason', async () => {
    const thing = await action();
    expect(await refused(thing, 'start', { effectiveOn: '2017-08-01' })).toMatchObject({ rule: 'lifecycle' });
    const irregular = { effectiveOn: '2017-08-01', irregular: true };
    expect((await refused(thing, 'start', irregular)).code).toBe('reason-required');
    const started = await made(thing, 'start', { ...irregular, ...BECAUSE });
    expect(started.state.status).toBe('in progress');
    expect(started.warnings[0]).toContain('it cannot be started');
    expect((await refused(started, 'block', { irregular: true, ...BECAUSE })).errors).toMatchObject([
      { field: 'irregular' },
    ]);
  });
});

describe('a step that was forgotten', () => {
  it('goes in before the later steps, which stand again after it', async () => {
    const R = 'recommendations';
    const proposed = await entered(R, { reportId, no: String(++numbers), text: 'Do it' });
    const agreed = await made(proposed, 'resolve', { outcome: 'agreed', meeting: '2017-09-20' }, AMARA, R);
    const started = await made(agreed, 'start', { effectiveOn: '2017-09-25' }, AMARA, R);
    const deferral = { outcome: 'deferred', meeting: '2017-07-24', reason: 'the July minutes came late' };
    expect(await refused(started, 'resolve', deferral, R)).toMatchObject({
      code: 'invalid',
      rule: 'order-of-steps',
      errors: [{ field: 'meeting' }],
    });
    const put = await made(started, 'resolve', { ...deferral, forgotten: true }, AMARA, R);
    expect(put.state).toMatchObject({ status: 'in progress', resolution: { meeting: '2017-09-20' } });
    expect(BigInt(put.revision)).toBe(BigInt(started.revision) + 5n);
  });

  it('is refused where a later step could not follow it', async () => {
    let thing = await made(await action(), 'agree', { effectiveOn: '2017-07-20' });
    thing = await made(thing, 'start', { effectiveOn: '2017-08-01' });
    const claim = { evidence: [{ title: 'x' }], effectiveOn: '2017-10-01' };
    const claimed = await made(thing, 'claim-completion', claim, TOM);
    const before = { ...BECAUSE, effectiveOn: '2017-09-25', forgotten: true };
    const answer = await refused(claimed, 'block', before);
    expect(answer).toMatchObject({ code: 'invalid', errors: [{ field: 'forgotten' }] });
    expect(answer.detail).toContain('"completion claimed" cannot follow that');
    expect((await refused(claimed, 'block', { ...before, reason: undefined })).code).toBe('reason-required');
  });

  it('is taken by steps alone', async () => {
    const answer = await refused(await action(), 'report-progress', { rag: 'red', note: 'x', forgotten: true });
    expect(answer).toMatchObject({ code: 'malformed-body', errors: [{ field: 'forgotten' }] });
  });
});

describe('a preview', () => {
  const preview = async (thing: ChangedBody, verb: string, body: object) =>
    api.change<Answer>(AMARA, `/v1/actions/${thing.id}/${verb}?preview=true`, thing.revision, body);

  it('tells what would come of a change, and changes nothing', async () => {
    const red = await made(await action(), 'report-progress', { rag: 'red', note: 'r', effectiveOn: '2017-09-05' });
    const late = { rag: 'green', note: 'g', effectiveOn: '2017-08-10' };
    const shown = await preview(red, 'report-progress', late);
    expect(shown.status).toBe(200);
    expect(shown.body).toMatchObject({ preview: true, position: null, state: { rag: { value: 'red' } } });
    expect(shown.body.later).toHaveLength(1);
    expect(shown.headers.get('etag')).not.toBe(`"${shown.body.revision}"`);
    const { preview: _, position: __, ...done } = shown.body;
    expect(await made(red, 'report-progress', late)).toMatchObject(done);
  });

  it('of what is refused is refused', async () => {
    const shown = await preview(await action(), 'close', {});
    expect(shown.status).toBe(409);
  });

  it('of something new leaves nothing', async () => {
    const facts = anAction();
    const shown = await api.contract.post<Answer>('/v1/actions?preview=true', facts, await api.bearer(AMARA));
    expect([shown.status, shown.body.preview, shown.body.revision]).toEqual([200, true, '0']);
    const real = await api.contract.post<Answer>('/v1/actions', facts, await api.bearer(AMARA));
    expect(real.status).toBe(201);
  });

  it('leaves a key free', async () => {
    const thing = await action();
    const headers = { ...(await api.bearer(AMARA)), 'if-match': '"0"', 'idempotency-key': '"a preview"' };
    const path = `/v1/actions/${thing.id}/agree`;
    expect((await api.contract.post(`${path}?preview=true`, {}, headers)).status).toBe(200);
    expect((await api.contract.post(path, {}, headers)).status).toBe(200);
  });
});
