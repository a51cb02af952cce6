import { createHash, randomBytes } from 'node:crypto';
import { request, type IncomingHttpHeaders } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { startProvider, type EmbeddedProvider } from './start-provider.js';
import { demandLoopback, NotLoopback, settingsFrom } from './settings.js';

const PAGES = 'http://127.0.0.1:3999';
const BACK = 'http://127.0.0.1:9/callback';
const CLI = 'oversight-command-line';

let provider: EmbeddedProvider;
beforeAll(async () => {
  provider = await startProvider({ port: 0, publicUrl: PAGES, audience: 'oversight' }, () => undefined);
});
afterAll(() => provider.stop());

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

const send = (path: string, headers: Record<string, string> = {}, form?: Record<string, string>): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const body = form && new URLSearchParams(form).toString();
    const asked = request(
      new URL(path, provider.url),
      {
        method: body === undefined ? 'GET' : 'POST',
        headers: { ...(body !== undefined && { 'content-type': 'application/x-www-form-urlencoded' }), ...headers },
      },
      (response) => {
        let text = '';
        response.on('data', (chunk) => (text += String(chunk)));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
      },
    );
    asked.on('error', reject);
    asked.end(body);
  });

const VERIFIER = randomBytes(32).toString('base64url');
const challengeOf = (verifier: string) => createHash('sha256').update(verifier).digest('base64url');

const authorization = (changed: Record<string, string | null> = {}): string => {
  const query = new URLSearchParams({
    client_id: CLI,
    response_type: 'code',
    redirect_uri: BACK,
    scope: 'openid profile api',
    state: 'state',
    nonce: 'nonce',
    code_challenge: challengeOf(VERIFIER),
    code_challenge_method: 'S256',
  });
  for (const [name, value] of Object.entries(changed)) {
    if (value === null) query.delete(name);
    else query.set(name, value);
  }
  return `/auth?${query.toString()}`;
};

const cookiesOf = ({ headers }: Answer): string =>
  (headers['set-cookie'] ?? []).map((cookie) => cookie.split(';')[0]).join('; ');

/** Where the browser of somebody who chooses himself comes back to. */
const choose = async (name: string, changed: Record<string, string | null> = {}, before = ''): Promise<URL> => {
  const begun = await send(authorization(changed), { cookie: before });
  const cookie = `${cookiesOf(begun)}; ${before}`;
  const chosen = await send(begun.headers.location ?? '', { cookie }, { as: name });
  const done = await send(chosen.headers.location ?? '', { cookie });
  return new URL(done.headers.location ?? '');
};

const exchange = (code: string, changed: Record<string, string> = {}) =>
  send(
    '/token',
    {},
    {
      grant_type: 'authorization_code',
      client_id: CLI,
      redirect_uri: BACK,
      code,
      code_verifier: VERIFIER,
      ...changed,
    },
  );

describe('the embedded provider', () => {
  it('gives who chooses himself an access token for the API, and tells when he did', async () => {
    const back = await choose('Amara Okafor');
    expect(Object.fromEntries(back.searchParams)).toMatchObject({ state: 'state', iss: provider.url });
    const { access_token: token, refresh_token: refresh } = JSON.parse(
      (await exchange(back.searchParams.get('code') ?? '')).body,
    ) as { access_token: string; refresh_token?: string };
    expect(decodeProtectedHeader(token).typ).toBe('at+jwt');
    expect(decodeJwt(token)).toMatchObject({
      iss: provider.url,
      aud: 'oversight',
      sub: 'prs_7c1f0a5293d44f0e',
      name: 'Amara Okafor',
      roles: ['records officer'],
      client_id: CLI,
      auth_time: expect.any(Number),
    });
    expect(refresh).toBeUndefined();
  });

  it('takes a code once', async () => {
    const code = (await choose('Amara Okafor')).searchParams.get('code') ?? '';
    expect((await exchange(code)).status).toBe(200);
    expect((await exchange(code)).status).toBe(400);
  });

  it.each([
    ['another verifier', { code_verifier: randomBytes(32).toString('base64url') }],
    ['the challenge as the verifier', { code_verifier: challengeOf(VERIFIER) }],
    ['no verifier', { code_verifier: '' }],
    ['another address', { redirect_uri: 'http://127.0.0.1:10/callback' }],
    ['another client', { client_id: 'oversight-web' }],
  ])('takes no code with %s', async (_name, changed) => {
    const code = (await choose('Amara Okafor')).searchParams.get('code') ?? '';
    expect((await exchange(code, changed)).status).toBeGreaterThanOrEqual(400);
  });

  it.each([
    ['PKCE that was taken away', { code_challenge: null, code_challenge_method: null }],
    ['PKCE that shows the verifier', { code_challenge: VERIFIER, code_challenge_method: 'plain' }],
    ['a token in the address', { response_type: 'token' }],
    ['an ID token in the address', { response_type: 'code id_token' }],
    ['a client that it does not know', { client_id: 'evil' }],
    ['an address of elsewhere', { redirect_uri: 'https://evil.example/callback' }],
    ['an address that begins as the right one', { redirect_uri: `${BACK}/../evil` }],
    ['the pages’ client with another of their addresses', { client_id: 'oversight-web', redirect_uri: `${PAGES}/` }],
    ['another resource', { resource: 'https://evil.example' }],
  ])('begins no sign-in with %s', async (_name, changed) => {
    const { status, headers } = await send(authorization(changed));
    const to = headers.location;
    if (to === undefined) return expect(status).toBeGreaterThanOrEqual(400);
    const back = new URL(to, provider.url);
    // What a token in the address would come back in has its refusal too.
    expect(`${back.search}${back.hash}`).toMatch(/[?#&]error=/);
    expect(back.hostname).toBe('127.0.0.1');
  });

  it('knows nobody who is not there', async () => {
    const begun = await send(authorization());
    const cookie = cookiesOf(begun);
    const { status, body } = await send(begun.headers.location ?? '', { cookie }, { as: 'Nobody Known' });
    expect(status).toBe(422);
    expect(body).toContain('Amara Okafor');
  });

  it('asks again who it is, though somebody chose just now', async () => {
    const begun = await send(authorization());
    let cookie = cookiesOf(begun);
    const chosen = await send(begun.headers.location ?? '', { cookie }, { as: 'Amara Okafor' });
    const done = await send(chosen.headers.location ?? '', { cookie });
    cookie = `${cookie}; ${cookiesOf(done)}`;
    expect((await send(authorization(), { cookie })).headers.location).toContain('/choose/');
  });

  it('lets who chose before choose another, without signing out', async () => {
    const begun = await send(authorization());
    const chosen = await send(begun.headers.location ?? '', { cookie: cookiesOf(begun) }, { as: 'Amara Okafor' });
    const done = await send(chosen.headers.location ?? '', { cookie: cookiesOf(begun) });
    const back = await choose('Priya Raman', {}, cookiesOf(done));
    const { access_token: token } = JSON.parse((await exchange(back.searchParams.get('code') ?? '')).body) as {
      access_token: string;
    };
    expect(decodeJwt(token)['name']).toBe('Priya Raman');
  });

  it('lets no other browser choose', async () => {
    const begun = await send(authorization());
    expect((await send(begun.headers.location ?? '', {}, { as: 'Amara Okafor' })).status).toBe(400);
  });
});

describe('refused is', () => {
  const PATHS = ['/.well-known/openid-configuration', '/jwks', authorization(), '/choose/x', '/token'];

  it.each([
    { forwarded: 'for=192.0.2.1' },
    { 'x-forwarded-for': '192.0.2.1' },
    { 'x-forwarded-host': 'oversight.example' },
    { 'x-forwarded-proto': 'https' },
    { 'X-Forwarded': '' },
    { 'x-real-ip': '192.0.2.1' },
    { via: '1.1 proxy' },
    { host: 'evil.example' },
    { host: '127.0.0.1.evil.example' },
    { host: 'localhost.evil.example' },
    { host: '10.0.0.7' },
    { host: 'evil.example@127.0.0.1' },
    { host: '127.0.0.1/evil.example' },
    { host: ' ' },
  ])('what comes with %j', async (headers) => {
    for (const path of PATHS) {
      const { status } = await send(path, headers);
      expect([400, 403]).toContain(status);
    }
  });

  it.each([{ origin: 'https://evil.example' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }])(
    'a choice that a page sends with %j',
    async (headers) => {
      const begun = await send(authorization());
      const cookie = cookiesOf(begun);
      const { status } = await send(
        begun.headers.location ?? '',
        { cookie, ...(headers as Record<string, string>) },
        { as: 'Amara Okafor' },
      );
      expect(status).toBe(403);
    },
  );

  it.each(['0.0.0.0', '::', '10.0.0.7', 'oversight.example', '127.0.0.1.example', ''])('to run for "%s"', (host) => {
    expect(() => demandLoopback(host, null)).toThrow(NotLoopback);
  });

  it('to run for pages that the public finds', () => {
    expect(() => demandLoopback('127.0.0.1', 'https://oversight.example')).toThrow(NotLoopback);
    expect(() =>
      settingsFrom({ OVERSIGHT_PROVIDER_PORT: '0', OVERSIGHT_PUBLIC_URL: 'https://oversight.example' }),
    ).toThrow(NotLoopback);
  });
});
