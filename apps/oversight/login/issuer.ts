import { COMMAND_LINE_CLIENT } from '#apps/identity-provider/settings.js';
import { isLoopback } from '#libs/platform/loopback.js';
import { CannotDo } from '../failure.js';

/** Who gives access tokens for a system, and what to ask for. */
export interface Issuer {
  readonly url: string;
  /** The public client of the command line. */
  readonly clientId: string;
  readonly scope: string;
  /** It lets whoever sits at this machine be whom he likes. */
  readonly isEmbedded: boolean;
}

interface Described {
  readonly authorization_servers: readonly [string];
  readonly scopes_supported: readonly string[];
  readonly oversight_client_id: string;
}

const isDescribed = (value: unknown): value is Described => {
  if (typeof value !== 'object' || value === null) return false;
  const { authorization_servers, scopes_supported, oversight_client_id } = value as Readonly<Record<string, unknown>>;
  return (
    Array.isArray(authorization_servers) &&
    typeof authorization_servers[0] === 'string' &&
    URL.canParse(authorization_servers[0]) &&
    Array.isArray(scopes_supported) &&
    typeof oversight_client_id === 'string'
  );
};

/**
 * Asks a system whose tokens it takes (RFC 9728).
 * @param system its address
 * @throws CannotDo when it does not answer, or the command line cannot sign in there
 */
export const issuerOf = async (system: string): Promise<Issuer> => {
  const told: unknown = await fetch(new URL('/.well-known/oauth-protected-resource', system)).then(
    (answer) => (answer.ok ? answer.json() : null),
    () => {
      throw new CannotDo(
        `Oversight does not answer at ${system}.`,
        'Start it with `npm start`, or say where it runs: OVERSIGHT_URL=http://….',
      );
    },
  );
  if (!isDescribed(told))
    throw new CannotDo(`What answers at ${system} does not say where to sign in.`, 'Is it Oversight, of this version?');
  const {
    authorization_servers: [url],
    scopes_supported: scopes,
    oversight_client_id: clientId,
  } = told;
  if (clientId === '')
    throw new CannotDo(
      'The command line cannot sign in to this system: its provider has no client for it.',
      'Whoever runs it registers a public client, with a loopback address to return to, and sets OIDC_CLI_CLIENT_ID.',
    );
  // A system elsewhere that names the provider of this machine would be sent a token of it.
  const isHere = isLoopback(new URL(system).hostname) && isLoopback(new URL(url).hostname);
  const isEmbedded = isHere && clientId === COMMAND_LINE_CLIENT;
  return { url, clientId, scope: ['openid', 'profile', ...scopes].join(' '), isEmbedded };
};
