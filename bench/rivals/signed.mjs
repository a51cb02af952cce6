// @ts-check
// Who asks, as both rivals know it: a token that an issuer signed, verified by its public key.
import { generateKeyPair, jwtVerify, SignJWT } from 'jose';

const ISSUER = 'https://issuer.example';
const { publicKey, privateKey } = await generateKeyPair('ES256');

/** A token for an hour. */
export const token = () =>
  new SignJWT({ roles: ['officer'] })
    .setProtectedHeader({ alg: 'ES256' })
    .setSubject('prs_1')
    .setIssuer(ISSUER)
    .setAudience('api')
    .setExpirationTime('1h')
    .sign(privateKey);

/** @param {string | undefined} header @returns {Promise<string>} who asks */
export const whoAsks = async (header) => {
  const { payload } = await jwtVerify((header ?? '').replace(/^Bearer /, ''), publicKey, {
    issuer: ISSUER,
    audience: 'api',
  });
  if (!payload.sub) throw new Error('The token names nobody.');
  return payload.sub;
};
