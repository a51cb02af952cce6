import type { TrustedProvider } from '#libs/identity/index.js';

/** A provider that sends what RFC 9068 says, as a system trusts it. */
export const trusting = (issuer: string, beside: Partial<TrustedProvider> = {}): TrustedProvider => ({
  issuer,
  audience: 'oversight',
  clientId: 'web',
  clientSecret: null,
  commandLineClientId: 'command-line',
  apiScope: '',
  subjectClaim: 'sub',
  tenant: null,
  profile: 'rfc9068',
  clients: [],
  isEmbedded: false,
  ...beside,
});
