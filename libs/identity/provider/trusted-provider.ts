import type { TokenProfile } from '#libs/platform/identity-config.js';

/** The one OpenID Connect provider that is trusted, and what is agreed with it. */
export interface TrustedProvider {
  /** Exactly as its discovery document and its tokens write it. */
  readonly issuer: string;
  /** The audience of access tokens: the API's own name, never a client's. */
  readonly audience: string;
  /** The client as which pages sign people in. */
  readonly clientId: string;
  /** `null`: a public client, which proves itself by PKCE alone. */
  readonly clientSecret: string | null;
  /** The public client of the command line. */
  readonly commandLineClientId: string;
  /** What must be asked for beside `openid` so that an access token is made for the API; `''`: nothing. */
  readonly apiScope: string;
  /** The claim that names a person, the same for every client. */
  readonly subjectClaim: string;
  /** The one tenant (`tid`) whose people are meant; `null` where the issuer says it already. */
  readonly tenant: string | null;
  /** How it marks its access tokens, where it does not as RFC 9068 says. */
  readonly profile: TokenProfile;
  /** Clients whose tokens of type `JWT` are taken, in the profiles that need it. */
  readonly clients: readonly string[];
  /** It is a part of this system: people keep their identity when its port changes. */
  readonly isEmbedded: boolean;
}
