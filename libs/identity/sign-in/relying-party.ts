import * as client from 'openid-client';
import { compactVerify, errors } from 'jose';
import { ProviderUnavailable, SignInRefused } from '../errors.js';
import type { KeySet } from '../provider/key-set.js';
import { isLoopback } from '#libs/platform/loopback.js';
import type { TrustedProvider } from '../provider/trusted-provider.js';
import { authTimeIn, identityIn, nameIn, claimedIn, type Identity } from '../tokens/claims.js';
import { faultOf } from './faults.js';
import type { PendingSignIn } from './pending-sign-in.js';

/** Who came back from the provider. */
export interface SignedIn {
  readonly identity: Identity;
  readonly name: string;
  /** Groups and app roles as the provider says them; they give no right of themselves. */
  readonly claimed: readonly string[];
  /** When he proved who he is; `null` where the provider does not say. */
  readonly authTime: Date | null;
}

/** Seconds for which a proof of who somebody is counts as just given. */
export const JUST_NOW_S = 5 * 60;

const ANSWERS_WITHIN_S = 5;
/** How long a description of the provider is gone by, in milliseconds. */
const DESCRIBED_MS = 60_000;
/** Between two clocks. */
const APART_MS = 30_000;

/** How the pages sign people in: authorization code with PKCE, state, nonce and issuer (OpenID Connect Core 1.0, 3.1). */
export class RelyingParty {
  private described: { readonly at: number; readonly config: client.Configuration } | null = null;

  /**
   * @param redirectUri where the provider sends people back to, exactly
   * @param now milliseconds since 1970
   */
  constructor(
    private readonly provider: TrustedProvider,
    private readonly redirectUri: string,
    private readonly keys: KeySet,
    private readonly now: () => number,
  ) {}

  /**
   * Where to send the browser, and what it has to bring back.
   * @throws ProviderUnavailable
   */
  async begin(returnTo: string, again: boolean): Promise<{ readonly to: URL; readonly pending: PendingSignIn }> {
    const config = await this.config();
    const codeVerifier = client.randomPKCECodeVerifier();
    const [state, nonce] = [client.randomState(), client.randomNonce()];
    const to = client.buildAuthorizationUrl(config, {
      redirect_uri: this.redirectUri,
      scope: 'openid profile',
      code_challenge: await client.calculatePKCECodeChallenge(codeVerifier),
      code_challenge_method: 'S256',
      state,
      nonce,
      ...(again && { prompt: 'login', max_age: String(JUST_NOW_S) }),
    });
    return { to, pending: { state, nonce, codeVerifier, returnTo, again, begun: this.now() } };
  }

  /**
   * Who it is that the provider sent back.
   * @param search the query of the address that the browser came back to
   * @throws SignInRefused, ProviderUnavailable
   */
  async finish(search: string, pending: PendingSignIn): Promise<SignedIn> {
    const config = await this.config();
    const address = new URL(this.redirectUri);
    address.search = search;
    const tokens = await client
      .authorizationCodeGrant(config, address, {
        pkceCodeVerifier: pending.codeVerifier,
        expectedState: pending.state,
        expectedNonce: pending.nonce,
        idTokenExpected: true,
        ...(pending.again && { maxAge: JUST_NOW_S }),
      })
      .catch((error: unknown) => {
        throw faultOf(error, this.provider.issuer);
      });
    const claims = tokens.claims();
    if (!claims || tokens.id_token === undefined) throw new SignInRefused('answer-does-not-hold');
    await this.demandSignature(tokens.id_token);
    const authTime = authTimeIn(claims, this.now());
    // Asked to prove it again, the provider may have gone by what it remembered: then nobody proved anything just now.
    if (pending.again && (authTime === null || authTime.getTime() < pending.begun - APART_MS))
      throw new SignInRefused('not-just-now');
    const identity = identityIn(claims, this.provider);
    if (identity === null) throw new SignInRefused('names-nobody');
    const name = nameIn(claims) ?? (await this.nameAtProvider(config, tokens.access_token, claims.sub));
    return { identity, name: name ?? identity.subject, claimed: claimedIn(claims), authTime };
  }

  /**
   * Where a browser ends its session at the provider itself; `null` where that has no such address, or does not answer.
   * @param afterwards where it comes back to
   */
  async endAddress(afterwards: string): Promise<URL | null> {
    const config = await this.config().catch(() => null);
    if (config?.serverMetadata().end_session_endpoint === undefined) return null;
    return client.buildEndSessionUrl(config, { post_logout_redirect_uri: afterwards });
  }

  /** Signed by a key that the provider publishes now: what came by its token endpoint is not believed for that alone. */
  private async demandSignature(idToken: string): Promise<void> {
    const keys = await this.keys.current();
    try {
      await compactVerify(idToken, keys.find);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey))
        throw new SignInRefused('answer-does-not-hold', { cause: error });
      const newer = await this.keys.after(keys.edition);
      await compactVerify(idToken, newer.find).catch((cause: unknown) => {
        throw new SignInRefused('answer-does-not-hold', { cause });
      });
    }
  }

  /** Providers may tell a name on request only (OpenID Connect Core 1.0, 5.4). */
  private async nameAtProvider(config: client.Configuration, token: string, sub: string): Promise<string | null> {
    if (config.serverMetadata().userinfo_endpoint === undefined) return null;
    const told = await client.fetchUserInfo(config, token, sub).catch(() => null);
    return told && nameIn(told);
  }

  private async config(): Promise<client.Configuration> {
    if (this.described && this.now() - this.described.at < DESCRIBED_MS) return this.described.config;
    const { issuer, clientId, clientSecret } = this.provider;
    const address = new URL(issuer);
    const config = await client
      .discovery(
        address,
        clientId,
        undefined,
        clientSecret === null ? client.None() : client.ClientSecretBasic(clientSecret),
        {
          timeout: ANSWERS_WITHIN_S,
          ...(isLoopback(address.hostname) && { execute: [client.allowInsecureRequests] }),
        },
      )
      .catch((cause: unknown) => {
        throw new ProviderUnavailable(issuer, { cause });
      });
    const { issuer: told, code_challenge_methods_supported: methods } = config.serverMetadata();
    if (told !== issuer || (methods !== undefined && !methods.includes('S256')))
      throw new ProviderUnavailable(issuer, { cause: new Error('It speaks for another issuer, or takes no S256') });
    this.described = { at: this.now(), config };
    return config;
  }
}
