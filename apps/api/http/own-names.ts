import type { NextFunction, Request, Response } from 'express';
import { isLoopback } from '#libs/platform/loopback.js';
import { Problem } from '../problems/problem.js';

/** A host without its port, as URLs write it; `null` for none that is understood. */
const nameIn = (host: string): string | null =>
  /^[\w.\-[\]:]+$/.test(host) && URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : null;

/** An address as a URL writes it: IPv6 in brackets, IPv4 that came by a socket of IPv6 as itself. */
const asHost = (address: string): string => {
  const plain = address.replace(/^::ffff:(?=\d)/i, '');
  return plain.includes(':') ? new URL(`http://[${plain.replace(/%.*$/, '')}]`).hostname : plain;
};

/**
 * Refuses requests for another host than this one: a page whose name was made to lead here (DNS rebinding) would read as the
 * person at this browser. Own are the name of the public URL, the one that is listened on, and the address that the
 * connection came to.
 */
export const onlyOwnNames = (publicUrl: string, listensOn: string) => {
  const own = new Set([new URL(publicUrl).hostname, listensOn]);
  return ({ headers: { host }, socket }: Request, _: Response, next: NextFunction): void => {
    // HTTP/1.0 names none, and no browser speaks it.
    if (host === undefined) return next();
    const name = nameIn(host);
    const here = asHost(socket.localAddress ?? '');
    if (name !== null && (own.has(name) || name === here || (isLoopback(name) && isLoopback(here)))) return next();
    next(
      new Problem(
        'misdirected-request',
        'This system has no such name. Whoever runs it sets OVERSIGHT_PUBLIC_URL to where people find it.',
      ),
    );
  };
};
