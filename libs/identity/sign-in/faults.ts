import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client';
import { ProviderUnavailable, SignInRefused } from '../errors.js';

/** What the checks of `openid-client` say where the provider's answer does not come at all. */
const NO_ANSWER: ReadonlySet<string | undefined> = new Set(['OAUTH_TIMEOUT', 'OAUTH_ABORT']);

const nameOfClaim = (error: unknown): unknown =>
  error instanceof Error && typeof error.cause === 'object' && error.cause !== null
    ? Reflect.get(error.cause, 'claim')
    : undefined;

const isNoConnection = (error: unknown): boolean => error instanceof TypeError && error.message === 'fetch failed';

/** Why a sign-in did not come about, of what was thrown when the code was exchanged. */
export const faultOf = (error: unknown, issuer: string): Error => {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (error instanceof AuthorizationResponseError || error instanceof ResponseBodyError)
    return new SignInRefused('provider-refused', { cause: error });
  if (isNoConnection(error) || isNoConnection(cause) || (error instanceof ClientError && NO_ANSWER.has(error.code)))
    return new ProviderUnavailable(issuer, { cause: error });
  if (nameOfClaim(error) === 'auth_time' || nameOfClaim(cause) === 'auth_time')
    return new SignInRefused('not-just-now', { cause: error });
  return new SignInRefused('answer-does-not-hold', { cause: error });
};
