import type { Request } from 'express';
import type { ActingRequest } from '../identity/acting-request.js';
import type { Problem } from './problem.js';

/** The page that links to a file: its address is the file's, without what makes it one. */
const pageOf = ({ originalUrl }: Request): string => {
  const [path = '', search] = originalUrl.split('?');
  const asked = new URLSearchParams(search);
  asked.delete('format');
  const page = path.replace(/^\/v1/, '');
  return asked.size === 0 ? page : `${page}?${asked.toString()}`;
};

/** Where a browser is led that has to sign in again for a file: back on the page that links to it, it has it. Else `null`. */
export const signInFirst = ({ code }: Problem, request: ActingRequest): string | null =>
  code === 'sign-in-again' && request.method === 'GET' && request.actor?.session
    ? `/sign-in?${new URLSearchParams({ again: 'yes', to: pageOf(request) }).toString()}`
    : null;
