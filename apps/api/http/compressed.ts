import type { IncomingMessage, ServerResponse } from 'node:http';
import compression from 'compression';
import type { NextFunction, Request, RequestHandler, Response } from 'express';

/** Bytes. Compressing a shorter body saves too little. */
const THRESHOLD = 1024;

/** A strong ETag stands for exact bytes, and If-Match takes no other (RFC 9110, 8.8.3): such a body is not compressed. */
const isStronglyTagged = (response: ServerResponse): boolean => /^"/.test(String(response.getHeader('ETag') ?? ''));

const isEventStream = (response: ServerResponse): boolean =>
  String(response.getHeader('Content-Type') ?? '').startsWith('text/event-stream');

const mayBeCompressed = (request: IncomingMessage, response: ServerResponse): boolean =>
  !isStronglyTagged(response) &&
  !isEventStream(response) &&
  compression.filter(request as Request, response as Response);

/** HEAD may give only the length that GET would send (RFC 9110, 8.6), which is unknown before the body is compressed. */
const lengthIsUnknown = (request: Request, response: Response): boolean =>
  request.method === 'HEAD' &&
  Number.parseInt(String(response.getHeader('Content-Length') ?? 0), 10) >= THRESHOLD &&
  mayBeCompressed(request, response) &&
  request.acceptsEncodings('br', 'gzip', 'deflate') !== false;

/** Gives answers without a body (HEAD, 304) the headers that the compressed body would have had. */
const asWithBody = (request: Request, response: Response): void => {
  const writeHead = response.writeHead.bind(response) as (...head: readonly unknown[]) => Response;
  response.writeHead = (...head: readonly unknown[]) => {
    if (response.statusCode === 304 && !isStronglyTagged(response)) response.vary('Accept-Encoding');
    if (lengthIsUnknown(request, response)) response.removeHeader('Content-Length');
    return writeHead(...head);
  };
};

/**
 * Compresses answers, with brotli or gzip as Accept-Encoding prefers: text that is long enough and may be compressed. Of the
 * pages of who is signed in too: the one secret in them, the token of their forms, is another text in every answer
 * (`maskedFormToken`), so that nobody learns it from the lengths; and no other site can ask for them with the cookie (SameSite).
 */
export const compressed = (): RequestHandler => {
  const compress = compression({ threshold: THRESHOLD, filter: mayBeCompressed });
  return (request: Request, response: Response, next: NextFunction) => {
    asWithBody(request, response);
    compress(request, response, next);
  };
};
