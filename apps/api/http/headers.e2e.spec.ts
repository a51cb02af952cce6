import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ListBody } from '#libs/testing/api-journey.js';
import { expectProblem, NOWHERE, RawClient } from '#libs/testing/raw-client.js';

const CANCEL = `/v1/actions/${NOWHERE}/cancel`;

let client: RawClient;
beforeAll(async () => {
  client = await RawClient.start();
}, 60_000);
afterAll(() => client?.stop());

describe('Accept', () => {
  it.each([
    ['application/json', 200],
    ['*/*', 200],
    ['application/*', 200],
    ['application/json;q=0.1', 200],
    ['application/json; charset=utf-8', 200],
    ['text/html, */*;q=0.1', 200],
    ['', 200],
    ['text/html', 406],
    ['application/json;q=0', 406],
    ['*/*;q=0', 406],
    ['application/*;q=0, text/html', 406],
    ['nonsense', 406],
  ])('%s is answered with %i', async (accept, status) => {
    for (const path of [
      '/v1/actions',
      '/v1/dashboard',
      '/health/live',
      '/v1/schemas',
      `/v1/actions/${client.action}`,
    ]) {
      const answer = await client.send({ path, headers: { accept } });
      if (status === 200) expect([path, answer.status]).toEqual([path, 200]);
      else expectProblem(answer, 406, 'not-acceptable');
    }
  });

  it('is answered with 406 where JSON is refused and there is no file', async () => {
    for (const path of ['/v1/dashboard', '/health/live', '/v1/schemas', `/v1/actions/${client.action}`])
      expectProblem(
        await client.send({ path, headers: { accept: 'application/json;q=0, */*' } }),
        406,
        'not-acceptable',
      );
  });

  it('is asked before a change is made', async () => {
    expectProblem(await client.post(CANCEL, '{"reason":"x"}', { accept: 'text/html' }), 406, 'not-acceptable');
  });

  it('is asked by pages too', async () => {
    expect((await client.send({ path: '/', headers: { accept: 'application/json' } })).status).toBe(406);
    expect((await client.send({ path: '/', headers: { accept: 'text/html;q=0, */*' } })).status).toBe(406);
    expect((await client.send({ path: '/', headers: { accept: 'text/*' } })).status).toBe(200);
  });

  it('chooses a file where it can be had', async () => {
    const typeOf = async (accept: string) =>
      (await client.send({ path: '/v1/compare', headers: { accept } })).headers['content-type'];
    expect(await typeOf('text/csv')).toContain('text/csv');
    expect(await typeOf('application/json, text/csv;q=0')).toContain('application/json');
    expect(await typeOf('application/json;q=0, */*')).toContain('text/csv');
    expect(
      (await client.send({ path: '/v1/compare', headers: { accept: 'text/csv;q=0, application/json;q=0' } })).status,
    ).toBe(406);
  });
});

describe('If-Match', () => {
  it.each(['', '*', '0', 'W/"0"', '"0", "1"', '"9223372036854775808"', '"-1"', '"01"', '"0', '"0.2017-09-20"'])(
    '%s is refused',
    async (tag) => {
      expectProblem(await client.post(CANCEL, '{"reason":"x"}', { 'if-match': tag }), 400, 'malformed-precondition');
    },
  );
});

describe('If-None-Match', () => {
  it('is answered with 304 wherever an ETag is given', async () => {
    const { body } = await client.journey.get<ListBody>('/v1/judgements?limit=1');
    for (const path of [
      '/v1/actions',
      '/v1/dashboard',
      '/v1/schemas',
      '/v1/schemas/ActionPlanned.v2',
      '/v1/compare',
      '/v1/order-of-entries',
      `/v1/judgements/${body.items[0]!.id}`,
      '/openapi.json',
      '/changes',
      '/order-of-entries',
    ]) {
      const { etag } = (await client.send({ path })).headers;
      if (typeof etag !== 'string') throw new Error(`${path} has no ETag.`);
      const weak = etag.startsWith('W/') ? etag : `W/${etag}`;
      for (const method of ['GET', 'HEAD'])
        for (const known of [etag, weak, `"x", ${etag}`, `W/"y",${weak}, "z"`, '*']) {
          const answer = await client.send({ method, path, headers: { 'if-none-match': known } });
          expect([path, method, known, answer.status, answer.text]).toEqual([path, method, known, 304, '']);
          expect(answer.headers.etag).toBe(etag);
        }
      expect((await client.send({ path, headers: { 'if-none-match': '"x", W/"y"' } })).status).toBe(200);
    }
  });
});
