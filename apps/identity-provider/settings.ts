import { isLoopback } from '#libs/platform/loopback.js';

/** The clients that the embedded provider knows. */
export const WEB_CLIENT = 'oversight-web';
export const COMMAND_LINE_CLIENT = 'oversight-command-line';
/** What the command line asks for, so that its token is made for the API. */
export const API_SCOPE = 'api';

export interface ProviderSettings {
  /** 0 for any free one. */
  readonly port: number;
  /** Where the pages are, without a slash at the end: their client is sent back there only. */
  readonly publicUrl: string;
  /** Of the access tokens. */
  readonly audience: string;
}

/** It signs in whoever asks, as whom he likes: nobody but the people at this machine may reach it. */
export class NotLoopback extends Error {
  override readonly name = 'NotLoopback';

  constructor(where: string) {
    super(
      `The embedded provider signs in whoever asks, without a password, so it only serves pages on loopback, not on "${where}". ` +
        'Set OVERSIGHT_HOST to 127.0.0.1 and leave OVERSIGHT_PUBLIC_URL out, or configure an OpenID Connect provider (OIDC_ISSUER).',
    );
  }
}

/** @throws NotLoopback */
export const demandLoopback = (host: string, publicUrl: string | null): void => {
  if (!isLoopback(host)) throw new NotLoopback(host);
  if (publicUrl !== null && !isLoopback(new URL(publicUrl).hostname)) throw new NotLoopback(publicUrl);
};

/**
 * What the launcher tells it.
 * @throws NotLoopback, or Error for what no launcher tells
 */
export const settingsFrom = (env: NodeJS.ProcessEnv): ProviderSettings => {
  const { OVERSIGHT_PROVIDER_PORT: port = '', OVERSIGHT_PUBLIC_URL: publicUrl = '', OIDC_AUDIENCE: audience } = env;
  if (!/^\d{1,5}$/.test(port)) throw new Error(`OVERSIGHT_PROVIDER_PORT is no port: "${port}"`);
  if (!URL.canParse(publicUrl)) throw new Error(`OVERSIGHT_PUBLIC_URL is no URL: "${publicUrl}"`);
  demandLoopback('127.0.0.1', publicUrl);
  return { port: Number.parseInt(port, 10), publicUrl, audience: audience?.trim() || 'oversight' };
};
