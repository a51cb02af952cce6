import { CannotDo } from '../failure.js';
import { issuerOf } from '../login/issuer.js';
import { TokenFile } from '../login/token-file.js';
import { signInAs } from '../login/without-browser.js';
import type { ApiClient } from './api-client.js';

/**
 * An access token: at the embedded provider for the person of that name; elsewhere the one that `oversight login` kept.
 * @throws CannotDo when nobody is called that, or nobody has signed in
 */
export const fetchToken = async (api: ApiClient, name: string): Promise<string> => {
  const issuer = await issuerOf(api.url);
  if (issuer.isEmbedded) return (await signInAs(issuer, name)).token;
  const kept = TokenFile.of(process.env).find(api.url);
  if (kept !== null) return kept;
  throw new CannotDo(
    `You are not signed in to ${api.url}, or no longer.`,
    'Sign in with `npx oversight login`. Nothing was changed.',
  );
};

/** A client that acts as whoever the token is of. */
export const signIn = async (api: ApiClient, name: string): Promise<ApiClient> => api.as(await fetchToken(api, name));
