import type { IncomingMessage } from 'node:http';
import { isLoopback } from '#libs/platform/loopback.js';

/** Headers that a proxy writes (RFC 7239, RFC 9110 7.6.3): who sends them does not sit at this machine. */
const OF_PROXIES =
  /^(forwarded|x-forwarded(-.*)?|x-real-ip|x-original-.*|x-client-ip|cf-connecting-ip|true-client-ip|via)$/;

const isOfProxy = ({ headers }: IncomingMessage): boolean => Object.keys(headers).some((name) => OF_PROXIES.test(name));

/** The host that the request names, without its port; `''` for none, or one that is not understood. */
const hostNamed = ({ headers: { host = '' } }: IncomingMessage): string =>
  URL.canParse(`http://${host}`) && !/[/?#@\\]/.test(host) ? new URL(`http://${host}`).hostname : '';

const isOfAnotherPage = ({ method, headers }: IncomingMessage, origin: string): boolean => {
  if (method === 'GET' || method === 'HEAD') return false;
  const { origin: from, 'sec-fetch-site': site } = headers;
  return (from !== undefined && from !== origin) || (site !== undefined && site !== 'same-origin' && site !== 'none');
};

/**
 * Why a request is refused before anything else is looked at; `null` for one that somebody at this machine makes.
 * A proxy that forwards to loopback, and a page whose name leads here (DNS rebinding), would get anybody's tokens.
 * @param origin the provider's own
 */
export const whyRefused = (request: IncomingMessage, origin: string): string | null => {
  if (isOfProxy(request)) return 'It came by a proxy. The embedded provider only answers who sits at this machine.';
  if (!isLoopback(hostNamed(request)) || !isLoopback(plain(request.socket.remoteAddress ?? '')))
    return 'The embedded provider only answers under a name of this machine itself, to this machine.';
  if (isOfAnotherPage(request, origin)) return 'A page of another origin sent this.';
  return null;
};

/** An IPv4 address as a socket of IPv6 tells it. */
const plain = (address: string): string => address.replace(/^::ffff:/, '');
