import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  ApiJourney,
  sampleText,
  type ChangedBody,
  type ListBody,
  type ProblemBody,
  type ThingBody,
} from '#libs/testing/api-journey.js';

interface EntryBody {
  readonly type: string;
  readonly actor: string;
  readonly reason: string | null;
  readonly revision: string;
  readonly correlationId: string;
  readonly effectiveOn: string;
}

const AMARA = 'Amara Okafor';
const TOM = 'Tom Lindqvist';
const PRIYA = 'Priya Raman';
const READER = 'Sam Whitlock';
const MEETING = '2016-05-23';

let api: ApiJourney;
/** Until the read models hold what was done last. */
let position = '0';

beforeAll(async () => {
  api = await ApiJourney.start();
  position = (await api.upload<{ position: string }>(AMARA, 'imports', sampleText())).body.position;
});
afterAll(() => api?.stop());

const things = async (path: string) => (await api.get<ListBody>(`/v1/${path}?minPosition=${position}`)).body.items;

const some = async (path: string, fits: (thing: ThingBody) => boolean = () => true): Promise<ThingBody> => {
  const found = (await things(path)).find(fits);
  if (!found) throw new Error(`No such thing among ${path}.`);
  return found;
};

const now = async (path: string, { id }: { id: string }) =>
  (await api.get<ThingBody>(`/v1/${path}/${id}?minPosition=${position}`)).body;

/** A change that is made. */
const made = async (name: string, path: string, thing: { id: string; revision: string }, verb: string, body = {}) => {
  const answer = await api.change(name, `/v1/${path}/${thing.id}/${verb}`, thing.revision, body);
  if (answer.status !== 200) throw new Error(`${verb} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  position = answer.body.position ?? position;
  return answer.body;
};

const refused = async (
  name: string,
  path: string,
  thing: { id: string; revision: string | null },
  verb: string,
  body: unknown = {},
) => (await api.change<ProblemBody>(name, `/v1/${path}/${thing.id}/${verb}`, thing.revision, body)).body;

describe('a recommendation', () => {
  it('goes its whole way, each step on the revision that was read', async () => {
    const R = 'recommendations';
    const proposed = await some(R, ({ state }) => state.kind === 'request');
    const agreed = await made(AMARA, R, proposed, 'resolve', {
      outcome: 'agreed',
      meeting: MEETING,
      minute: 'Agreed.',
    });
    expect(agreed.state).toMatchObject({ status: 'agreed', resolution: { meeting: MEETING, minute: 'Agreed.' } });
    const started = await made(TOM, R, agreed, 'start');
    const claimed = await made(TOM, R, started, 'claim', { evidence: [{ title: 'Draft plan' }] });
    const failed = await made(PRIYA, R, claimed, 'fail-verification', { reason: 'The plan has no dates' });
    expect(failed.state.status).toBe('in progress');
    const again = await made(TOM, R, failed, 'claim', { evidence: [{ title: 'Draft plan, dated' }] });
    const verified = await made(PRIYA, R, again, 'verify');
    const closed = await made(AMARA, R, verified, 'close');
    expect(closed.state).toMatchObject({ status: 'closed', closedAs: 'implemented' });

    const read = await now(R, proposed);
    expect(read).toMatchObject({ status: 'closed', revision: closed.revision, state: closed.state });
    const history = await api.get<ListBody<EntryBody>>(`/v1/${R}/${proposed.id}/history`);
    expect(history.body.items.map(({ type }) => type)).toEqual([
      'RecommendationProposed.v1',
      'RecommendationAgreed.v1',
      'ImplementationStarted.v1',
      'ImplementationClaimed.v1',
      'ImplementationNotVerified.v1',
      'ImplementationClaimed.v1',
      'ImplementationVerified.v1',
      'RecommendationClosed.v1',
    ]);
    expect(history.body.items[4]?.reason).toBe('The plan has no dates');
  });

  it('has other ends', async () => {
    const R = 'recommendations';
    const referred = await some(R, ({ state, status }) => state.kind === 'refer' && status === 'proposed');
    const sent = await made(AMARA, R, referred, 'resolve', {
      outcome: 'referred',
      meeting: MEETING,
      referredTo: 'Housing and Regeneration Committee',
    });
    const ended = await made(AMARA, R, sent, 'close-unimplemented', {
      as: 'no longer applicable',
      reason: 'Dissolved',
    });
    const open = await made(AMARA, R, ended, 'reopen', { reason: 'It was set up again' });
    expect(open.state.status).toBe('in progress');
    const noted = await some(R, ({ state }) => state.kind === 'note');
    expect((await made(AMARA, R, noted, 'resolve', { outcome: 'agreed', meeting: MEETING })).state.status).toBe(
      'discharged',
    );
    const withdrawn = await some(R, ({ status }) => status === 'proposed');
    expect((await made(AMARA, R, withdrawn, 'withdraw', { reason: 'Overtaken' })).state.status).toBe('withdrawn');
  });
});

describe('an action', () => {
  it('goes its whole way', async () => {
    const A = 'actions';
    const planned = await some(A, ({ status }) => status === 'planned');
    let action: ChangedBody = await made(AMARA, A, planned, 'agree');
    action = await made(AMARA, A, action, 'assign-owner', { owner: { post: 'Head of Service' } });
    action = await made(AMARA, A, action, 'set-due-date', { due: '2016-09-30' });
    action = await made(AMARA, A, action, 'revise-due-date', {
      to: '2016-12-30',
      approver: 'Cabinet',
      reason: 'Staffing',
    });
    action = await made(TOM, A, action, 'start');
    action = await made(TOM, A, action, 'block', { reason: 'No premises' });
    action = await made(TOM, A, action, 'unblock');
    action = await made(TOM, A, action, 'report-progress', { rag: 'amber', note: 'Half of it is done' });

    const late = await now(A, planned);
    expect(late).toMatchObject({
      overdue: true,
      overdueAgainstFirst: true,
      slippage: 91,
      due: '2016-12-30',
      rag: 'amber',
    });
    expect(late.daysLeft).toBeLessThan(-3000);

    action = await made(TOM, A, action, 'claim-completion', {
      evidence: [{ title: 'Report', sha256: 'ab'.repeat(32) }],
    });
    expect(await refused(TOM, A, action, 'verify')).toMatchObject({ code: 'forbidden-to-actor' });
    action = await made(PRIYA, A, action, 'fail-verification', { reason: 'Not the final report' });
    action = await made(TOM, A, action, 'claim-completion', { evidence: [{ title: 'Final report' }] });
    action = await made(PRIYA, A, action, 'verify');
    action = await made(AMARA, A, action, 'close');
    expect(await now(A, planned)).toMatchObject({ overdue: false, daysLeft: null, status: 'closed' });
    action = await made(AMARA, A, action, 'reopen', { reason: 'It was not done after all' });
    action = await made(AMARA, A, action, 'supersede', { by: 'A newer action', reason: 'Replaced' });
    expect(action.state.status).toBe('superseded');
  });

  it('may be cancelled, and is owned by a person or a post', async () => {
    const A = 'actions';
    const planned = await some(A, ({ status }) => status === 'planned');
    const both = { owner: { person: 'prs_7c1f0a5293d44f0e', post: 'Head' } };
    expect(await refused(AMARA, A, planned, 'assign-owner', both)).toMatchObject({
      code: 'invalid',
      errors: [{ field: 'owner' }],
    });
    expect(await refused(AMARA, A, planned, 'assign-owner', { owner: {} })).toMatchObject({ code: 'invalid' });
    const person = { owner: { person: both.owner.person } };
    const owned = await made(AMARA, A, planned, 'assign-owner', person);
    expect(owned.state.owner).toEqual(person.owner);
    const same = await made(AMARA, A, owned, 'assign-owner', person);
    expect([same.position, same.revision]).toEqual([null, owned.revision]);
    expect((await made(AMARA, A, owned, 'cancel', { reason: 'No money' })).state.status).toBe('cancelled');
  });
});

describe('the other things', () => {
  it('judgements are challenged, revised, confirmed and withdrawn', async () => {
    const J = 'judgements';
    const recorded = await some(J, ({ state }) => state.code === '2.1');
    let judgement = await made(AMARA, J, recorded, 'challenge', { by: 'The council', reason: 'Wrong figures' });
    const wrong = await refused(AMARA, J, judgement, 'revise', { to: 'Splendid', reason: 'x' });
    expect(wrong).toMatchObject({ code: 'invalid', errors: [{ field: 'to' }] });
    judgement = await made(AMARA, J, judgement, 'revise', { to: 'Outstanding', reason: 'Figures corrected' });
    judgement = await made(AMARA, J, judgement, 'challenge', { by: 'The council', reason: 'Again' });
    judgement = await made(AMARA, J, judgement, 'confirm');
    judgement = await made(AMARA, J, judgement, 'withdraw', { reason: 'The report was withdrawn' });
    expect(judgement.state).toMatchObject({ status: 'withdrawn', firstGrade: 'Good', grade: 'Outstanding' });
  });

  it('reports are corrected, consulted on, disputed and considered', async () => {
    const P = 'reports';
    let report: { id: string; revision: string; state: Record<string, unknown>; status?: string } = await some(P);
    report = await made(AMARA, P, report, 'correct', { field: 'wards', to: 'All', reason: 'As printed elsewhere' });
    report = await made(AMARA, P, report, 'record-consultation', {
      who: 'Director of Law',
      sought: 'No',
      included: 'No',
    });
    const statements = [{ text: 'Friday 7 January 2016' }, { text: 'That day was a Thursday' }];
    const before = (report.state.discrepancies as readonly unknown[]).length;
    report = await made(AMARA, P, report, 'record-discrepancy', { statements, why: 'A day has one name' });
    report = await made(AMARA, P, report, 'resolve-discrepancy', {
      no: before + 1,
      how: 'The date holds',
      reason: 'Calendar',
    });
    expect(await refused(AMARA, P, report, 'resolve-discrepancy', { no: 99, how: 'x', reason: 'x' })).toMatchObject({
      code: 'invalid',
      errors: [{ field: 'no' }],
    });
    if (report.state.status === 'received') report = await made(AMARA, P, report, 'send', { on: '2016-05-12' });
    report = await made(AMARA, P, report, 'publish', { on: '2016-05-13' });
    report = await made(AMARA, P, report, 'consider', { meeting: MEETING, minute: 'Noted.' });
    expect(report.state).toMatchObject({ status: 'considered', wards: 'All', minute: 'Noted.' });
  });

  it('inspections keep their order and their receipt', async () => {
    const I = 'inspections';
    const inspection = await some(I);
    expect(await refused(AMARA, I, inspection, 'start', { on: '2016-01-11' })).toMatchObject({
      code: 'forbidden-by-lifecycle',
      state: inspection.status,
    });
    const received = await made(AMARA, I, inspection, 'record-receipt', { on: '2016-03-24' });
    expect(received.state).toMatchObject({ receivedOn: '2016-03-24' });
  });

  it('action plans find their way to the Secretary of State', async () => {
    const L = 'action-plans';
    let plan: ChangedBody | ThingBody = await some(L);
    const [first] = plan.state.actions as readonly string[];
    plan = await made(AMARA, L, plan, 'remove-action', { actionId: first, reason: 'Elsewhere' });
    plan = await made(AMARA, L, plan, 'include-action', { actionId: first });
    plan = await made(AMARA, L, plan, 'issue-draft', { on: '2016-06-01' });
    plan = await made(AMARA, L, plan, 'return-to-cabinet', { on: '2016-06-14' });
    expect(await refused(AMARA, L, plan, 'publish', { on: '2016-06-15' })).toMatchObject({
      code: 'forbidden-by-lifecycle',
      state: 'returned to cabinet',
    });
    plan = await made(AMARA, L, plan, 'approve', { on: '2016-06-14', by: 'Cabinet' });
    for (const recipient of ['Secretary of State for Education', 'Chief Inspector'])
      plan = await made(AMARA, L, plan, 'submit', { recipient, on: '2016-06-20', means: 'e-mail' });
    plan = await made(AMARA, L, plan, 'publish', { on: '2016-06-27' });
    expect(plan.state.submissions).toHaveLength(2);
  });

  it('commitments are kept or withdrawn', async () => {
    const [kept, other] = await things('commitments');
    if (!kept) throw new Error('The sample makes no commitment.');
    const report = { meeting: '2016-09-19', report: 'HEF 2016-09-19/5' };
    expect((await made(AMARA, 'commitments', kept, 'keep', report)).state.status).toBe('kept');
    const second = other ?? kept;
    const withdrawn = await api.change(AMARA, `/v1/commitments/${second.id}/withdraw`, second.revision, {
      reason: 'x',
    });
    expect(withdrawn.status).toBe(other ? 200 : 412);
  });
});

describe('a change', () => {
  const R = 'recommendations';
  let thing: ThingBody;
  beforeAll(async () => {
    thing = await some(R, ({ status }) => status === 'in progress');
  });

  it('is made on what was read: If-Match is required and names one revision', async () => {
    expect(await refused(AMARA, R, { id: thing.id, revision: null }, 'claim')).toMatchObject({
      code: 'precondition-required',
    });
    const path = `/v1/${R}/${thing.id}/claim`;
    const bearer = await api.bearer(AMARA);
    for (const ifMatch of ['*', 'W/"1"', '1', '"1", "2"', '']) {
      const answer = await api.contract.post<ProblemBody>(path, {}, { ...bearer, 'if-match': ifMatch });
      expect([ifMatch, answer.status, answer.body.code]).toEqual([ifMatch, 400, 'malformed-precondition']);
    }
  });

  it('that lost the race changes nothing and tells how it stands', async () => {
    const before = await now(R, thing);
    for (const revision of ['0', '999']) {
      const answer = await api.change<ProblemBody>(TOM, `/v1/${R}/${thing.id}/claim`, revision, {
        evidence: [{ title: 'x' }],
      });
      expect(answer.status).toBe(412);
      expect(answer.headers.get('etag')).toBe(`"${before.revision}"`);
      expect(answer.body).toMatchObject({
        code: 'lost-race',
        state: 'in progress',
        revision: before.revision,
        current: before.state,
      });
    }
    expect(await now(R, thing)).toEqual(before);
  });

  it('is made once, of many that want the same revision', async () => {
    const planned = await some('actions', ({ status }) => status === 'planned');
    const path = `/v1/actions/${planned.id}/assign-owner`;
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, n) => api.change(AMARA, path, planned.revision, { owner: { post: `Post ${n}` } })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412, 412, 412, 412, 412]);
  });

  it('answers with its new revision and position, and shows there', async () => {
    const answer = await api.change(TOM, `/v1/${R}/${thing.id}/claim`, thing.revision, {
      evidence: [{ title: 'Minutes' }],
    });
    expect(answer.headers.get('etag')).toBe(`"${answer.body.revision}"`);
    expect(answer.headers.get('event-position')).toBe(answer.body.position);
    const read = await api.get<ThingBody>(`/v1/${R}/${thing.id}?minPosition=${answer.body.position}`);
    expect(read.headers.get('etag')).toBe(answer.headers.get('etag'));
    expect(BigInt(read.headers.get('event-position') ?? '0')).toBeGreaterThanOrEqual(
      BigInt(answer.body.position ?? '0'),
    );
    thing = read.body;
  });

  it('carries who, why, when it was true and under which correlation, and never from the body', async () => {
    const correlationId = '5d0b8a4e-1111-4222-8333-94a0c2f7e6b1';
    const path = `/v1/${R}/${thing.id}/fail-verification`;
    const headers = {
      ...(await api.bearer(PRIYA)),
      'if-match': `"${thing.revision}"`,
      'x-correlation-id': correlationId,
    };
    const smuggled = await api.contract.post<ProblemBody>(path, { reason: 'x', actor: 'prs_someone_else' }, headers);
    expect([smuggled.status, smuggled.body.errors[0]?.field]).toEqual([400, 'actor']);

    const body = { reason: 'Not yet – “half” of it', effectiveOn: '2016-10-01' };
    const answer = await api.contract.post<ChangedBody>(path, body, { ...headers, 'x-actor': 'prs_someone_else' });
    expect(answer.headers.get('x-correlation-id')).toBe(correlationId);
    const entries = await api.get<ListBody<EntryBody>>(
      `/v1/audit/entries?correlation=${correlationId}&minPosition=${answer.body.position}`,
    );
    expect(entries.body.items).toMatchObject([
      {
        type: 'ImplementationNotVerified.v1',
        actor: 'prs_49d7e3c06a1b4e85',
        reason: body.reason,
        effectiveOn: '2016-10-01',
        correlationId,
      },
    ]);
  });

  it('needs a valid token of an officer', async () => {
    const path = `/v1/${R}/${thing.id}/start`;
    for (const authorization of [undefined, 'Basic YWxhZGRpbjpvcGVu', 'Bearer', 'Bearer nonsense']) {
      const answer = await api.contract.post<ProblemBody>(
        path,
        {},
        { 'if-match': '"0"', ...(authorization && { authorization }) },
      );
      expect([authorization, answer.status, answer.body.code]).toEqual([authorization, 401, 'unauthenticated']);
      expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer realm="oversight"/);
    }
    const reader = await api.change<ProblemBody>(READER, path, thing.revision);
    expect([reader.status, reader.body.code]).toEqual([403, 'forbidden-to-actor']);
  });

  it('is of a thing that there is', async () => {
    for (const id of ['00000000-0000-5000-8000-000000000000', 'nonsense', '..;/x'.replaceAll('/', '%2f')]) {
      const answer = await api.change<ProblemBody>(AMARA, `/v1/${R}/${id}/start`, '0');
      expect([id, answer.status, answer.body.code]).toEqual([id, 404, 'not-found']);
    }
    const ofAnotherKind = await some('actions');
    expect(await refused(AMARA, R, ofAnotherKind, 'start')).toMatchObject({ code: 'not-found' });
  });

  it('needs a reason where something is taken back', async () => {
    const current = await now(R, thing);
    expect(await refused(AMARA, R, current, 'close-unimplemented', { as: 'superseded' })).toMatchObject({
      code: 'reason-required',
      errors: [{ field: 'reason' }],
    });
  });
});
