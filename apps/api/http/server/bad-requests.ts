import { randomUUID } from 'node:crypto';
import { STATUS_CODES, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { CORRELATION_HEADER } from '#libs/platform/logging.js';
import { problemBody } from '../../problems/problem.dto.js';
import { Problem } from '../../problems/problem.js';

const problemOf = ({ code }: NodeJS.ErrnoException): Problem => {
  if (code === 'HPE_HEADER_OVERFLOW')
    return new Problem('head-too-large', 'The address and the headers may have 16 KiB together.');
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT')
    return new Problem('request-timeout', 'The request was not there in time. Send it again.');
  return new Problem('malformed-request', 'This is no request of HTTP/1.1.');
};

const written = (problem: Problem): string => {
  const id = randomUUID();
  const body = JSON.stringify(problemBody(problem, id));
  return [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
    'Content-Type: application/problem+json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Cache-Control: no-store',
    `${CORRELATION_HEADER}: ${id}`,
    'Connection: close',
    '',
    body,
  ].join('\r\n');
};

const LINGERS_MS = 1_000;

/** Answers a problem where Node's own parser refuses a request. Where an answer has begun, the connection just ends. */
export const answerBadRequests = (server: Server): void => {
  const answering = new WeakMap<Duplex, ServerResponse>();
  const told = new WeakSet<Duplex>();
  server.on('request', ({ socket }, response) => {
    answering.set(socket, response);
    response.once('close', () => answering.delete(socket));
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (told.has(socket)) return;
    told.add(socket);
    if (error.code === 'ECONNRESET' || !socket.writable || answering.get(socket)?.headersSent === true) {
      socket.destroy();
      return;
    }
    // Closed at once, the connection would be reset, and the sender lose the answer (RFC 9112, 9.6).
    const timer = setTimeout(() => socket.destroy(), LINGERS_MS);
    socket.once('close', () => clearTimeout(timer)).end(written(problemOf(error)));
  });
};
