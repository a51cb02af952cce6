import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiJourney, type ProblemBody } from '#libs/testing/api-journey.js';

const AMARA = 'Amara Okafor';
const ACTION = '/v1/actions/00000000-0000-5000-8000-000000000000/cancel';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

let api: ApiJourney;
beforeAll(async () => {
  api = await ApiJourney.start();
});
afterAll(() => api?.stop());

const post = async (body: string, headers: Record<string, string> = {}) =>
  api.contract.send<ProblemBody>(ACTION, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', 'if-match': '"0"', ...(await api.bearer(AMARA)), ...headers },
  });

describe('what cannot be understood', () => {
  it.each<[string, string, Record<string, string>, number, string]>([
    ['broken JSON', '{"reason": ', {}, 400, 'malformed-request'],
    ['JSON that is no object', '"because"', {}, 400, 'malformed-request'],
    ['a list', '[]', {}, 422, 'invalid'],
    ['an unknown member', '{"because": "x"}', {}, 400, 'malformed-body'],
    ['a wrong value', '{"reason": 7}', {}, 422, 'invalid'],
    ['NUL', '{"reason": "a\\u0000b"}', {}, 422, 'invalid'],
    ['half a character', '{"reason": "a\\ud800b"}', {}, 422, 'invalid'],
    ['too much', JSON.stringify({ reason: 'x'.repeat(200_000) }), {}, 413, 'payload-too-large'],
    ['a form', 'reason=x', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'unsupported-media-type'],
    ['text', '{"reason": "x"}', { 'content-type': 'text/plain' }, 415, 'unsupported-media-type'],
    [
      'an unknown charset',
      '{}',
      { 'content-type': 'application/json; charset=nonsense' },
      415,
      'unsupported-media-type',
    ],
    ['an unknown encoding', '{}', { 'content-encoding': 'nonsense' }, 415, 'unsupported-media-type'],
  ])('%s is a problem', async (_what, body, headers, status, code) => {
    const answer = await post(body, headers);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(answer.body).toMatchObject({ type: `urn:oversight:problem:${code}`, status });
  });

  it('is a problem also where nothing is', async () => {
    for (const [method, path] of [
      ['GET', '/v1/nonsense'],
      ['GET', '/v1'],
      ['PUT', '/nonsense'],
      ['GET', '/health/nonsense'],
    ] as const) {
      const answer = await api.contract.send<ProblemBody>(path, { method });
      expect([path, answer.status, answer.body.code]).toEqual([path, 404, 'no-such-route']);
    }
  });

  it('is a page to a browser that shows what pages link to, and to nobody else', async () => {
    const asked = (path: string, dest: string) => fetch(api.system.url + path, { headers: { 'sec-fetch-dest': dest } });
    const dossier = '/v1/audit/dossier?from=nonsense';
    const page = await asked(dossier, 'document');
    expect([page.status, page.headers.get('content-type')]).toEqual([400, 'text/html; charset=utf-8']);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect((await page.text()).match(/Give an instant/g)).toHaveLength(1);
    for (const [path, dest] of [
      [dossier, 'empty'],
      ['/v1/nothing', 'document'],
    ] as const)
      expect((await asked(path, dest)).headers.get('content-type')).toBe('application/problem+json');
  });

  it('is a problem in an address too', async () => {
    const answer = await new Promise<number | undefined>((resolve, reject) => {
      const asked = request(`${api.system.url}/v1/actions/%FF`, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      asked.once('error', reject).end();
    });
    expect(answer).toBe(400);
  });
});

describe('an answer', () => {
  it('has the caller’s correlation id, or one of its own', async () => {
    const mine = '5D0B8A4E-1111-4222-8333-94A0C2F7E6B1';
    const given = await api.get<ProblemBody>('/v1/actions/nonsense', { 'x-correlation-id': mine });
    expect(given.headers.get('x-correlation-id')).toBe(mine.toLowerCase());
    expect(given.body.instance).toBe(`urn:uuid:${mine.toLowerCase()}`);

    for (const foreign of ['nonsense', 'a\tb', mine + mine]) {
      const made = await api.get('/v1/actions', { 'x-correlation-id': foreign });
      expect(made.headers.get('x-correlation-id')).toMatch(UUID);
    }
  });

  it('lets no foreign page do anything with it', async () => {
    const { headers } = await api.get('/v1/actions', { origin: 'https://elsewhere.example' });
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  });
});

describe('a page whose name was made to point here', () => {
  it.each(['GET /', 'GET /v1/actions', 'GET /.well-known/oauth-protected-resource', 'POST /v1/drafts'])(
    'is not answered: %s',
    async (asks) => {
      const [method, path = ''] = asks.split(' ');
      const status = await new Promise<number | undefined>((resolve, reject) => {
        const asked = request(api.system.url + path, { method, headers: { host: 'rebound.example' } }, (response) => {
          response.resume();
          resolve(response.statusCode);
        });
        asked.once('error', reject).end();
      });
      expect(status).toBe(421);
    },
  );

  it('may not send anything from where it is', async () => {
    const answer = await api.contract.send<ProblemBody>('/v1/drafts', {
      method: 'POST',
      body: 'a paper',
      headers: { 'content-type': 'text/plain', origin: 'https://evil.example' },
    });
    expect([answer.status, answer.body.code]).toEqual([403, 'foreign-origin']);
  });
});
