import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { expectProblem, NOWHERE, RawClient } from '#libs/testing/raw-client.js';

let client: RawClient;
beforeAll(async () => {
  client = await RawClient.start();
}, 60_000);
afterAll(() => client?.stop());

describe('an address', () => {
  const GET_ONLY = ['/v1/actions', '/v1/dashboard', '/health/live', '/health/ready', '/v1/schemas', '/openapi.json'];

  it.each(GET_ONLY)('%s takes no other method than it has, and names them', async (path) => {
    for (const method of ['PUT', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND']) {
      const answer = await client.send({ method, path });
      expectProblem(answer, 405, 'method-not-allowed');
      expect(answer.headers.allow).toMatch(/\bGET, HEAD, OPTIONS\b/);
    }
    const options = await client.send({ method: 'OPTIONS', path });
    expect([options.status, options.text]).toEqual([204, '']);
    expect(options.headers.allow).toMatch(/\bGET, HEAD, OPTIONS\b/);
  });

  it('of a command takes POST', async () => {
    for (const path of [`/v1/actions/${NOWHERE}/cancel`, '/v1/drafts', '/sign-out']) {
      const answer = await client.send({ path });
      expectProblem(answer, 405, 'method-not-allowed');
      expect(answer.headers.allow).toBe('OPTIONS, POST');
    }
  });

  it('of a page takes no other method either', async () => {
    for (const path of ['/', '/reports', `/actions/${client.action}`, '/compare']) {
      const answer = await client.send({ method: 'POST', path });
      expectProblem(answer, 405, 'method-not-allowed');
      expect(answer.headers.allow).toBe('GET, HEAD, OPTIONS');
    }
  });

  it('that means nothing is not found, whatever the method', async () => {
    for (const method of ['GET', 'POST', 'PUT', 'OPTIONS'])
      expectProblem(await client.send({ method, path: '/v1/nonsense' }), 404, 'no-such-route');
  });

  it('answers HEAD as GET, without a body', async () => {
    const paths = [
      ...GET_ONLY,
      `/v1/actions/${client.action}`,
      '/v1/actions?limit=1',
      '/',
      '/reports',
      '/v1/compare?format=csv',
    ];
    for (const path of [...paths, '/v1/nonsense', '/v1/actions?limit=0']) {
      const [got, head] = [await client.send({ path }), await client.send({ method: 'HEAD', path })];
      expect([path, head.status, head.text]).toEqual([path, got.status, '']);
      for (const name of ['content-type', 'etag', 'content-length', 'event-position', 'cache-control'])
        if (path !== '/health/ready') expect([path, name, head.headers[name]]).toEqual([path, name, got.headers[name]]);
    }
  });

  it.each(['%ZZ', '%', '%2', '%C0%80', '%ED%A0%80', '%FF', '%u0041', '%E2%82'])(
    'with %s in it is refused, in the path and in the query',
    async (broken) => {
      for (const path of [
        `/v1/actions/${broken}`,
        `/v1/actions?text=${broken}`,
        `/v1/actions?${broken}=x`,
        `/v1/schemas/${broken}`,
        `/health/live?x=${broken}`,
        `/reports/${broken}`,
        `/changes?text=${broken}`,
      ])
        expectProblem(await client.send({ path }), 400, 'malformed-request');
    },
  );

  it.each(['%00', '..%2f..%2fetc', '%20', "'", '%22', 'x'.repeat(8_000), '%F0%9F%98%80', '__proto__', 'constructor'])(
    'of a thing called %s is not found',
    async (name) => {
      for (const path of [
        `/v1/actions/${name}`,
        `/v1/actions/${name}/history`,
        `/v1/inspections/${name}/replay`,
        `/v1/actions/${name}/compare`,
        `/v1/schemas/${name}`,
      ])
        expectProblem(await client.send({ path }), 404);
      for (const path of [`/reports/${name}`, `/assets/x/${name}`, `/inspections/${name}/replay`])
        expect((await client.send({ path })).status).toBe(404);
      expectProblem(await client.post(`/v1/actions/${name}/cancel`, '{"reason":"x"}'), 404);
    },
  );

  it('and headers that are too long together are refused', async () => {
    expectProblem(await client.send({ path: `/v1/actions?text=${'x'.repeat(20_000)}` }), 431, 'head-too-large');
    expectProblem(await client.send({ path: '/v1/actions', headers: { 'x-long': 'x'.repeat(20_000) } }), 431);
  });
});
