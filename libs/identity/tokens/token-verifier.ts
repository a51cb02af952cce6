import { createHash } from 'node:crypto';
import { errors, jwtVerify, type JWTVerifyResult } from 'jose';
import { ProviderUnavailable, TokenRefused } from '../errors.js';
import type { Keys, KeySet } from '../provider/key-set.js';
import type { TrustedProvider } from '../provider/trusted-provider.js';
import { authTimeIn, identityIn, nameIn, claimedIn, type Identity } from './claims.js';
import { clientOf, isAccessToken, isOfProgram } from './kind-of-token.js';

/** What a verified access token says of whoever sends it. */
export interface Told {
  readonly identity: Identity;
  /** As the provider writes it, or the subject where it writes none. */
  readonly name: string;
  /** Groups and app roles as the provider says them; they give no right of themselves. */
  readonly claimed: readonly string[];
  readonly authTime: Date | null;
  /** When the token was made, in milliseconds since 1970. */
  readonly issuedAt: number;
  readonly clientId: string | null;
  /** A program by its own name; otherwise a person. */
  readonly isProgram: boolean;
}

interface Verified {
  readonly told: Told;
  /** In milliseconds since 1970. */
  readonly until: number;
  readonly edition: number;
}

/** Signatures by the provider's own keys only: none that anybody who knows the public key can make. */
const ALGORITHMS = ['ES256', 'ES384', 'EdDSA', 'Ed25519', 'RS256', 'PS256'];
const MOST_REMEMBERED = 1_000;

/** Verifies access tokens (RFC 6750, RFC 9068) against the keys that the provider publishes at this moment. */
export class TokenVerifier {
  /** By digest, so that no token lies about. */
  private readonly verified = new Map<string, Verified>();

  /** @param now milliseconds since 1970 */
  constructor(
    private readonly provider: TrustedProvider,
    private readonly keys: KeySet,
    private readonly now: () => number,
  ) {}

  /** @throws TokenRefused when it does not hold; ProviderUnavailable when that cannot be told */
  async verify(token: string): Promise<Told> {
    const keys = await this.keys.current();
    const digest = createHash('sha256').update(token).digest('base64');
    const known = this.verified.get(digest);
    if (known?.edition === keys.edition && this.now() < known.until) return known.told;
    const verified = await this.judge(token, keys);
    if (this.verified.size >= MOST_REMEMBERED) this.verified.clear();
    this.verified.set(digest, verified);
    return verified.told;
  }

  private async judge(token: string, keys: Keys): Promise<Verified> {
    try {
      return this.read(await this.signedBy(keys, token), keys);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw refusalOf(error);
    }
    try {
      const newer = await this.keys.after(keys.edition);
      return this.read(await this.signedBy(newer, token), newer);
    } catch (error) {
      throw refusalOf(error);
    }
  }

  private signedBy({ find }: Keys, token: string): Promise<JWTVerifyResult> {
    const { issuer, audience } = this.provider;
    return jwtVerify(token, find, {
      issuer,
      audience,
      algorithms: ALGORITHMS,
      requiredClaims: ['sub', 'exp', 'iat'],
      currentDate: new Date(this.now()),
    });
  }

  private read({ protectedHeader, payload }: JWTVerifyResult, { edition }: Keys): Verified {
    if (!isAccessToken(protectedHeader, payload, this.provider))
      throw new TokenRefused('The token is no access token for this API.');
    const identity = identityIn(payload, this.provider);
    if (identity === null) throw new TokenRefused('The token names nobody who is known by this provider.');
    const told = {
      identity,
      name: nameIn(payload) ?? identity.subject,
      claimed: claimedIn(payload),
      authTime: authTimeIn(payload, this.now()),
      issuedAt: (payload.iat ?? 0) * 1000,
      clientId: clientOf(payload),
      isProgram: isOfProgram(payload, this.provider),
    };
    return { told, until: (payload.exp ?? 0) * 1000, edition };
  }
}

const refusalOf = (error: unknown): unknown => {
  if (error instanceof TokenRefused || error instanceof ProviderUnavailable) return error;
  if (error instanceof errors.JWTExpired) return new TokenRefused('The token has expired.', { cause: error });
  if (error instanceof errors.JOSEError) return new TokenRefused('The token does not hold.', { cause: error });
  return error;
};
