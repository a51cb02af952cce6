import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiJourney, type ProblemBody } from '#libs/testing/api-journey.js';

const AMARA = 'Amara Okafor';
const REPORT = {
  authority: 'Northbridge Borough Council',
  committee: 'The Audit Committee',
  meeting: '2026-11-10',
  dated: '2026-10-30',
  classification: 'Open',
  title: 'Inspection outcome',
  document: { sha256: 'a'.repeat(64), name: 'paper.pdf', mediaType: 'application/pdf' },
};

describe('while the read models stand still', () => {
  let api: ApiJourney;
  beforeAll(async () => {
    api = await ApiJourney.start();
  });
  afterAll(() => api?.stop());

  const receive = (itemNo: string) => api.change(AMARA, '/v1/reports', null, { ...REPORT, itemNo });

  it('nothing new is entered once it cannot be told what it may be called; what is there goes on', async () => {
    const first = await receive('1');
    await api.get(`/v1/reports/${first.body.id}?minPosition=${first.body.position}`);
    await api.system.stopProjector();
    const second = await receive('2');
    expect(second.status).toBe(201);
    const third = await receive('3');
    expect([third.status, (third.body as unknown as ProblemBody).code]).toEqual([503, 'not-yet-projected']);
    const sent = await api.change(AMARA, `/v1/reports/${second.body.id}/send`, '0', { on: '2026-11-01' });
    expect(sent.status).toBe(200);
  });
});
