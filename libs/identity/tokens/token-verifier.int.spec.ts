import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { base64url, SignJWT, UnsecuredJWT } from 'jose';
import { TestProvider, type Forged } from '#libs/testing/identity/test-provider.js';
import { trusting } from '#libs/testing/identity/trusting.js';
import { ProviderUnavailable, TokenRefused } from '../errors.js';
import { KeySet } from '../provider/key-set.js';
import { publishedKeys } from '../provider/published.js';
import type { TrustedProvider } from '../provider/trusted-provider.js';
import { TokenVerifier } from './token-verifier.js';

let provider: TestProvider;
let now: number;
beforeAll(async () => {
  provider = await TestProvider.start();
});
afterAll(() => provider.stop());
beforeEach(async () => {
  now = Date.now();
  provider.isAway = false;
  provider.metadata = {};
  provider.keys = [];
  await provider.rotate();
});

const later = (seconds: number) => (now += seconds * 1000);
const verifierOf = (beside: Partial<TrustedProvider> = {}): TokenVerifier => {
  const keys = new KeySet(
    provider.issuer,
    () => publishedKeys(provider.issuer),
    () => now,
  );
  return new TokenVerifier(trusting(provider.issuer, beside), keys, () => now);
};
const token = (forged: Forged = {}) => provider.accessToken(forged, Math.floor(now / 1000));

describe('an access token', () => {
  it('of the provider says who sends it', async () => {
    const authTime = Math.floor(now / 1000) - 10;
    const told = await verifierOf().verify(await token({ claims: { auth_time: authTime, roles: ['officer', 7] } }));
    expect(told).toEqual({
      identity: { issuer: provider.issuer, claim: 'sub', subject: 'subject-1' },
      name: 'Amara Okafor',
      claimed: ['roles/officer'],
      authTime: new Date(authTime * 1000),
      issuedAt: Math.floor(now / 1000) * 1000,
      clientId: 'somebody',
      isProgram: false,
    });
  });

  it('costs one look at the provider, however many there are', async () => {
    const verifier = verifierOf();
    await verifier.verify(await token());
    const before = provider.asked;
    await Promise.all([1, 2, 3].map(async () => verifier.verify(await token())));
    expect(provider.asked).toBe(before);
  });

  it('may be made for several, this API among them', async () => {
    await verifierOf().verify(await token({ claims: { aud: ['account', 'oversight'] } }));
  });

  it('names a person by the claim that is set', async () => {
    const verifier = verifierOf({ subjectClaim: 'oid', tenant: 'tenant-1' });
    const { identity } = await verifier.verify(await token({ claims: { oid: 'object-1', tid: 'tenant-1' } }));
    expect(identity).toEqual({ issuer: provider.issuer, claim: 'oid', subject: 'object-1' });
  });

  it('names the people of the embedded provider alike on every port', async () => {
    const { identity } = await verifierOf({ isEmbedded: true }).verify(await token());
    expect(identity.issuer).toBe('urn:oversight:embedded-provider');
  });

  it.each([-60, 31, Number.NaN, 'now', null])('that says %j s ago as the sign-in tells none', async (ago) => {
    const auth_time = typeof ago === 'number' && ago > 0 ? Math.floor(now / 1000) + ago + 1 : ago === -60 ? -60 : ago;
    const { authTime } = await verifierOf().verify(await token({ claims: { auth_time } }));
    expect(authTime).toBeNull();
  });
});

describe('refused is a token', () => {
  const cases: readonly (readonly [string, () => Promise<string>, Partial<TrustedProvider>?])[] = [
    ['that has expired', () => token({ claims: { exp: Math.floor(now / 1000) - 1 } })],
    ['that never expires', () => token({ claims: { exp: undefined as never } })],
    ['that is not to be used yet', () => token({ claims: { nbf: Math.floor(now / 1000) + 600 } })],
    ['for another audience', () => token({ claims: { aud: 'another' } })],
    ['for the client of the pages, as an ID token is', () => token({ claims: { aud: 'web' } })],
    ['of another issuer', () => token({ claims: { iss: 'https://evil.example' } })],
    ['of the issuer with a slash more', () => token({ claims: { iss: `${provider.issuer}/` } })],
    ['that is an ID token', () => token({ header: { typ: 'JWT' } })],
    ['that says nothing of its type', () => token({ header: { typ: undefined } })],
    ['that is a logout token', () => token({ header: { typ: 'logout+jwt' } })],
    ['that names nobody', () => token({ claims: { sub: undefined as never } })],
    ['whose subject is empty', () => token({ claims: { sub: '' } })],
    ['whose subject is no text', () => token({ claims: { sub: 7 as never } })],
    ['whose subject has a control character', () => token({ claims: { sub: 'a\u0000b' } })],
    ['of another tenant', () => token({ claims: { tid: 'other' } }), { tenant: 'tenant-1' }],
    ['of no tenant', () => token(), { tenant: 'tenant-1' }],
    ['that is nonsense', async () => 'nonsense'],
    ['without a signature', async () => new UnsecuredJWT(claims()).encode()],
    [
      'signed with the public key as if it were a secret',
      () =>
        new SignJWT(claims())
          .setProtectedHeader({ alg: 'HS256', kid: provider.key.id, typ: 'at+jwt' })
          .sign(base64url.decode(String(provider.key.published.x))),
    ],
    [
      'that was changed on its way',
      async () => {
        const [head = '', , signature = ''] = (await token()).split('.');
        const payload = Buffer.from(JSON.stringify({ ...claims(), sub: 'subject-2' })).toString('base64url');
        return `${head}.${payload}.${signature}`;
      },
    ],
    [
      'signed by another who has the same address and the same name of a key',
      async () => {
        const impostor = await TestProvider.start();
        const [key] = impostor.keys;
        await impostor.stop();
        if (!key) throw new Error('no key');
        return provider.accessToken({ key: { ...key, id: provider.key.id } });
      },
    ],
    [
      'that brings its own key',
      async () => {
        const impostor = await TestProvider.start();
        const { key } = impostor;
        await impostor.stop();
        return provider.accessToken({ key, header: { jwk: key.published, kid: undefined } });
      },
    ],
  ];
  const claims = () => ({
    iss: provider.issuer,
    aud: 'oversight',
    sub: 'subject-1',
    iat: Math.floor(now / 1000),
    exp: Math.floor(now / 1000) + 60,
  });

  it.each(cases)('%s', async (...[, made, beside]) => {
    await expect(verifierOf(beside).verify(await made())).rejects.toThrow(TokenRefused);
  });

  it('whose part alone differs from one that was verified', async () => {
    const verifier = verifierOf();
    const [one, other] = await Promise.all([token(), token({ claims: { sub: 'subject-2' } })]);
    await verifier.verify(one);
    for (const n of [0, 1, 2]) {
      const parts = one.split('.');
      parts[n] =
        n === 0 ? Buffer.from('{"alg":"ES256","typ":"at+jwt"}').toString('base64url') : (other.split('.')[n] ?? '');
      await expect(verifier.verify(parts.join('.'))).rejects.toThrow(TokenRefused);
    }
  });
});

describe('a key that the provider withdrew', () => {
  it('is refused within 60 seconds, for a token that was verified and for a fresh one', async () => {
    const verifier = verifierOf();
    const before = await token();
    await verifier.verify(before);
    const { key } = provider;
    await provider.rotate();
    provider.withdraw(key);
    later(60);
    await expect(verifier.verify(before)).rejects.toThrow(TokenRefused);
    await expect(verifier.verify(await token({ key }))).rejects.toThrow(TokenRefused);
  });

  it('is refused within 60 seconds also where tokens come all the time', async () => {
    const verifier = verifierOf();
    const kept = await token();
    const { key } = provider;
    await verifier.verify(kept);
    provider.withdraw(key);
    await provider.rotate();
    for (let second = 1; second < 60; second++) {
      later(1);
      await verifier.verify(kept).catch(() => undefined);
    }
    later(1);
    await expect(verifier.verify(kept)).rejects.toThrow(TokenRefused);
  });

  it('leaves the tokens of the others', async () => {
    const verifier = verifierOf();
    const old = provider.key;
    await provider.rotate();
    const kept = await token();
    await verifier.verify(kept);
    provider.withdraw(old);
    later(60);
    await verifier.verify(kept);
  });
});

describe('a new key', () => {
  it('is taken at once, one after another', async () => {
    const verifier = verifierOf();
    await verifier.verify(await token());
    for (let n = 0; n < 5; n++) {
      await provider.rotate();
      await verifier.verify(await token());
    }
  });
});

describe('while the provider is away', () => {
  it('its last keys hold for ten minutes', async () => {
    const verifier = verifierOf();
    await verifier.verify(await token());
    provider.isAway = true;
    later(599);
    await verifier.verify(await token());
    later(1);
    await expect(verifier.verify(await token())).rejects.toThrow(ProviderUnavailable);
  });

  it('nothing can be told by who has never seen its keys', async () => {
    provider.isAway = true;
    await expect(verifierOf().verify(await token())).rejects.toThrow(ProviderUnavailable);
  });

  it.each([{ issuer: 'https://evil.example' }, { jwks_uri: 7 }, { jwks_uri: 'http://evil.example/jwks' }])(
    'nothing can be told of one that describes itself wrongly: %j',
    async (metadata) => {
      provider.metadata = metadata;
      await expect(verifierOf().verify(await token())).rejects.toThrow(ProviderUnavailable);
    },
  );
});
