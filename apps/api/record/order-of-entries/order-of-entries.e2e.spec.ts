import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { jsonEvent } from '#libs/event-store/client.js';
import { connect } from '#libs/event-store/connect.js';
import { openDatabase } from '#libs/platform/postgres/database.js';
import { READ_MODEL_ENTITIES } from '#libs/read-models/index.js';
import { keepOrderOfEntries } from '#libs/read-models/order-of-entries/keep.js';
import { readModelProjection } from '#libs/read-models/read-model-projection.js';
import { ApiJourney, type ListBody, type ProblemBody } from '#libs/testing/api-journey.js';
import { visitor } from '#libs/testing/dashboard/visitor.js';
import { actionPlanned, uuid } from '#libs/testing/record.js';
import { startTestSystem } from '#libs/testing/system.js';

const AMARA = 'Amara Okafor';
const PATH = '/v1/order-of-entries';

interface Changed extends ListBody<{ readonly id: string; readonly lines: readonly object[] }> {
  readonly whole: { readonly things: number; readonly seen: object | null } | null;
}

let api: ApiJourney;
beforeAll(async () => {
  api = await ApiJourney.of(await startTestSystem({ people: 'none' }));
});
afterAll(() => api?.stop());

/** As an earlier program wrote: without a nonce. */
const writeAsBefore = async () => {
  const client = connect(api.system.eventStoreUrl);
  const written = (type: string, data: object, effectiveOn: string) =>
    jsonEvent({
      type,
      data: data as never,
      metadata: {
        ...{ actor: 'prs_1', reason: null, recordedAt: '2026-11-25T10:00:00.000Z', effectiveOn },
        ...{ commandId: 'c', importId: null, $correlationId: 'k', $causationId: 'l' },
      },
    });
  const { type, data } = actionPlanned({ reportId: uuid(2), inspectionId: null, planId: null });
  await client.appendToStream(`action-${uuid(1)}`, [
    written(type, data, '2017-07-10'),
    written('ProgressReported.v2', { rag: 'red', rule: null, percent: null, status: null, note: 'Late' }, '2017-09-05'),
    written(
      'ProgressReported.v2',
      { rag: 'green', rule: null, percent: null, status: null, note: 'Late' },
      '2017-08-10',
    ),
  ]);
  await client.dispose();
};

const keep = async () => {
  const db = await openDatabase(api.system.databaseUrl, { entities: READ_MODEL_ENTITIES });
  await keepOrderOfEntries(db, readModelProjection, '2026-11-26');
  await db.destroy();
};

describe('what the order of entries changed', () => {
  it('is nothing, and nothing to see, where nothing was recorded before', async () => {
    const fresh = await ApiJourney.start();
    try {
      expect((await fresh.get<Changed>(PATH)).body).toEqual({ whole: null, items: [], next: null, total: 0 });
      const seen = await fresh.change<ProblemBody>(AMARA, `${PATH}/seen`, null, {});
      expect([seen.status, seen.body.code]).toEqual([404, 'not-found']);
    } finally {
      await fresh.stop();
    }
  });

  it('is listed, and seen only by an officer, which changes its ETag', async () => {
    await writeAsBefore();
    await api.system.grant(AMARA, 'records officer');
    const none = async () => (await api.get<ListBody>('/v1/actions')).body.total === 0;
    for (let tries = 0; tries < 400 && (await none()); tries++) await sleep(50);
    await keep();
    const before = await api.get<Changed>(PATH);
    expect(before.body).toMatchObject({
      whole: { things: 1, seen: null },
      items: [{ id: uuid(1), lines: [{ path: 'rag.value', until: 'green', now: 'red', firstDay: '2026-11-26' }] }],
    });
    const etag = { 'if-none-match': before.headers.get('etag') ?? '' };
    expect((await api.get(PATH, etag)).status).toBe(304);

    expect((await api.change('Sam Whitlock', `${PATH}/seen`, null, {})).status).toBe(403);
    const [sam, amara] = [await visitor(api.system, 'Sam Whitlock'), await visitor(api.system, AMARA)];
    expect((await sam.get('/order-of-entries')).html).not.toContain('I have seen it');
    const form = await amara.hidden('/order-of-entries', 'method="post" action="/order-of-entries"');
    expect((await sam.post('/order-of-entries', await sam.hidden('/me', '<form'))).status).toBe(403);
    expect((await amara.post('/order-of-entries', form)).status).toBe(303);
    expect((await amara.get('/order-of-entries')).html).toContain('Seen by Amara Okafor');

    const seen = await api.change<{ readonly by: string }>(AMARA, `${PATH}/seen`, null, {});
    expect([seen.status, seen.body.by]).toEqual([200, expect.stringMatching(/^prs_/)]);
    expect((await api.change(AMARA, `${PATH}/seen`, null, {})).body).toEqual(seen.body);
    const after = await api.get<Changed>(PATH, etag);
    expect([after.status, after.body.whole?.seen]).toEqual([200, seen.body]);
  });

  it('takes a page, and refuses a moment: it is the same at every one', async () => {
    expect((await api.get(`${PATH}?limit=1`)).status).toBe(200);
    expect((await api.get(`${PATH}?on=2017-09-20`)).status).toBe(400);
    expect((await api.get(`${PATH}?cursor=abc`)).status).toBe(400);
  });
});
