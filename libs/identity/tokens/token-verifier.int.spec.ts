import { createServer, type Server } from 'node:http';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { base64url, SignJWT, UnsecuredJWT } from 'jose';
import { Problem } from '../problems/problem.js';
import { DevIssuer } from './dev-issuer/dev-issuer.js';
import { DEV_PEOPLE } from './dev-issuer/people.js';
import { TokenVerifier } from './token-verifier.js';

const [amara] = DEV_PEOPLE;
if (!amara) throw new Error('Nobody is there.');

let server: Server;
let issuer: DevIssuer;
let asked = 0;

/** An OpenID Connect issuer on a real socket. */
beforeAll(async () => {
  server = createServer((request, response) => {
    asked++;
    const { trusted } = issuer;
    const found = request.url?.endsWith('openid-configuration');
    const answer = found
      ? Promise.resolve({ issuer: trusted.issuer, jwks_uri: `${trusted.issuer}/jwks` })
      : issuer.keys();
    void answer.then((body) => response.setHeader('content-type', 'application/json').end(JSON.stringify(body)));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  issuer = new DevIssuer({ issuer: `http://127.0.0.1:${port}/dev`, audience: 'oversight' });
});
afterAll(() => new Promise((closed) => server.close(closed)));

const refusal = async (token: string, verifier = new TokenVerifier(issuer.trusted)) => {
  const error: unknown = await verifier.verify(token).catch((thrown: unknown) => thrown);
  if (!(error instanceof Problem)) throw new Error(`No problem but ${JSON.stringify(error)}`);
  return error;
};

describe('a token', () => {
  it('of the issuer names who acts', async () => {
    const actor = await new TokenVerifier(issuer.trusted).verify(await issuer.token(amara));
    expect(actor).toEqual({ id: amara.id, name: 'Amara Okafor', roles: ['officer'] });
  });

  it('costs one look at the issuer, however many there are', async () => {
    const verifier = new TokenVerifier(issuer.trusted);
    await verifier.verify(await issuer.token(amara));
    const before = asked;
    await Promise.all([1, 2, 3].map(async () => verifier.verify(await issuer.token(amara))));
    expect(asked).toBe(before);
  });

  it('that has expired is refused, and says so', async () => {
    const problem = await refusal(await issuer.token(amara, -1));
    expect(problem.code).toBe('unauthenticated');
    expect(problem.headers['WWW-Authenticate']).toContain(
      'error="invalid_token", error_description="The token has expired."',
    );
  });

  it('of another issuer with the same address is refused', async () => {
    const impostor = new DevIssuer(issuer.trusted);
    expect((await refusal(await impostor.token(amara))).code).toBe('unauthenticated');
  });

  it('for another audience is refused', async () => {
    const verifier = new TokenVerifier({ ...issuer.trusted, audience: 'another' });
    expect((await refusal(await issuer.token(amara), verifier)).code).toBe('unauthenticated');
  });

  it('without a signature is refused', async () => {
    const unsigned = new UnsecuredJWT({})
      .setIssuer(issuer.trusted.issuer)
      .setAudience('oversight')
      .setSubject(amara.id)
      .setExpirationTime('1h')
      .encode();
    expect((await refusal(unsigned)).code).toBe('unauthenticated');
  });

  it('signed with the public key as if it were a secret is refused', async () => {
    const { keys } = await issuer.keys();
    const forged = await new SignJWT({ roles: ['officer'] })
      .setProtectedHeader({ alg: 'HS256', kid: 'dev' })
      .setIssuer(issuer.trusted.issuer)
      .setAudience('oversight')
      .setSubject(amara.id)
      .setExpirationTime('1h')
      .sign(base64url.decode(String(keys[0]?.x)));
    expect((await refusal(forged)).code).toBe('unauthenticated');
  });

  it('that was changed on its way is refused', async () => {
    const [head = '', , signature = ''] = (await issuer.token(amara)).split('.');
    const payload = Buffer.from(JSON.stringify({ sub: amara.id, roles: ['officer'] })).toString('base64url');
    expect((await refusal(`${head}.${payload}.${signature}`)).code).toBe('unauthenticated');
  });

  it('of somebody who has no pseudonym here is refused', async () => {
    expect((await refusal(await issuer.token({ ...amara, id: 'amara@example.org' }))).code).toBe('unauthenticated');
  });

  it('that is nonsense is refused', async () => {
    expect((await refusal('nonsense')).code).toBe('unauthenticated');
  });

  it('cannot be judged while the issuer is away', async () => {
    const { issuer: address } = issuer.trusted;
    const away = new TokenVerifier({ issuer: address.replace(/:\d+/, ':1'), audience: 'oversight' });
    const problem = await refusal(await issuer.token(amara), away);
    expect([problem.code, problem.headers['Retry-After']]).toEqual(['identity-unavailable', '5']);
  });
});

/** The calendar is set by the tests; what waits for an answer goes on. */
const ALL_BUT_DATE: Parameters<typeof jest.useFakeTimers>[0] = {
  doNotFake: [
    'clearImmediate',
    'clearInterval',
    'clearTimeout',
    'nextTick',
    'performance',
    'queueMicrotask',
    'setImmediate',
    'setInterval',
    'setTimeout',
  ],
};

describe('a token that was verified', () => {
  let verifier: TokenVerifier;
  let token: string;
  let verified = 0;
  beforeEach(async () => {
    jest.useFakeTimers(ALL_BUT_DATE);
    const verify = crypto.subtle.verify.bind(crypto.subtle);
    verified = 0;
    jest.spyOn(crypto.subtle, 'verify').mockImplementation((...asked: Parameters<typeof verify>) => {
      verified++;
      return verify(...asked);
    });
    verifier = new TokenVerifier(issuer.trusted);
    token = await issuer.token(amara, 100);
    await verifier.verify(token);
  });
  afterEach(() => {
    jest.restoreAllMocks();
    jest.useRealTimers();
  });
  const later = (seconds: number) => jest.setSystemTime(Date.now() + seconds * 1000);

  it('is known again for a minute', async () => {
    expect(await verifier.verify(token)).toEqual({ id: amara.id, name: 'Amara Okafor', roles: ['officer'] });
    later(59);
    await verifier.verify(token);
    expect(verified).toBe(1);
    later(2);
    await verifier.verify(token);
    expect(verified).toBe(2);
  });

  it('is refused once it has expired', async () => {
    later(59);
    await verifier.verify(token);
    later(30);
    await verifier.verify(token);
    later(10);
    await verifier.verify(token);
    later(1);
    expect(await refusal(token, verifier)).toMatchObject({ detail: 'The token has expired.' });
  });

  it.each([0, 1, 2])('does not vouch for another, whose part %d alone differs', async (n) => {
    const parts = token.split('.');
    const other = (await new DevIssuer(issuer.trusted).token({ ...amara, roles: [] }, 200)).split('.');
    parts[n] = n === 0 ? Buffer.from('{ "alg": "ES256", "kid": "dev" }').toString('base64url') : (other[n] ?? '');
    expect((await refusal(parts.join('.'), verifier)).code).toBe('unauthenticated');
  });

  it('stays known when another is refused, which never is', async () => {
    await refusal('nonsense', verifier);
    await refusal('nonsense', verifier);
    await verifier.verify(token);
    expect(verified).toBe(1);
  });
});
