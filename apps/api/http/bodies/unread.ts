import type { IncomingMessage, ServerResponse } from 'node:http';
import type { NextFunction } from 'express';
import { hasBody } from './has-body.js';

/** Keep-alive needs the body read to its end: bytes left over would be parsed as the next request. */
export const keptOnlyWhole = (request: IncomingMessage, response: ServerResponse, next: NextFunction): void => {
  if (hasBody(request)) response.setHeader('Connection', 'close');
  next();
};

/** The body was read to its end. */
export const isWhole = (response: ServerResponse): void => response.removeHeader('Connection');

const LINGERS_MS = 1_000;
const MOST_DROPPED = 128 * 1024;

/**
 * Ends an answer to a request whose body nobody read to its end. To close at once would reset the connection, and the
 * sender would lose the answer (RFC 9112, 9.6): for a second it may take it, while little of what it sends is dropped.
 */
export const endUnread = (request: IncomingMessage, response: ServerResponse, body: string): void => {
  response.setHeader('Content-Length', Buffer.byteLength(body));
  response.write(body);
  const end = () => {
    clearTimeout(timer);
    response.end();
  };
  const timer = setTimeout(end, LINGERS_MS);
  request.once('end', end).once('close', end).once('error', end);
  let dropped = 0;
  request.on('data', (chunk: Buffer) => {
    dropped += chunk.length;
    if (dropped > MOST_DROPPED) request.pause();
  });
  request.resume();
};
