import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  ApiJourney,
  type ChangedBody,
  type ListBody,
  type ProblemBody,
  type ThingBody,
} from '#libs/testing/api-journey.js';

const AMARA = 'Amara Okafor';
const TOM = 'Tom Lindqvist';
const PRIYA = 'Priya Raman';
const READER = 'Sam Whitlock';

let api: ApiJourney;
beforeAll(async () => {
  api = await ApiJourney.start();
  await api.recordSample();
});
afterAll(() => api?.stop());

describe('a change', () => {
  const R = 'recommendations';
  let thing: ThingBody;
  /** A recommendation that somebody is at work on. */
  beforeAll(async () => {
    const proposed = await api.some(R, ({ state }) => state.kind === 'request');
    const agreed = await api.made(AMARA, R, proposed, 'resolve', { outcome: 'agreed', meeting: '2016-05-23' });
    await api.made(AMARA, R, agreed, 'start', { effectiveOn: '2016-06-01' });
    thing = await api.now(R, proposed);
  });

  it('is made on what was read: If-Match is required and names one revision', async () => {
    expect(await api.refused(AMARA, R, { id: thing.id, revision: null }, 'claim')).toMatchObject({
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
    const before = await api.now(R, thing);
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
    expect(await api.now(R, thing)).toEqual(before);
  });

  it('is made once, of many that want the same revision', async () => {
    const planned = await api.some('actions', ({ status }) => status === 'planned');
    const path = `/v1/actions/${planned.id}/assign-owner`;
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, n) => api.change(AMARA, path, planned.revision, { owner: { post: `Post ${n}` } })),
    );
    expect(answers.filter(({ status }) => status === 412)).toHaveLength(49);
    const done = answers.find(({ status }) => status === 200);
    const { body } = await api.get<ListBody<object>>(
      `/v1/audit/entries?stream=action-${planned.id}&minPosition=${done?.body.position}`,
    );
    expect(body.items).toMatchObject([
      { type: 'OwnerAssigned.v1' },
      { type: 'StatementMade.v1' },
      { type: 'ActionPlanned.v2' },
    ]);
  });

  it('that is so already is answered for the position where it came to be so', async () => {
    const planned = await api.some('actions', ({ state }) => state.owner === null);
    const set = await api.made(AMARA, 'actions', planned, 'set-due-date', { due: '2016-09-30' });
    const again = await api.change(TOM, `/v1/actions/${set.id}/set-due-date`, set.revision, { due: '2016-09-30' });
    expect(again.body).toEqual({ ...set, position: null, receipts: [] });
    expect(again.headers.get('event-position')).toBe(set.position);
    expect(again.headers.get('etag')).toBe(`"${set.revision}"`);
  });

  it('answers with its new revision and position, and shows there', async () => {
    const answer = await api.change(TOM, `/v1/${R}/${thing.id}/claim`, thing.revision, {
      evidence: [{ title: 'Minutes' }],
      effectiveOn: '2016-09-20',
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
    const entries = await api.get<ListBody<object>>(
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
    const ofAnotherKind = await api.some('actions');
    expect(await api.refused(AMARA, R, ofAnotherKind, 'start')).toMatchObject({ code: 'not-found' });
  });

  it('needs a reason where something is taken back', async () => {
    const current = await api.now(R, thing);
    expect(await api.refused(AMARA, R, current, 'close-unimplemented', { as: 'superseded' })).toMatchObject({
      code: 'reason-required',
      errors: [{ field: 'reason' }],
    });
  });
});
