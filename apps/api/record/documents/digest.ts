import { Problem } from '../../problems/problem.js';

/** `sha-256=:…:` (RFC 9530), of a hash in hex. */
export const digestOf = (sha256: string): string => `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`;

const SHA_256 = /(?:^|,)\s*sha-256\s*=\s*:([A-Za-z0-9+/=]*):/;

/** The hash, hex, that a `Content-Digest` or `Repr-Digest` tells; `null` where it tells no SHA-256. */
export const sha256In = (digest: string | undefined): string | null => {
  const told = SHA_256.exec(digest ?? '')?.[1];
  if (told === undefined) return null;
  const bytes = Buffer.from(told, 'base64');
  if (bytes.length !== 32)
    throw new Problem('malformed-request', 'Content-Digest: a SHA-256 has 32 bytes, in Base64 between colons.');
  return bytes.toString('hex');
};
