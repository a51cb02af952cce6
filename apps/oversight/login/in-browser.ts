import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { CannotDo } from '../failure.js';
import { type AccessToken, beginCodeFlow, type CodeFlow } from './code-flow.js';
import type { Issuer } from './issuer.js';

const WITHIN_MS = 5 * 60_000;

const answer = (response: ServerResponse, status: number, text: string): void => {
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    connection: 'close',
  });
  response.end(`${text}\n`);
};

/** The address that a browser comes back to with this sign-in; what anybody else sends is answered, and waits on. */
const comesBack = (server: Server, flow: CodeFlow, redirectUri: URL): Promise<URL> =>
  new Promise((resolve) => {
    server.on('request', (request, response) => {
      const back = URL.canParse(request.url ?? '', redirectUri.origin)
        ? new URL(request.url ?? '', redirectUri.origin)
        : null;
      if (
        request.method !== 'GET' ||
        request.headers.host !== redirectUri.host ||
        back?.pathname !== redirectUri.pathname
      )
        return answer(response, 404, 'There is nothing here.');
      if (!flow.isOwn(back)) return answer(response, 400, 'This is of another sign-in.');
      answer(response, 200, 'You can close this page and go back to the terminal.');
      resolve(back);
    });
  });

const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
  linux: ['xdg-open'],
};

/** Where there is no browser to open, the address is in the terminal. */
const open = (address: string): void => {
  const [program, ...before] = OPENERS[process.platform] ?? [];
  if (program === undefined) return;
  spawn(program, [...before, address], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
};

/**
 * Has somebody sign in with his browser, which comes back to a port of loopback (RFC 8252, 7.3).
 * @param tell tells him where to
 * @throws CannotDo when it is refused, or nobody comes back within 5 minutes
 */
export const signInWithBrowser = async (issuer: Issuer, tell: (line: string) => void): Promise<AccessToken> => {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  let timer: NodeJS.Timeout | undefined;
  try {
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const redirectUri = new URL(`http://127.0.0.1:${port}/callback`);
    const flow = await beginCodeFlow(issuer, redirectUri.href);
    const back = comesBack(server, flow, redirectUri);
    tell(`Sign in with a browser at this machine:\n${flow.to.href}`);
    open(flow.to.href);
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => reject(new CannotDo('Nobody signed in within 5 minutes.', 'Run `npx oversight login` again.')),
        WITHIN_MS,
      );
    });
    return await flow.finish(await Promise.race([back, late]));
  } finally {
    clearTimeout(timer);
    server.close();
  }
};
