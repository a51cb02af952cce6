import * as client from 'openid-client';
import { isLoopback } from '#libs/platform/loopback.js';
import { CannotDo, messageOf } from '../failure.js';
import type { Issuer } from './issuer.js';

/** An access token, and until when it holds, in milliseconds since 1970. */
export interface AccessToken {
  readonly token: string;
  readonly until: number;
  /** Whose it is, by the name that the provider says; `null` where it says none. */
  readonly name: string | null;
}

/** A sign-in under way: where it is begun, and what finishes it. */
export interface CodeFlow {
  readonly to: URL;
  /** Whether an address that somebody came back to is of this sign-in. */
  isOwn(back: URL): boolean;
  /** @throws CannotDo when the provider says no, or what it says does not hold */
  finish(back: URL): Promise<AccessToken>;
}

/** Where a token has no end told, it is thrown away after this, in seconds. */
const SHORT_S = 5 * 60;

/**
 * Begins a sign-in with code and PKCE (RFC 8252, 6).
 * @param redirectUri on loopback
 * @throws CannotDo when the provider does not answer
 */
export const beginCodeFlow = async (issuer: Issuer, redirectUri: string): Promise<CodeFlow> => {
  const address = new URL(issuer.url);
  const config = await client
    .discovery(address, issuer.clientId, undefined, client.None(), {
      timeout: 10,
      ...(isLoopback(address.hostname) && { execute: [client.allowInsecureRequests] }),
    })
    .catch((error: unknown) => {
      throw new CannotDo(
        `The identity provider ${issuer.url} does not answer as it should (${messageOf(error)}).`,
        'Try again later. Nothing was changed.',
      );
    });
  const codeVerifier = client.randomPKCECodeVerifier();
  const [state, nonce] = [client.randomState(), client.randomNonce()];
  const to = client.buildAuthorizationUrl(config, {
    redirect_uri: redirectUri,
    scope: issuer.scope,
    code_challenge: await client.calculatePKCECodeChallenge(codeVerifier),
    code_challenge_method: 'S256',
    state,
    nonce,
  });
  return {
    to,
    isOwn: (back) => back.searchParams.get('state') === state,
    finish: async (back) => {
      const tokens = await client
        .authorizationCodeGrant(config, back, {
          pkceCodeVerifier: codeVerifier,
          expectedState: state,
          expectedNonce: nonce,
          idTokenExpected: true,
        })
        .catch((error: unknown) => {
          throw new CannotDo(`The sign-in was refused (${messageOf(error)}).`, 'Nothing was changed.');
        });
      const name = tokens.claims()?.['name'];
      // A refresh token that a provider sends unasked is kept nowhere.
      return {
        token: tokens.access_token,
        until: Date.now() + (tokens.expiresIn() ?? SHORT_S) * 1000,
        name: typeof name === 'string' && name.trim() !== '' ? name : null,
      };
    },
  };
};
