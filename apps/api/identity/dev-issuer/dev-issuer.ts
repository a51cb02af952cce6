import { exportJWK, generateKeyPair, SignJWT, type JWK } from 'jose';
import type { TrustedIssuer } from '../token-verifier.js';
import type { DEV_PEOPLE } from './people.js';

const ALGORITHM = 'ES256';
const KEY_ID = 'dev';
export const TOKEN_SECONDS = 8 * 60 * 60;

/** Signs tokens for the development people with a key pair of its own, made when it starts and gone when it stops. */
export class DevIssuer {
  private readonly pair = generateKeyPair(ALGORITHM);

  constructor(readonly trusted: TrustedIssuer) {}

  /** The public keys, as a JWK set has them (RFC 7517). */
  async keys(): Promise<{ keys: JWK[] }> {
    const key = await exportJWK((await this.pair).publicKey);
    return { keys: [{ ...key, kid: KEY_ID, alg: ALGORITHM, use: 'sig' }] };
  }

  /** A token for one of the people; `seconds` until it expires. */
  async token({ id, name, roles }: (typeof DEV_PEOPLE)[number], seconds = TOKEN_SECONDS): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    return new SignJWT({ name, roles: [...roles] })
      .setProtectedHeader({ alg: ALGORITHM, kid: KEY_ID })
      .setIssuer(this.trusted.issuer)
      .setAudience(this.trusted.audience)
      .setSubject(id)
      .setIssuedAt(now)
      .setExpirationTime(now + seconds)
      .sign((await this.pair).privateKey);
  }
}
