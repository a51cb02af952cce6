import { isLoopback, isPrivateWay } from './loopback.js';

/** How the access tokens of a provider are told from its other tokens. */
export const TOKEN_PROFILES = ['rfc9068', 'entra', 'keycloak'] as const;
export type TokenProfile = (typeof TOKEN_PROFILES)[number];

/** What is agreed with the OpenID Connect provider. */
export interface IdentityConfig {
  /** `OIDC_ISSUER`: the provider that is trusted; `null` for the embedded one. */
  readonly oidcIssuer: string | null;
  /** `OIDC_AUDIENCE`: what an access token must be made for. */
  readonly oidcAudience: string;
  /** `OIDC_CLIENT_ID`: the client as which the pages sign people in. */
  readonly oidcClientId: string | null;
  /** `OIDC_CLIENT_SECRET`: `null` for a public client. */
  readonly oidcClientSecret: string | null;
  /** `OIDC_CLI_CLIENT_ID`: the public client of the command line. */
  readonly oidcCommandLineClientId: string | null;
  /** `OIDC_API_SCOPE`: what the command line asks for beside `openid`, so that its token is made for the API. */
  readonly oidcApiScope: string;
  /** `OIDC_SUBJECT_CLAIM`: the claim that names a person. */
  readonly oidcSubjectClaim: string;
  /** `OIDC_TENANT`: the one `tid` whose people are meant. */
  readonly oidcTenant: string | null;
  /** `OIDC_TOKEN_PROFILE` */
  readonly oidcTokenProfile: TokenProfile;
  /** `OIDC_TOKEN_CLIENTS`: the clients whose tokens of type `JWT` are taken, apart by commas. */
  readonly oidcTokenClients: readonly string[];
  /** `OVERSIGHT_ROLES_FILE`: which roles follow from groups and app roles of the provider; `null` for none. */
  readonly rolesFile: string | null;
  /** `OVERSIGHT_PUBLIC_URL`: where people find the pages, without a slash at the end; `null` for host and port. */
  readonly publicUrl: string | null;
  /** `OVERSIGHT_PROVIDER_PORT`: of the embedded provider; 0 for any free one. */
  readonly providerPort: number;
  /** `OVERSIGHT_PROVIDER`: where the launcher has started it. */
  readonly embeddedProvider: string | null;
}

/** What reads one setting each: the text without spaces around it, a URL of some schemes, a whole number. */
export interface Reading {
  readonly given: (name: string) => string | null;
  readonly url: (name: string, schemes: readonly string[], example: string, required: false) => string | null;
  readonly port: (name: string, standard: number) => number;
  readonly wrong: (problem: string) => void;
}

const isOrigin = (text: string): boolean => {
  const { pathname, search, hash, username } = new URL(text);
  return pathname === '/' && search === '' && hash === '' && username === '';
};

/** @param host what the pages listen on */
export const readIdentity = (reading: Reading, host: string): IdentityConfig => {
  const { given, url, port, wrong } = reading;
  const issuer = url('OIDC_ISSUER', ['https', 'http'], 'https://login.example.org', false);
  if (issuer !== null && !isPrivateWay(new URL(issuer)))
    wrong('OIDC_ISSUER is no https URL: who listens on the way could sign in as anybody; give its https address');
  const config = {
    oidcIssuer: issuer,
    oidcAudience: given('OIDC_AUDIENCE') ?? 'oversight',
    oidcClientId: given('OIDC_CLIENT_ID'),
    oidcClientSecret: given('OIDC_CLIENT_SECRET'),
    oidcCommandLineClientId: given('OIDC_CLI_CLIENT_ID'),
    oidcApiScope: given('OIDC_API_SCOPE') ?? '',
    oidcSubjectClaim: given('OIDC_SUBJECT_CLAIM') ?? 'sub',
    oidcTenant: given('OIDC_TENANT'),
    oidcTokenProfile: profileIn(reading),
    oidcTokenClients: (given('OIDC_TOKEN_CLIENTS') ?? '').split(',').flatMap((each) => each.trim() || []),
    rolesFile: given('OVERSIGHT_ROLES_FILE'),
    publicUrl: publicUrlIn(reading),
    providerPort: port('OVERSIGHT_PROVIDER_PORT', 0),
    embeddedProvider: url('OVERSIGHT_PROVIDER', ['http'], 'http://127.0.0.1:3001', false),
  };
  demandAgreement(config, wrong);
  if (issuer !== null && config.publicUrl === null && !isLoopback(host))
    wrong('OVERSIGHT_PUBLIC_URL is not set: the provider sends people back there; set it to where they find the pages');
  return config;
};

const profileIn = ({ given, wrong }: Reading): TokenProfile => {
  const text = given('OIDC_TOKEN_PROFILE') ?? 'rfc9068';
  const profile = TOKEN_PROFILES.find((known) => known === text);
  if (!profile) wrong(`OIDC_TOKEN_PROFILE is "${text}": set it to one of ${TOKEN_PROFILES.join(', ')}`);
  return profile ?? 'rfc9068';
};

const publicUrlIn = ({ url, wrong }: Reading): string | null => {
  const text = url('OVERSIGHT_PUBLIC_URL', ['https', 'http'], 'https://oversight.example.org', false);
  if (text === null) return null;
  if (isOrigin(text)) return new URL(text).origin;
  wrong(`OVERSIGHT_PUBLIC_URL is "${text}": leave out what comes after the host and its port`);
  return null;
};

type Agreed = Omit<IdentityConfig, 'publicUrl' | 'providerPort' | 'embeddedProvider'>;

/** Settings that stand in one another's way, or need one another. */
const demandAgreement = (config: Agreed, wrong: Reading['wrong']): void => {
  const { oidcIssuer, oidcAudience, oidcClientId, oidcCommandLineClientId, oidcSubjectClaim, oidcTenant } = config;
  if (oidcIssuer !== null && oidcClientId === null)
    wrong('OIDC_CLIENT_ID is not set: the pages sign people in as that client of the provider');
  if ([oidcClientId, oidcCommandLineClientId].includes(oidcAudience))
    wrong(
      `OIDC_AUDIENCE is a client's id ("${oidcAudience}"): what was made to tell a client who signed in would open the API; register the API by itself`,
    );
  if (oidcSubjectClaim === 'oid' && oidcTenant === null)
    wrong('OIDC_SUBJECT_CLAIM is "oid" without OIDC_TENANT: it names a person within one tenant only; give its tid');
  if (config.oidcTokenProfile !== 'rfc9068' && config.oidcTokenClients.length === 0)
    wrong(
      `OIDC_TOKEN_PROFILE is "${config.oidcTokenProfile}" without OIDC_TOKEN_CLIENTS: name the clients whose tokens of type JWT are taken`,
    );
};
