import { createServer, type RequestListener } from 'node:http';
import { ExpressAdapter } from '@nestjs/platform-express';
import { UPLOAD_WITHIN_MS } from '../bodies/upload-within.js';
import { answerBadRequests } from './bad-requests.js';

/** Milliseconds and bytes: enough for a client on a slow line, and no more. */
const SETTINGS = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 10_000,
  // Longer than any operation waits for its body, so that the operation answers 408 first.
  requestTimeout: UPLOAD_WITHIN_MS + 15_000,
  connectionsCheckingInterval: 1_000,
  keepAliveTimeout: 5_000,
  // A request without a Host header is refused later, with a problem.
  requireHostHeader: false,
};

const MOST_CONNECTIONS = 1_000;
/** Milliseconds after which an idle connection is closed, such as one whose client does not read its answer. */
const STILL_MS = 300_000;

/** Express on a Node server with limits on heads, time and connections. Give it to `NestFactory.create`. */
export class BoundedServer extends ExpressAdapter {
  override initHttpServer(): void {
    const server = createServer(SETTINGS, this.getInstance<RequestListener>());
    server.maxConnections = MOST_CONNECTIONS;
    server.timeout = STILL_MS;
    // 100 Continue is sent when the body is read, not before (RFC 9110, 10.1.1).
    for (const expects of ['checkContinue', 'checkExpectation'])
      server.on(expects, (request, response) => server.emit('request', request, response));
    answerBadRequests(server);
    this.httpServer = server;
  }
}
