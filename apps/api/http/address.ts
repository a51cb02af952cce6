import type { NextFunction, Request, Response } from 'express';
import { Problem } from '../problems/problem.js';

/** Whether the percent-encoding is well-formed and decodes to UTF-8. */
const isDecodable = (text: string): boolean => {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
};

const malformed = (detail: string) => new Problem('malformed-request', detail);

/**
 * Refuses an address without a host (RFC 9112, 3.2), and one whose percent-encoding is broken (RFC 3986, 2.1) or is not
 * UTF-8: it would be read as another one.
 */
export const decodableAddress = (
  { originalUrl, headers, httpVersion }: Request,
  _: Response,
  next: NextFunction,
): void => {
  if (headers.host === undefined && httpVersion !== '1.0') next(malformed('The request has no Host header.'));
  else if (isDecodable(originalUrl)) next();
  else next(malformed('The address has a % that begins no character of UTF-8: write it as %25.'));
};
