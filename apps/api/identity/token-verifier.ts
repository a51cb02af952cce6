import { createHash } from 'node:crypto';
import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { Problem } from '../problems/problem.js';
import type { Actor } from './actor.js';

/** An OpenID Connect issuer that is trusted, and the audience that its tokens must be made for. */
export interface TrustedIssuer {
  readonly issuer: string;
  readonly audience: string;
}

const PERSON = /^prs_\w{4,60}$/;
const ALGORITHMS = ['ES256', 'EdDSA', 'RS256', 'PS256'];

const unauthenticated = (why: string, cause?: unknown) =>
  new Problem(
    'unauthenticated',
    why,
    {},
    { 'WWW-Authenticate': `Bearer realm="oversight", error="invalid_token", error_description="${why}"` },
    { cause },
  );

const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];

const actorOf = ({ sub, name, roles }: JWTPayload): Actor => {
  if (sub === undefined || !PERSON.test(sub)) throw unauthenticated('The token names no person of this record.');
  return { id: sub, name: typeof name === 'string' ? name : sub, roles: texts(roles) };
};

/** How long a token that was verified is known again: a key that its issuer withdraws holds no longer than that. */
const REMEMBERED_MS = 60_000;
const MOST_REMEMBERED = 1_000;

interface Verified {
  readonly actor: Actor;
  /** In milliseconds since 1970. */
  readonly until: number;
}

/** Verifies bearer tokens (RFC 6750, RFC 7519) against the keys that the issuer publishes by OpenID Connect discovery. */
export class TokenVerifier {
  private keys: Promise<JWTVerifyGetKey> | null = null;
  /** By digest, so that no token lies about. */
  private readonly verified = new Map<string, Verified>();

  constructor(private readonly trusted: TrustedIssuer) {}

  /** Throws `unauthenticated` for a token that does not hold and `identity-unavailable` when no keys can be had. */
  async verify(token: string): Promise<Actor> {
    const digest = createHash('sha256').update(token).digest('base64');
    const known = this.verified.get(digest);
    if (known && Date.now() < known.until) return known.actor;
    const { actor, until } = await this.judge(token);
    if (this.verified.size >= MOST_REMEMBERED) this.verified.clear();
    this.verified.set(digest, { actor, until: Math.min(until, Date.now() + REMEMBERED_MS) });
    return actor;
  }

  private async judge(token: string): Promise<Verified> {
    const keys = await this.issuerKeys();
    try {
      const { payload } = await jwtVerify(token, keys, {
        ...this.trusted,
        algorithms: ALGORITHMS,
        requiredClaims: ['sub', 'exp'],
      });
      return { actor: actorOf(payload), until: (payload.exp ?? 0) * 1000 };
    } catch (error) {
      if (error instanceof errors.JWTExpired) throw unauthenticated('The token has expired.', error);
      if (error instanceof errors.JWKSTimeout) throw this.unavailable(error);
      if (error instanceof errors.JOSEError) throw unauthenticated('The token does not hold.', error);
      throw error instanceof Problem ? error : this.unavailable(error);
    }
  }

  private issuerKeys(): Promise<JWTVerifyGetKey> {
    this.keys ??= this.discover().catch((error: unknown) => {
      this.keys = null;
      throw this.unavailable(error);
    });
    return this.keys;
  }

  private async discover(): Promise<JWTVerifyGetKey> {
    const answer = await fetch(`${this.trusted.issuer}/.well-known/openid-configuration`, {
      signal: AbortSignal.timeout(5000),
    });
    if (!answer.ok) throw new Error(`${answer.url} answered ${answer.status}`);
    const { issuer, jwks_uri: uri } = (await answer.json()) as { issuer?: unknown; jwks_uri?: unknown };
    if (issuer !== this.trusted.issuer || typeof uri !== 'string')
      throw new Error(`${answer.url} speaks for another issuer or names no keys`);
    return createRemoteJWKSet(new URL(uri));
  }

  private unavailable(cause: unknown): Problem {
    return new Problem(
      'identity-unavailable',
      `Tokens of ${this.trusted.issuer} cannot be verified now.`,
      {},
      { 'Retry-After': '5' },
      { cause },
    );
  }
}
