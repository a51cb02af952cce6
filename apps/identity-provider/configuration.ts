import './node-20.js';
import { randomBytes, randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair } from 'jose';
import { errors, interactionPolicy, type Account, type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import { inMemory } from './memory.js';
import { sessionCookie } from './forgetting.js';
import { escaped, page, SIGN_OUT_PAGE } from './pages.js';
import { EMBEDDED_PEOPLE } from './people.js';
import { API_SCOPE, COMMAND_LINE_CLIENT, WEB_CLIENT, type ProviderSettings } from './settings.js';

const ALGORITHM = 'ES256';
const HOUR_S = 60 * 60;
/** What the tokens are for, as RFC 8707 names it. */
const API = 'urn:oversight:api';

/** A key pair of this run alone: what was signed before does not hold any more. */
const newKey = async () => {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  return { ...(await exportJWK(privateKey)), kid: randomUUID(), alg: ALGORITHM, use: 'sig' };
};

const accountOf = (id: string): Account | undefined => {
  const person = EMBEDDED_PEOPLE.find((each) => each.id === id);
  return person && { accountId: id, claims: async () => ({ sub: id, name: person.name, roles: [...person.roles] }) };
};

/** Nobody is asked for consent: its clients are parts of this system. */
const policy = () => {
  const prompts = interactionPolicy.base();
  prompts.remove('consent');
  return prompts;
};

/** All that its clients may ask for is granted: they are parts of this system. */
const grantOf = async ({ oidc }: KoaContextWithOIDC) => {
  const { provider, client, session } = oidc;
  const [clientId, accountId] = [client?.clientId, session?.accountId];
  if (clientId === undefined || accountId === undefined) return undefined;
  const grant = new provider.Grant({ clientId, accountId });
  grant.addOIDCScope('openid profile');
  grant.addResourceScope(API, API_SCOPE);
  await grant.save();
  return grant;
};

const isForApi = ({ clientId }: { readonly clientId: string }): boolean => clientId === COMMAND_LINE_CLIENT;

const resources = (audience: string) => ({
  enabled: true,
  defaultResource: (_: unknown, client: { readonly clientId: string }) => (isForApi(client) ? API : []),
  useGrantedResource: () => true,
  getResourceServerInfo: (_: unknown, resource: string, client: { readonly clientId: string }) => {
    if (resource !== API || !isForApi(client)) throw new errors.InvalidTarget();
    return {
      scope: API_SCOPE,
      audience,
      accessTokenTTL: 8 * HOUR_S,
      accessTokenFormat: 'jwt' as const,
      jwt: { sign: { alg: ALGORITHM } as const },
    };
  },
});

/** What the token tells of its person beside who he is; when he was chosen (RFC 9068, 2.2.1). */
const claimsBeside = ({ oidc }: KoaContextWithOIDC) => {
  const { AuthorizationCode: code } = oidc.entities;
  const person = EMBEDDED_PEOPLE.find(({ id }) => id === code?.accountId);
  return person && { name: person.name, roles: [...person.roles], auth_time: code?.authTime };
};

/** The people choose themselves, without a password: nothing of this may be reached from elsewhere. */
export const configurationOf = async ({ publicUrl, audience, port }: ProviderSettings): Promise<Configuration> => ({
  adapter: inMemory(),
  jwks: { keys: [await newKey()] },
  clients: [
    {
      client_id: WEB_CLIENT,
      // Who just signed in need not sign in again to change who may do what.
      require_auth_time: true,
      token_endpoint_auth_method: 'none',
      id_token_signed_response_alg: ALGORITHM,
      redirect_uris: [`${publicUrl}/sign-in/return`],
      post_logout_redirect_uris: [`${publicUrl}/signed-out`],
    },
    {
      client_id: COMMAND_LINE_CLIENT,
      application_type: 'native',
      token_endpoint_auth_method: 'none',
      id_token_signed_response_alg: ALGORITHM,
      // On any port (RFC 8252, 7.3).
      redirect_uris: ['http://127.0.0.1/callback'],
    },
  ],
  responseTypes: ['code'],
  pkce: { required: () => true },
  scopes: ['openid'],
  claims: { openid: ['sub'], profile: ['name', 'roles'] },
  conformIdTokenClaims: false,
  findAccount: (_, id) => accountOf(id),
  loadExistingGrant: grantOf,
  extraTokenClaims: claimsBeside,
  issueRefreshToken: () => false,
  clientBasedCORS: () => false,
  interactions: { policy: policy(), url: (_, { uid }) => `/choose/${uid}` },
  cookies: {
    // Cookies do not tell ports apart: another system on this machine has its own.
    names: {
      session: sessionCookie(port),
      interaction: `provider-${port}-choice`,
      resume: `provider-${port}-resume`,
    },
    keys: [randomBytes(32).toString('base64url')],
  },
  features: {
    devInteractions: { enabled: false },
    resourceIndicators: resources(audience),
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: (ctx, form) => {
        ctx.body = page('Sign out', `${form}<button form="op.logoutForm" name="logout" value="yes">Sign out</button>`);
      },
      postLogoutSuccessSource: (ctx) => {
        ctx.body = SIGN_OUT_PAGE;
      },
    },
  },
  renderError: (ctx, { error, error_description: why }) => {
    ctx.type = 'html';
    ctx.body = page('This sign-in cannot go on', `<p>${escaped(error)}: ${escaped(why ?? '')}</p>`);
  },
  ttl: {
    AccessToken: 8 * HOUR_S,
    AuthorizationCode: 60,
    Grant: 12 * HOUR_S,
    IdToken: HOUR_S,
    Interaction: HOUR_S / 6,
    Session: 12 * HOUR_S,
  },
});
