import type { JSONWebKeySet } from 'jose';
import { isPrivateWay } from '#libs/platform/loopback.js';

/** Milliseconds that the provider has for an answer: somebody waits. */
const ANSWERS_WITHIN_MS = 5_000;
const MOST_BYTES = 1024 * 1024;

const get = async (address: URL): Promise<unknown> => {
  if (!isPrivateWay(address)) throw new Error(`${address.href} would be read without TLS`);
  const answer = await fetch(address, {
    redirect: 'error',
    headers: { accept: 'application/json' },
    signal: AbortSignal.timeout(ANSWERS_WITHIN_MS),
  });
  if (!answer.ok) throw new Error(`${address.href} answered ${answer.status}`);
  const text = await answer.text();
  if (text.length > MOST_BYTES) throw new Error(`${address.href} answered more than ${MOST_BYTES} bytes`);
  return JSON.parse(text) as unknown;
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isKeySet = (value: unknown): value is JSONWebKeySet =>
  isObject(value) && Array.isArray(value['keys']) && value['keys'].every(isObject);

/** Where a provider describes itself (OpenID Connect Discovery 1.0, 4). */
export const discoveryAddress = (issuer: string): URL =>
  new URL(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);

/**
 * The keys that a provider publishes now: found anew each time, since it may move them.
 * @throws Error when it does not answer within 5 s, speaks for another issuer, or names no keys
 */
export const publishedKeys = async (issuer: string): Promise<JSONWebKeySet> => {
  const address = discoveryAddress(issuer);
  const described = await get(address);
  if (!isObject(described) || described['issuer'] !== issuer)
    throw new Error(`${address.href} speaks for another issuer`);
  const { jwks_uri: uri } = described;
  if (typeof uri !== 'string' || !URL.canParse(uri)) throw new Error(`${address.href} names no keys`);
  const keys = await get(new URL(uri));
  if (!isKeySet(keys)) throw new Error(`${uri} is no set of keys (RFC 7517, 5)`);
  return keys;
};
