import { describe, expect, it } from '@jest/globals';
import { clientOf, isAccessToken, isOfProgram } from './kind-of-token.js';

const strict = { profile: 'rfc9068', clients: ['web'] } as const;
const entra = { profile: 'entra', clients: ['6e74172b-be56-4843-9ff4-e66a39bb12e3'] } as const;
const keycloak = { profile: 'keycloak', clients: ['oversight-command-line'] } as const;

/** After the Microsoft identity platform's reference of the claims of access tokens and of ID tokens, version 2.0. */
const ENTRA_ACCESS = {
  ver: '2.0',
  azp: '6e74172b-be56-4843-9ff4-e66a39bb12e3',
  azpacr: '0',
  oid: '690222be-ff1a-4d56-abd1-7e4f7d38e474',
  tid: '72f988bf-86f1-41af-91ab-2d7cd011db47',
  scp: 'access_as_user',
  sub: 'HKZpfaHyWadeOouYlitjrI-KffTm222X5rrV3xDqfKQ',
};
const { scp: _, azp: azp, ...ENTRA_ID } = ENTRA_ACCESS;
const ENTRA_V1 = { ...ENTRA_ID, ver: '1.0', appid: azp, scp: 'access_as_user' };

/** After Keycloak's tokens: the payload says what it is. */
const KEYCLOAK_ACCESS = { typ: 'Bearer', azp: 'oversight-command-line', sub: 'f:1', scope: 'openid profile' };

describe('an access token', () => {
  it.each(['at+jwt', 'AT+JWT', 'application/at+jwt', 'application/AT+JWT'])('is of type %s', (typ) => {
    for (const provider of [strict, entra, keycloak]) expect(isAccessToken({ typ }, {}, provider)).toBe(true);
  });

  it.each(['JWT', 'jwt', 'id+jwt', 'logout+jwt', 'secevent+jwt', 'xat+jwt', 'at+jwt ', '', undefined])(
    'is not of type %j',
    (typ) => {
      expect(isAccessToken(typ === undefined ? {} : { typ }, { azp: 'web', scp: 'x', typ: 'Bearer' }, strict)).toBe(
        false,
      );
    },
  );

  it.each([ENTRA_ACCESS, ENTRA_V1, { ...ENTRA_ID, azp, idtyp: 'app' }])(
    'of Entra ID is of type JWT, for a listed client: %j',
    (payload) => {
      expect(isAccessToken({ typ: 'JWT' }, payload, entra)).toBe(true);
    },
  );

  it('of Keycloak is of type JWT, for a listed client', () => {
    expect(isAccessToken({ typ: 'JWT' }, KEYCLOAK_ACCESS, keycloak)).toBe(true);
  });

  it.each([
    ['an ID token of Entra ID', ENTRA_ID, entra],
    ['an ID token of Entra ID that names a client', { ...ENTRA_ID, azp }, entra],
    ['a token for another client', { ...ENTRA_ACCESS, azp: 'another' }, entra],
    ['a token whose two names of a client differ', { ...ENTRA_ACCESS, azp: 'another', appid: azp }, entra],
    ['a token that names no client', { ...ENTRA_ACCESS, azp: undefined }, entra],
    ['an ID token of Keycloak', { ...KEYCLOAK_ACCESS, typ: 'ID' }, keycloak],
    ['a refresh token of Keycloak', { ...KEYCLOAK_ACCESS, typ: 'Refresh' }, keycloak],
    ['a token of Keycloak for another client', { ...KEYCLOAK_ACCESS, azp: 'account-console' }, keycloak],
    ['a token of Keycloak that does not say what it is', { ...KEYCLOAK_ACCESS, typ: undefined }, keycloak],
  ])('is not %s', (_name, payload, provider) => {
    expect(isAccessToken({ typ: 'JWT' }, payload, provider)).toBe(false);
  });
});

describe('a program by its own name', () => {
  it.each([
    [{ sub: 'robot', client_id: 'robot' }, strict],
    [{ ...ENTRA_ID, azp, idtyp: 'app' }, entra],
    [{ ...KEYCLOAK_ACCESS, preferred_username: 'service-account-robot' }, keycloak],
  ])('is known: %j', (payload, provider) => {
    expect(isOfProgram(payload, provider)).toBe(true);
  });

  it.each([
    [{ sub: 'amara', client_id: 'robot' }, strict],
    [ENTRA_ACCESS, entra],
    [{ ...KEYCLOAK_ACCESS, preferred_username: 'amara' }, keycloak],
  ])('is not a person: %j', (payload, provider) => {
    expect(isOfProgram(payload, provider)).toBe(false);
  });

  it('is named by the first of the claims that name a client', () => {
    expect(clientOf({ client_id: 'a', azp: 'b', appid: 'c' })).toBe('a');
    expect(clientOf({ azp: 'b', appid: 'c' })).toBe('b');
    expect(clientOf({ appid: 'c' })).toBe('c');
    expect(clientOf({ client_id: '' })).toBeNull();
  });
});
