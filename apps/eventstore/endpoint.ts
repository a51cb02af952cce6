import { isIPv6 } from 'node:net';

/** Where a server is found. */
export interface Endpoint {
  host: string;
  port: number;
}

/** A host and port as addresses and URLs write them. */
export const addressOf = ({ host, port }: Endpoint): string => (isIPv6(host) ? `[${host}]:${port}` : `${host}:${port}`);

/** What {@link addressOf} writes; undefined if the text is nothing of that kind. */
export const parseEndpoint = (text: string): Endpoint | undefined => {
  const [, bracketed, plain, digits] = /^(?:\[([^\]]+)\]|([^\s:[\]/]+)):(\d{1,5})$/.exec(text) ?? [];
  const host = bracketed ?? plain;
  const port = Number(digits);
  return host === undefined || port < 1 || port > 65535 || (bracketed && !isIPv6(bracketed))
    ? undefined
    : { host, port };
};

const EVERYWHERE = ['0.0.0.0', '::'];

/**
 * Where a client is told to find the server that listens there. At every address of a machine that is where the client
 * found it: none of them could be named for all.
 * @param asked the host and port that the client asked
 */
export const foundAt = (listening: Endpoint, asked: string): Endpoint =>
  EVERYWHERE.includes(listening.host) ? (parseEndpoint(asked) ?? listening) : listening;
