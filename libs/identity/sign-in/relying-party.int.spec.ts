import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { JWTPayload } from 'jose';
import { TestProvider } from '#libs/testing/identity/test-provider.js';
import { trusting } from '#libs/testing/identity/trusting.js';
import { ProviderUnavailable, SignInRefused } from '../errors.js';
import { KeySet } from '../provider/key-set.js';
import { publishedKeys } from '../provider/published.js';
import type { TrustedProvider } from '../provider/trusted-provider.js';
import { RelyingParty } from './relying-party.js';

const BACK = 'http://127.0.0.1:3000/sign-in/return';

let provider: TestProvider;
let now: number;
/** What the browser was sent to the provider with. */
let sent: URLSearchParams;
/** What the provider says in its next ID token beside, or instead of, the truth. */
let lies: JWTPayload;
let header: Record<string, unknown>;
/** Codes that were used. */
let used: Set<string>;

beforeAll(async () => {
  provider = await TestProvider.start();
});
afterAll(() => provider.stop());
beforeEach(() => {
  now = Date.now();
  lies = {};
  header = {};
  used = new Set();
  provider.isAway = false;
  provider.metadata = {};
  provider.answerToken = async (asked) => {
    const code = asked.get('code') ?? '';
    const challenge = createHash('sha256')
      .update(asked.get('code_verifier') ?? '')
      .digest('base64url');
    if (used.has(code) || challenge !== sent.get('code_challenge') || asked.get('redirect_uri') !== BACK)
      throw new Error('invalid_grant');
    used.add(code);
    const seconds = Math.floor(Date.now() / 1000);
    const claims = {
      iss: provider.issuer,
      aud: 'web',
      sub: 'subject-1',
      name: 'Amara Okafor',
      nonce: sent.get('nonce'),
      iat: seconds,
      exp: seconds + 60,
      ...lies,
    };
    return { access_token: 'opaque', token_type: 'Bearer', id_token: await provider.sign(claims, header) };
  };
});

const partyOf = (beside: Partial<TrustedProvider> = {}): RelyingParty => {
  const keys = new KeySet(
    provider.issuer,
    () => publishedKeys(provider.issuer),
    () => now,
  );
  return new RelyingParty(trusting(provider.issuer, beside), BACK, keys, () => now);
};

/** Begins a sign-in and answers as the provider would send the browser back, or as `changed` has it. */
const signIn = async (party: RelyingParty, changed: Record<string, string | null> = {}, again = false) => {
  const { to, pending } = await party.begin('/actions', again);
  sent = to.searchParams;
  const back = new URLSearchParams({ code: 'code-1', state: pending.state, iss: provider.issuer });
  for (const [name, value] of Object.entries(changed)) {
    if (value === null) back.delete(name);
    else back.set(name, value);
  }
  return { back: `?${back.toString()}`, pending };
};

const refusal = async (work: Promise<unknown>): Promise<string> => {
  const error: unknown = await work.then(
    () => 'taken',
    (thrown: unknown) => thrown,
  );
  return error instanceof SignInRefused ? error.fault : String(error);
};

describe('a sign-in', () => {
  it('asks by code, with PKCE, a state and a nonce that are new each time', async () => {
    const party = partyOf();
    const [one, other] = [await party.begin('/', false), await party.begin('/', false)];
    expect(Object.fromEntries(one.to.searchParams)).toMatchObject({
      response_type: 'code',
      client_id: 'web',
      redirect_uri: BACK,
      scope: 'openid profile',
      code_challenge_method: 'S256',
    });
    for (const name of ['state', 'nonce', 'code_challenge'])
      expect(one.to.searchParams.get(name)).not.toBe(other.to.searchParams.get(name));
    expect(one.to.href).not.toContain(one.pending.codeVerifier);
  });

  it('tells who came back', async () => {
    const party = partyOf();
    const { back, pending } = await signIn(party);
    expect(await party.finish(back, pending)).toEqual({
      identity: { issuer: provider.issuer, claim: 'sub', subject: 'subject-1' },
      name: 'Amara Okafor',
      claimed: [],
      authTime: null,
    });
  });

  it.each<[string, Record<string, string | null>]>([
    ['a foreign state', { state: 'foreign' }],
    ['no state', { state: null }],
    ['the issuer of another', { iss: 'https://evil.example' }],
    ['no issuer, though the provider always says it', { iss: null }],
    ['no code', { code: null }],
  ])('is refused that comes back with %s', async (_name, changed) => {
    const party = partyOf();
    const { back, pending } = await signIn(party, changed);
    expect(await refusal(party.finish(back, pending))).toMatch(/answer-does-not-hold|provider-refused/);
    expect(used.size).toBe(0);
  });

  it('is refused that the provider refused', async () => {
    const party = partyOf();
    const { back, pending } = await signIn(party, { code: null, error: 'access_denied' });
    expect(await refusal(party.finish(back, pending))).toBe('provider-refused');
  });

  it('is refused the second time', async () => {
    const party = partyOf();
    const { back, pending } = await signIn(party);
    await party.finish(back, pending);
    expect(await refusal(party.finish(back, pending))).not.toBe('taken');
  });

  it('is refused with the code of a sign-in that another browser began', async () => {
    const party = partyOf();
    const mine = await signIn(party);
    const theirs = await signIn(party);
    const stolen = new URLSearchParams(theirs.back);
    stolen.set('state', mine.pending.state);
    expect(await refusal(party.finish(`?${stolen.toString()}`, mine.pending))).not.toBe('taken');
  });

  it.each<[string, JWTPayload]>([
    ['of another sign-in', { nonce: 'another' }],
    ['of no sign-in', { nonce: undefined }],
    ['for another client', { aud: 'another' }],
    ['for the API', { aud: 'oversight' }],
    ['of another issuer', { iss: 'https://evil.example' }],
    ['that is over', { exp: 1 }],
  ])('is refused with an ID token %s', async (_name, said) => {
    const party = partyOf();
    const { back, pending } = await signIn(party);
    lies = said;
    expect(await refusal(party.finish(back, pending))).toBe('answer-does-not-hold');
  });

  it('is refused with an ID token by a key that is not published', async () => {
    const party = partyOf();
    const { back, pending } = await signIn(party);
    const impostor = await TestProvider.start();
    await impostor.stop();
    const sign = provider.sign.bind(provider);
    provider.sign = (claims) => sign(claims, {}, impostor.key);
    try {
      expect(await refusal(party.finish(back, pending))).toBe('answer-does-not-hold');
    } finally {
      provider.sign = sign;
    }
  });

  it('is refused to somebody of another tenant', async () => {
    const party = partyOf({ tenant: 'tenant-1' });
    const { back, pending } = await signIn(party);
    lies = { tid: 'tenant-2' };
    expect(await refusal(party.finish(back, pending))).toBe('names-nobody');
  });
});

describe('a sign-in to prove it again', () => {
  const seconds = () => Math.floor(Date.now() / 1000);

  it('asks the provider to have somebody sign in now', async () => {
    const { to } = await partyOf().begin('/', true);
    expect(to.searchParams.get('prompt')).toBe('login');
    expect(to.searchParams.get('max_age')).toBe('300');
  });

  it('holds where the provider says that it was just now', async () => {
    const party = partyOf();
    const { back, pending } = await signIn(party, {}, true);
    lies = { auth_time: seconds() };
    const { authTime } = await party.finish(back, pending);
    expect(authTime).toEqual(new Date(Number(lies['auth_time']) * 1000));
  });

  it.each<[string, () => JWTPayload]>([
    ['says nothing of when', () => ({})],
    ['says that it was an hour ago', () => ({ auth_time: seconds() - 3600 })],
    ['remembers one of two minutes ago', () => ({ auth_time: seconds() - 120 })],
    ['says that it will be', () => ({ auth_time: seconds() + 3600 })],
  ])('is refused where the provider %s', async (_name, said) => {
    const party = partyOf();
    const { back, pending } = await signIn(party, {}, true);
    lies = said();
    expect(await refusal(party.finish(back, pending))).toMatch(/not-just-now|answer-does-not-hold/);
  });
});

describe('nobody signs in', () => {
  it('while the provider is away', async () => {
    provider.isAway = true;
    await expect(partyOf().begin('/', false)).rejects.toThrow(ProviderUnavailable);
  });

  it.each([{ issuer: 'https://evil.example' }, { code_challenge_methods_supported: ['plain'] }])(
    'at a provider that says of itself %j',
    async (metadata) => {
      provider.metadata = metadata;
      await expect(partyOf().begin('/', false)).rejects.toThrow(ProviderUnavailable);
    },
  );
});
