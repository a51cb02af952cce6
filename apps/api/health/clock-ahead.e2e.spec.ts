import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiJourney, type ChangedBody, type ListBody, type ProblemBody } from '#libs/testing/api-journey.js';
import { ClockSetAhead } from '#libs/testing/ids.js';
import { startTestSystem } from '#libs/testing/system.js';

/** Less than a token lasts, which the provider gives by a clock that is right. */
const HOURS_7 = 7 * 3600 * 1000;

interface Ready {
  readonly checks: readonly {
    readonly name: string;
    readonly ok: boolean;
    readonly skewMs?: number;
    readonly ahead?: { readonly aheadMs: number };
  }[];
}

const DOCUMENT = { sha256: 'a'.repeat(64), name: 'paper.pdf', mediaType: 'application/pdf' };

const clock = new ClockSetAhead(0);
let api: ApiJourney;
beforeAll(async () => {
  api = await ApiJourney.of(await startTestSystem({ clock }));
});
afterAll(() => api?.stop());

const enter = <T = ChangedBody>(itemNo: string) =>
  api.change<T>('Amara Okafor', '/v1/reports', null, {
    ...{ authority: 'Northbridge Council', committee: 'The Audit Committee', meeting: '2017-07-10', itemNo },
    ...{ classification: 'Open', title: `Item ${itemNo}`, document: DOCUMENT, effectiveOn: '2017-07-10' },
  });

const check = async (named: string) =>
  (await api.get<Ready>('/health/ready')).body.checks.find(({ name }) => name === named);
const clockCheck = () => check('clock');

const until = async (done: () => Promise<boolean>) => {
  for (let n = 0; n < 200 && !(await done()); n++) await new Promise((later) => setTimeout(later, 50));
};

describe('a web process whose clock runs hours ahead', () => {
  it('writes one report, then refuses, says so in health, and hides nothing once it is put right', async () => {
    // The first paper of a body is recorded with the body.
    expect((await enter('0')).status).toBe(201);
    clock.aheadMs = HOURS_7;
    expect(await clockCheck()).toMatchObject({ ok: true });
    expect((await enter('1')).status).toBe(201);
    await until(async () => (await clockCheck())?.ok === false);
    expect((await clockCheck())?.skewMs).toBeGreaterThan(HOURS_7 - 60_000);
    expect((await api.get('/health/ready')).status).toBe(503);

    const refused = await enter<ProblemBody>('2');
    expect([refused.status, refused.body.code]).toEqual([503, 'clock-ahead']);
    expect(refused.body.detail).toContain('Set the clock of this machine right');
    expect(refused.headers.get('retry-after')).toBe('5');

    clock.aheadMs = 0;
    expect(await clockCheck()).toMatchObject({ ok: true });
    const { status, body } = await enter('2');
    expect(status).toBe(201);
    // A projector says every second how it does.
    await until(async () => (await check('clocks of writers')) !== undefined);
    const alarm = await check('clocks of writers');
    expect(alarm).toMatchObject({ ok: true, ahead: { type: 'ReportReceived.v2', revision: '0' } });
    expect(alarm?.ahead?.aheadMs).toBeGreaterThan(HOURS_7 - 60_000);
    await until(async () => (await api.get('/health/ready')).status === 200);
    expect((await api.get('/health/ready')).status).toBe(200);
    const now = new Date().toISOString();
    const known = await api.get<ListBody>(`/v1/reports?asAt=${now}&minPosition=${body.position}`);
    expect(known.body.items.map(({ title }) => title).sort()).toEqual(['Item 0', 'Item 1', 'Item 2']);
    expect(Date.parse(known.headers.get('known-at') ?? '')).toBeLessThanOrEqual(Date.parse(now));
  });
});
