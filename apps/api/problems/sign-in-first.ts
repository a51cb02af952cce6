import type { Request } from 'express';
import type { ActingRequest } from '../identity/acting-request.js';
import type { Problem } from './problem.js';

/** What a page that links to a file is called otherwise than the file. */
const PAGES: Readonly<Record<string, string>> = { '/audit/entries': '/changes' };

/** The page that links to a file: its address is the file's, without what makes it one. */
const pageOf = ({ originalUrl }: Request): string => {
  const [path = '', search] = originalUrl.split('?');
  const asked = new URLSearchParams(search);
  asked.delete('format');
  const file = path.replace(/^\/v1/, '').replace(/\/recorded$/, '');
  const page = PAGES[file] ?? file;
  return asked.size === 0 ? page : `${page}?${asked.toString()}`;
};

/** Where a browser is led that has to sign in again for a file: back on the page that links to it, it has it. Else `null`. */
export const signInFirst = ({ code }: Problem, request: ActingRequest): string | null =>
  code === 'sign-in-again' && request.method === 'GET' && request.actor?.session
    ? `/sign-in?${new URLSearchParams({ again: 'yes', to: pageOf(request) }).toString()}`
    : null;
