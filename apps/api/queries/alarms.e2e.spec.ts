import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { jsonEvent } from '#libs/event-store/client.js';
import { connect } from '#libs/event-store/event-store.js';
import { ApiJourney, type ChangedBody, type ListBody, type ThingBody } from '#libs/testing/api-journey.js';
import { AMARA } from '#libs/testing/typed-record.js';

interface AlarmBody {
  readonly code: string;
  readonly message: string;
  readonly stream: string;
  readonly revision: string;
  readonly type: string;
}

interface Ready {
  readonly status: string;
  readonly checks: readonly { readonly name: string; readonly ok: boolean; readonly detail: string }[];
}

interface EntryBody {
  readonly type: string;
  readonly alarms: readonly { readonly code: string; readonly message: string }[];
}

let api: ApiJourney;
let action: ThingBody;
beforeAll(async () => {
  api = await ApiJourney.start();
  await api.recordSample();
  action = await api.some('actions');
});
afterAll(() => api?.stop());

/** Appends an event as another program does, with metadata as Oversight writes them unless told otherwise. */
const forge = async (stream: string, type: string, data: object, more: object | null = {}): Promise<string> => {
  const client = connect(api.system.eventStoreUrl);
  const metadata = more && {
    ...{ actor: 'prs_7c1f0a5293d44f0e', reason: 'because', recordedAt: new Date().toISOString(), importId: null },
    ...{ effectiveOn: new Date().toISOString().slice(0, 10), commandId: crypto.randomUUID() },
    ...{ $correlationId: 'k', $causationId: 'l', nonce: '0123456789abcdef0123456789abcdef' },
    ...more,
  };
  const answer = await client.appendToStream(
    stream,
    jsonEvent({ type, data: data, ...(metadata && { metadata }) } as never),
  );
  await client.dispose();
  return String(answer.position?.commit);
};

const alarms = async (position = '0') =>
  (await api.get<ListBody<AlarmBody>>(`/v1/audit/alarms?minPosition=${position}`)).body;

const check = async () => {
  const { status, body } = await api.get<Ready>('/health/ready');
  return { status, check: body.checks.find(({ name }) => name === 'alarms') };
};

const move = async (verb: string, name: string, body: object = {}) => {
  const now = await api.now('actions', action);
  return api.made(name, 'actions', { id: action.id, revision: now.revision }, verb, body);
};

describe('what people record', () => {
  it('gives no alarm: a paper, moves, what is late, put right, irregular, forgotten, withdrawn', async () => {
    await move('set-due-date', AMARA, { due: '2031-09-01' });
    await move('revise-due-date', AMARA, { to: '2031-10-01', approver: 'The board', reason: 'agreed' });
    await move('revise-due-date', AMARA, {
      to: '2031-11-01',
      approver: 'The board',
      reason: 'typed wrongly',
      insteadOf: (await api.now('actions', action)).revision,
    });
    await move('start', AMARA, { irregular: true, reason: 'It had begun' });
    await move('report-progress', AMARA, { rag: 'amber', note: 'Slow', effectiveOn: '2017-01-01' });
    await move('assign-owner', AMARA, { owner: { post: 'Director' } });
    await move('agree', AMARA, { forgotten: true, effectiveOn: '2016-12-01', reason: 'forgotten' });
    const { revision } = await api.now('actions', action);
    const { position } = await move('withdraw-entry', AMARA, { revision, reason: 'a slip' });
    expect((await alarms(position ?? '0')).items).toEqual([]);
    expect((await check()).check).toBeUndefined();
  });
});

describe('an event that somebody forged', () => {
  it('is named in health, in the list and beside the entry, and stops nothing', async () => {
    const at = await forge(`action-${action.id}`, 'ActionPlanned.v2', { ...action.state, status: undefined });
    const { items, total } = await alarms(at);
    expect(total).toBe(1);
    expect(items[0]).toMatchObject({
      code: 'no-legal-successor',
      stream: `action-${action.id}`,
      type: 'ActionPlanned.v2',
    });
    expect(items[0]?.message).toMatch(/^Oversight would not have recorded this: .*planned again/);

    const { status, check: told } = await check();
    expect([status, told?.ok]).toEqual([200, true]);
    expect(told?.detail).toContain(`action-${action.id}@${items[0]?.revision}`);

    const { body } = await api.get<ListBody<EntryBody>>(
      `/v1/actions/${action.id}/history?minPosition=${at}&order=descending`,
    );
    expect(body.items[0]).toMatchObject({ type: 'ActionPlanned.v2', alarms: [{ code: 'no-legal-successor' }] });
    expect(body.items.slice(1).every((entry) => entry.alarms.length === 0)).toBe(true);
    const page = await (await fetch(`${api.system.url}/alarms`)).text();
    expect(page).toContain('planned again');
    expect(await (await fetch(api.system.url)).text()).toContain('The record is not as it should be in 1 place.');
  });

  it.each<[string, string, object, object | null, string]>([
    ['without metadata', 'ActionCancelled.v1', {}, null, 'not-of-oversight'],
    [
      'without a nonce',
      'OwnerAssigned.v1',
      { from: { post: 'Director' }, to: { post: 'Head' } },
      { nonce: undefined },
      'not-of-oversight',
    ],
    ['without a command', 'ActionCancelled.v1', {}, { commandId: undefined }, 'not-of-oversight'],
    [
      'of tomorrow',
      'OwnerAssigned.v1',
      { from: { post: 'Head' }, to: { post: 'Clerk' } },
      { recordedAt: new Date(Date.now() + 86_400_000).toISOString() },
      'recorded-after-stored',
    ],
    ['of another kind', 'JudgementConfirmed.v1', {}, {}, 'no-legal-successor'],
    ['with data that are not its type’s', 'DueDateSet.v1', { due: 'soon' }, {}, 'not-of-oversight'],
    ['effective on no day', 'ActionCancelled.v1', {}, { effectiveOn: 'soon' }, 'not-of-oversight'],
    ['that withdraws what is not there', 'EntryWithdrawn.v1', { revisions: ['900'] }, {}, 'no-legal-successor'],
  ])('is named %s, and what comes after is shown', async (_, type, data, metadata, code) => {
    const at = await forge(`action-${action.id}`, type, data, metadata);
    const { items } = await alarms(at);
    expect(items[0]).toMatchObject({ code, type });
    expect((await check()).status).toBe(200);
    const report = await api.change<ChangedBody>(AMARA, '/v1/reports', null, {
      ...{
        authority: 'Northbridge Council',
        committee: 'The Audit Committee',
        meeting: '2017-07-10',
        classification: 'Open',
      },
      ...{ itemNo: type.slice(0, 8) + code.length + String(at).slice(-6), title: 'A paper', effectiveOn: '2017-07-10' },
      document: { sha256: 'a'.repeat(64), name: 'paper.pdf', mediaType: 'application/pdf' },
    });
    expect(report.status).toBe(201);
    const found = await api.get(`/v1/reports/${report.body.id}?minPosition=${report.body.position}`);
    expect(found.status).toBe(200);
  });

  it('comes page by page', async () => {
    const { next, total } = (await api.get<ListBody<AlarmBody>>('/v1/audit/alarms?limit=2')).body;
    const seen = (await api.get<ListBody<AlarmBody>>(`/v1/audit/alarms?limit=200&cursor=${next}`)).body.items;
    expect(seen).toHaveLength(total - 2);
  });
});
