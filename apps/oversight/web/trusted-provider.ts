import { API_SCOPE, COMMAND_LINE_CLIENT, demandLoopback, WEB_CLIENT } from '#apps/identity-provider/settings.js';
import type { TrustedProvider } from '#libs/identity/index.js';
import { InvalidConfig } from '#libs/platform/config.js';
import type { IdentityConfig } from '#libs/platform/identity-config.js';

const embedded = (issuer: string, audience: string): TrustedProvider => ({
  issuer,
  audience,
  clientId: WEB_CLIENT,
  clientSecret: null,
  commandLineClientId: COMMAND_LINE_CLIENT,
  apiScope: API_SCOPE,
  subjectClaim: 'sub',
  tenant: null,
  profile: 'rfc9068',
  clients: [],
  isEmbedded: true,
});

/**
 * The provider that is configured, or else the embedded one.
 * @param host what the pages listen on
 * @throws NotLoopback when the embedded one would sign in people from elsewhere; InvalidConfig when there is neither
 */
export const trustedProvider = (config: IdentityConfig, host: string): TrustedProvider => {
  const { oidcIssuer: issuer, oidcAudience: audience, embeddedProvider } = config;
  if (issuer === null) {
    demandLoopback(host, config.publicUrl);
    if (embeddedProvider !== null) return embedded(embeddedProvider, audience);
    throw new InvalidConfig([
      'OIDC_ISSUER is not set: set it to your OpenID Connect provider, such as https://login.example.org',
    ]);
  }
  return {
    issuer,
    audience,
    clientId: config.oidcClientId ?? '',
    clientSecret: config.oidcClientSecret,
    commandLineClientId: config.oidcCommandLineClientId ?? '',
    apiScope: config.oidcApiScope,
    subjectClaim: config.oidcSubjectClaim,
    tenant: config.oidcTenant,
    profile: config.oidcTokenProfile,
    clients: config.oidcTokenClients,
    isEmbedded: false,
  };
};
