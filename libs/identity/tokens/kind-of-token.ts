import type { JWTHeaderParameters, JWTPayload } from 'jose';
import type { TrustedProvider } from '../provider/trusted-provider.js';

/** RFC 9068, 4: the prefix `application/` may be left out, and case does not matter (RFC 7515, 4.1.9). */
const isAccessTokenType = (typ: unknown): boolean => typeof typ === 'string' && /^(application\/)?at\+jwt$/i.test(typ);

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** The client that the token was given to, as each kind of provider names it. */
export const clientOf = ({ client_id, azp, appid }: JWTPayload): string | null =>
  text(client_id) ?? text(azp) ?? text(appid);

/** What tells an access token from an ID token, where both are of type `JWT`. */
const marks: Readonly<Record<TrustedProvider['profile'], (payload: JWTPayload) => boolean>> = {
  rfc9068: () => false,
  // Microsoft identity platform, "Access token claims reference": `scp` for a person, `idtyp` for an application alone.
  entra: ({ scp, idtyp }) => text(scp) !== null || idtyp === 'app',
  // Keycloak says in the payload what the token is: Bearer, ID, Refresh, Logout.
  keycloak: ({ typ }) => typ === 'Bearer',
};

/** Whether a token whose signature, issuer, audience and time hold is an access token, and of a client that may use it. */
export const isAccessToken = (
  { typ }: Partial<JWTHeaderParameters>,
  payload: JWTPayload,
  { profile, clients }: Pick<TrustedProvider, 'profile' | 'clients'>,
): boolean => {
  if (isAccessTokenType(typ)) return true;
  if (profile === 'rfc9068' || typ !== 'JWT') return false;
  const client = text(payload['azp']) ?? text(payload['appid']);
  return client !== null && clients.includes(client) && marks[profile](payload);
};

/** Whether nobody signed in for the token: a program asked for it by its own name. */
export const isOfProgram = (payload: JWTPayload, { profile }: Pick<TrustedProvider, 'profile'>): boolean => {
  const client = clientOf(payload);
  if (client !== null && payload.sub === client) return true;
  if (profile === 'entra') return payload['idtyp'] === 'app' || text(payload['scp']) === null;
  if (profile === 'keycloak') return text(payload['preferred_username'])?.startsWith('service-account-') === true;
  return false;
};
