import './node-20.js';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { Provider } from 'oidc-provider';
import { answerChoice, answerPage } from './choice.js';
import { configurationOf } from './configuration.js';
import { forgetWhoWasChosen } from './forgetting.js';
import { REFUSED_PAGE } from './pages.js';
import { whyRefused } from './refused-requests.js';
import type { ProviderSettings } from './settings.js';

const LOOPBACK = '127.0.0.1';

/** Nothing of another page is shown or run here, and no other page shows this one. */
const HEADERS = {
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
  'x-frame-options': 'DENY',
  'x-content-type-options': 'nosniff',
  // With no-referrer a browser would call the origin of our own forms null.
  'referrer-policy': 'same-origin',
};

export interface EmbeddedProvider {
  /** Its issuer, without a slash at the end. */
  readonly url: string;
  stop(): Promise<void>;
}

const portOf = (server: Server): number => {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
};

/** An OpenID Connect provider for the people at this machine: it listens on loopback, and nowhere else. */
export const startProvider = async (
  settings: ProviderSettings,
  log: (message: string) => void,
): Promise<EmbeddedProvider> => {
  const server = createServer({ maxHeaderSize: 16 * 1024, headersTimeout: 10_000, requestTimeout: 15_000 });
  server.listen(settings.port, LOOPBACK);
  await once(server, 'listening');
  const port = portOf(server);
  const url = `http://${LOOPBACK}:${port}`;
  const provider = new Provider(url, await configurationOf({ ...settings, port }));
  provider.on('server_error', (_, error: Error) => log(error.stack ?? error.message));
  const answer = provider.callback();
  server.on('request', (request, response) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    const why = whyRefused(request, url);
    if (why !== null) return answerPage(response, 403, REFUSED_PAGE(why));
    forgetWhoWasChosen(request, port);
    if (!request.url?.startsWith('/choose/')) return void answer(request, response);
    answerChoice(provider, request, response).catch((error: unknown) => {
      log(error instanceof Error ? (error.stack ?? error.message) : String(error));
      if (!response.headersSent) answerPage(response, 500, REFUSED_PAGE('Something went wrong here.'));
    });
  });
  return {
    url,
    stop: async () => {
      server.close();
      server.closeAllConnections();
      if (server.listening) await once(server, 'close');
    },
  };
};
