import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ChangedBody } from '#libs/testing/api-journey.js';
import { AMARA, TypedRecord, type Answer } from '#libs/testing/typed-record.js';

let typed: TypedRecord;
beforeAll(async () => {
  typed = await TypedRecord.start();
});
afterAll(() => typed?.stop());

describe('a preview', () => {
  const preview = async (thing: ChangedBody, verb: string, body: object) =>
    typed.api.change<Answer>(AMARA, `/v1/actions/${thing.id}/${verb}?preview=true`, thing.revision, body);

  it('tells what would come of a change, and changes nothing', async () => {
    const red = await typed.made(await typed.action(), 'report-progress', {
      rag: 'red',
      note: 'r',
      effectiveOn: '2017-09-05',
    });
    const late = { rag: 'green', note: 'g', effectiveOn: '2017-08-10' };
    const shown = await preview(red, 'report-progress', late);
    expect(shown.status).toBe(200);
    expect(shown.body).toMatchObject({ preview: true, position: null, state: { rag: { value: 'red' } } });
    expect(shown.body.later).toHaveLength(1);
    expect(shown.headers.get('etag')).not.toBe(`"${shown.body.revision}"`);
    const { preview: _, position: __, receipts: ___, ...done } = shown.body;
    expect(await typed.made(red, 'report-progress', late)).toMatchObject(done);
  });

  it('of what is refused is refused', async () => {
    const shown = await preview(await typed.action(), 'close', {});
    expect(shown.status).toBe(409);
  });

  it('of something new leaves nothing', async () => {
    const facts = typed.anAction();
    const shown = await typed.api.contract.post<Answer>(
      '/v1/actions?preview=true',
      facts,
      await typed.api.bearer(AMARA),
    );
    expect([shown.status, shown.body.preview, shown.body.revision]).toEqual([200, true, '0']);
    const real = await typed.api.contract.post<Answer>('/v1/actions', facts, await typed.api.bearer(AMARA));
    expect(real.status).toBe(201);
  });

  it('leaves a key free', async () => {
    const thing = await typed.action();
    const headers = { ...(await typed.api.bearer(AMARA)), 'if-match': '"0"', 'idempotency-key': '"a preview"' };
    const path = `/v1/actions/${thing.id}/agree`;
    expect((await typed.api.contract.post(`${path}?preview=true`, {}, headers)).status).toBe(200);
    expect((await typed.api.contract.post(path, {}, headers)).status).toBe(200);
  });
});
