import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { jsonEvent } from '#libs/event-store/client.js';
import { connect } from '#libs/event-store/connect.js';
import { ApiJourney, type ChangedBody, type ListBody, type ProblemBody } from '#libs/testing/api-journey.js';
import { reportReceived, uuid } from '#libs/testing/record.js';
import { startTestSystem } from '#libs/testing/system.js';

const AMARA = 'Amara Okafor';
const TOM = 'Tom Lindqvist';
const DOCUMENT = { sha256: 'a'.repeat(64), name: 'paper.pdf', mediaType: 'application/pdf' };
const REPORT = {
  authority: 'Northbridge Borough Council',
  committee: 'Audit Committee',
  meeting: '2026-11-10',
  classification: 'Open',
  title: 'Inspection outcome',
  document: DOCUMENT,
};

interface Ready {
  readonly status: string;
  readonly checks: readonly {
    readonly name: string;
    readonly ok: boolean;
    readonly detail: string;
    readonly poison?: object;
  }[];
}

const EARLY = { id: uuid(31) };

let api: ApiJourney;
let later: ChangedBody;

const request = <T = ChangedBody>(body: object, name = AMARA) => api.change<T>(name, '/v1/passed-events', null, body);
const confirm = <T = ChangedBody>({ body: { id, revision } }: { readonly body: ChangedBody }, name = TOM) =>
  api.change<T>(name, `/v1/passed-events/${id}/confirm`, revision, { reason: 'I looked at it too.' });

/** A log from before every event had a nonce, with a report that was published, or is effective, on no day; and one of today. */
const begin = async ({ on = '2026-11-03', effectiveOn = '2026-11-03' }): Promise<void> => {
  api = await ApiJourney.of(await startTestSystem({ people: 'none' }));
  const client = connect(api.system.eventStoreUrl);
  const metadata = {
    actor: 'prs_other',
    reason: null,
    recordedAt: new Date().toISOString(),
    effectiveOn: '2026-11-03',
    commandId: 'c',
    importId: null,
    $correlationId: 'k',
    $causationId: 'l',
  };
  await client.appendToStream(`report-${EARLY.id}`, [
    jsonEvent({ ...reportReceived({ inspectionId: null }), metadata } as never),
    jsonEvent({ type: 'ReportPublished.v1', data: { on }, metadata: { ...metadata, effectiveOn } }),
  ]);
  await client.dispose();
  for (const name of [AMARA, TOM]) await api.system.grant(name, 'records officer');
  later = (await api.change(AMARA, '/v1/reports', null, { ...REPORT, itemNo: '8' })).body;
};

const stoppedCheck = async () => {
  for (let tries = 0; tries < 200; tries++) {
    const { checks } = (await api.get<Ready>('/health/ready')).body;
    const stopped = checks.find(({ detail }) => detail.includes('oversight pass'));
    if (stopped) return stopped;
    await sleep(50);
  }
  throw new Error('Nothing stopped.');
};

describe('an event that the read model cannot take', () => {
  beforeAll(() => begin({ effectiveOn: 'soon' }));
  afterAll(() => api?.stop());

  const where = () => ({ projection: 'read-model', stream: `report-${EARLY.id}`, revision: '1' });

  it('stops it, and is named in health and on the dashboard, with what to do', async () => {
    expect(await stoppedCheck()).toMatchObject({ name: 'projection read-model', ok: false, poison: where() });
    const page = await (await fetch(api.system.url)).text();
    expect(page).toContain('Cannot take ReportPublished.v1');
    expect(page).toContain('npx oversight pass');
  });

  it('is asked to be passed only with a reason, by an officer, and only where the projection stands', async () => {
    const reason = 'It was written by another program.';
    expect((await request<ProblemBody>(where())).body.errors).toEqual([expect.objectContaining({ field: 'reason' })]);
    expect((await request<ProblemBody>({ ...where(), reason }, 'Sam Whitlock')).status).toBe(403);
    for (const wrong of [{ revision: '0' }, { projection: 'audit' }, { stream: `report-${later.id}` }]) {
      const answer = await request<ProblemBody>({ ...where(), ...wrong, reason });
      expect([answer.status, answer.body.errors.map(({ field }) => field)]).toEqual([422, ['revision']]);
    }
  });

  it('is passed by the recorded decision of two, and everything after it is shown', async () => {
    const reason = 'It was written by another program.';
    const requested = await request({ ...where(), reason });
    expect(requested.status).toBe(201);
    expect(requested.body.state).toMatchObject({ status: 'requested', confirmedBy: null });
    expect(await stoppedCheck()).toMatchObject({ ok: false, poison: where() });
    expect((await confirm<ProblemBody>(requested, AMARA)).body.code).toBe('forbidden-to-actor');
    const passed = await confirm(requested);
    expect(passed.status).toBe(200);
    expect(passed.body.state).toMatchObject({
      status: 'passed',
      type: 'ReportPublished.v1',
      error: expect.any(String),
    });

    const shown = await api.get<ListBody>(`/v1/reports?minPosition=${passed.body.position}`);
    expect(shown.body.items.map(({ id }) => id).sort()).toEqual([EARLY.id, later.id].sort());
    const told = await api.get<ListBody<{ type: string; actor: string; reason: string }>>(
      '/v1/audit/entries?kind=passed-event',
    );
    expect(told.body.items.map(({ type }) => type).sort()).toEqual(['EventPassConfirmed.v1', 'EventPassRequested.v1']);
    expect(told.body.items).toContainEqual(expect.objectContaining({ reason, actor: expect.stringMatching(/^prs_/) }));
    expect((await api.get<ListBody>('/v1/passed-events')).body.total).toBe(1);
    expect((await request({ ...where(), reason })).status).toBe(200);
  });

  it('still counts in its stream: the next change expects the revision after it', async () => {
    const listed = (await api.get<ListBody>('/v1/reports')).body.items.find(({ id }) => id === EARLY.id);
    expect(listed?.revision).toBe('1');
  });
});

describe('an event whose data is not what its type says', () => {
  beforeAll(() => begin({ on: 'soon' }));
  afterAll(() => api?.stop());

  const where = () => ({ projection: 'read-model', stream: `report-${EARLY.id}`, revision: '1' });
  const consider = () =>
    api.change<ProblemBody>(AMARA, `/v1/reports/${EARLY.id}/consider`, '1', { meeting: '2026-11-10' });

  it('stops the read model, which says what is wrong with it', async () => {
    expect(await stoppedCheck()).toMatchObject({
      name: 'projection read-model',
      poison: { ...where(), error: 'its data is not what ReportPublished.v1 says: /on must match format "date"' },
    });
  });

  it('is nothing that a change can be decided on: the answer names it, and what to do', async () => {
    const answer = await consider();
    expect([answer.status, answer.body.code]).toEqual([500, 'malformed-event']);
    expect(answer.body.detail).toContain(
      `revision 1 of report-${EARLY.id}: its data is not what ReportPublished.v1 says`,
    );
    expect(answer.body.detail).toContain('Correct the program');
  });

  it('is passed by a recorded decision as any other', async () => {
    const passed = await confirm(await request({ ...where(), reason: 'It was written by another program.' }));
    expect(passed.status).toBe(200);
    const shown = await api.get<ListBody>(`/v1/reports?minPosition=${passed.body.position}`);
    expect(shown.body.items.find(({ id }) => id === EARLY.id)?.revision).toBe('1');
    expect((await consider()).body.code).toBe('malformed-event');
  });
});
