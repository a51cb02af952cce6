import type { Request } from 'express';
import { ProviderUnavailable, TokenRefused } from '#libs/identity/index.js';
import { PROTECTED_RESOURCE } from './protected-resource.js';
import { Problem } from '../problems/problem.js';

const challenge = (request: Request, ...parameters: readonly string[]): string => {
  const metadata = `resource_metadata="${request.protocol}://${request.get('Host')}${PROTECTED_RESOURCE}"`;
  return ['Bearer realm="oversight"', ...parameters, metadata].join(', ');
};

/** The access token that the request brings (RFC 6750, 2.1). */
export const bearerToken = (request: Request): string => {
  const token = /^Bearer ([^\s]+)$/i.exec(request.get('Authorization') ?? '')?.[1];
  if (token !== undefined) return token;
  throw new Problem(
    'unauthenticated',
    'Send a bearer token in the Authorization header.',
    {},
    { 'WWW-Authenticate': challenge(request) },
  );
};

/** What was thrown when a token was verified, as a problem. */
export const problemOfToken = (error: unknown, request: Request): unknown => {
  if (error instanceof TokenRefused)
    return new Problem(
      'unauthenticated',
      error.message,
      {},
      { 'WWW-Authenticate': challenge(request, 'error="invalid_token"', `error_description="${error.message}"`) },
      { cause: error },
    );
  if (error instanceof ProviderUnavailable)
    return new Problem(
      'identity-unavailable',
      `Tokens of ${error.issuer} cannot be verified now.`,
      {},
      { 'Retry-After': '5' },
      { cause: error.cause },
    );
  return error;
};

/** RFC 9470, 3: the token is good, and too long ago for what is asked. */
export const notJustNow = (request: Request, seconds: number): Problem => {
  const why = `Sign in again: this asks for a sign-in of the last ${seconds / 60} minutes.`;
  const asked = ['error="insufficient_user_authentication"', `error_description="${why}"`, `max_age="${seconds}"`];
  return new Problem('sign-in-again', why, {}, { 'WWW-Authenticate': challenge(request, ...asked) });
};
