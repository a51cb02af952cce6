import { DEFAULT_OFFICER } from '../default-officer.js';
import { CannotDo } from '../failure.js';
import type { AccessToken } from '../login/code-flow.js';
import { issuerOf } from '../login/issuer.js';
import { TokenFile } from '../login/token-file.js';
import { signInAs } from '../login/without-browser.js';
import type { ApiClient } from './api-client.js';

/** A client that acts as somebody. */
export interface SignedIn {
  readonly api: ApiClient;
  /** Their name, as the identity provider says it. */
  readonly who: string;
}

const NAMELESS = 'you';

const tokenFor = async (api: ApiClient, as: string | undefined): Promise<AccessToken | null> => {
  const kept = as === undefined ? TokenFile.of(process.env).find(api.url) : null;
  if (kept !== null) return kept;
  const issuer = await issuerOf(api.url);
  if (issuer.isEmbedded) return signInAs(issuer, as ?? DEFAULT_OFFICER);
  if (as === undefined) return null;
  throw new CannotDo(
    `This system has people sign in at ${issuer.url}, each as himself.`,
    'Leave --as and OVERSIGHT_AS out, and sign in with `npx oversight login`. Nothing was changed.',
  );
};

/**
 * Signs somebody in: who is named, at the embedded provider; else whom `oversight login` signed in; else, at the embedded
 * provider, its committee officer.
 * @throws CannotDo when nobody is called that, or nobody has signed in
 */
export const tokenOf = async (api: ApiClient, as: string | undefined): Promise<AccessToken> => {
  const token = await tokenFor(api, as);
  if (token !== null) return token;
  throw new CannotDo(
    `You are not signed in to ${api.url}, or no longer.`,
    'Sign in with `npx oversight login`. Nothing was changed.',
  );
};

/** As `tokenOf`, with a client that acts as them. */
export const signIn = async (api: ApiClient, as: string | undefined): Promise<SignedIn> => {
  const { token, name } = await tokenOf(api, as);
  return { api: api.as(token), who: name ?? as ?? NAMELESS };
};

/** A client that reads as whom `signIn` would sign in, and as a guest, which it tells, where nobody has signed in. */
export const forReading = async (api: ApiClient, as = process.env['OVERSIGHT_AS']): Promise<ApiClient> => {
  const token = await tokenFor(api, as);
  if (token !== null) return api.as(token.token);
  process.stderr.write('Nobody is signed in: this is what guests may read. `npx oversight login` signs you in.\n');
  return api;
};
