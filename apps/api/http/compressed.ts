import type { IncomingMessage, ServerResponse } from 'node:http';
import compression from 'compression';
import type { NextFunction, Request, RequestHandler, Response } from 'express';

/** In bytes: below it, what compression saves is not worth its while. */
const THRESHOLD = 1024;

/** A strong tag is of these very bytes, and what If-Match takes (RFC 9110, 8.8.3): with it, the body is sent as it is. */
const isStronglyTagged = (response: ServerResponse): boolean => /^"/.test(String(response.getHeader('ETag') ?? ''));

/** Tokens are not stored, and not compressed either: the length of what is compressed tells of what is in it (BREACH). */
const isNotStored = (response: ServerResponse): boolean =>
  String(response.getHeader('Cache-Control') ?? '').includes('no-store');

const isEventStream = (response: ServerResponse): boolean =>
  String(response.getHeader('Content-Type') ?? '').startsWith('text/event-stream');

/** A part of a file is a part of it as it is (RFC 9110, 15.3.7). */
const isPart = ({ statusCode }: ServerResponse): boolean => statusCode === 206;

const mayBeCompressed = (request: IncomingMessage, response: ServerResponse): boolean =>
  !isStronglyTagged(response) &&
  !isNotStored(response) &&
  !isEventStream(response) &&
  !isPart(response) &&
  compression.filter(request as Request, response as Response);

/** HEAD tells of a length only what GET would send, which is known only once it is compressed (RFC 9110, 8.6). */
const lengthIsUnknown = (request: Request, response: Response): boolean =>
  request.method === 'HEAD' &&
  Number.parseInt(String(response.getHeader('Content-Length') ?? 0), 10) >= THRESHOLD &&
  mayBeCompressed(request, response) &&
  request.acceptsEncodings('br', 'gzip', 'deflate') !== false;

/** Headers of answers without a body, which are not compressed: they are those of the body that is not sent. */
const asWithBody = (request: Request, response: Response): void => {
  const writeHead = response.writeHead.bind(response) as (...head: readonly unknown[]) => Response;
  response.writeHead = (...head: readonly unknown[]) => {
    if (response.statusCode === 304 && !isStronglyTagged(response)) response.vary('Accept-Encoding');
    if (lengthIsUnknown(request, response)) response.removeHeader('Content-Length');
    return writeHead(...head);
  };
};

/** Compresses answers, with brotli or gzip as Accept-Encoding prefers: text that is long enough and may be compressed. */
export const compressed = (): RequestHandler => {
  const compress = compression({ threshold: THRESHOLD, filter: mayBeCompressed });
  return (request: Request, response: Response, next: NextFunction) => {
    asWithBody(request, response);
    compress(request, response, next);
  };
};
