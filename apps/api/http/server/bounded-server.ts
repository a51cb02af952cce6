import { createServer, type RequestListener } from 'node:http';
import { ExpressAdapter } from '@nestjs/platform-express';
import { answerBadRequests } from './bad-requests.js';

/** In milliseconds and bytes: what a reader on a slow line needs, and no more. */
const SETTINGS = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 10_000,
  // The body of a document may take a minute; what reads it says so first.
  requestTimeout: 75_000,
  connectionsCheckingInterval: 1_000,
  keepAliveTimeout: 5_000,
  // Refused later, as a problem.
  requireHostHeader: false,
};

const MOST_CONNECTIONS = 1_000;
/** A connection on which nothing moves, for instance since its reader takes no answer. */
const STILL_MS = 300_000;

/** Express on a server that bounds what it takes before anybody has looked at it. Give it to `NestFactory.create`. */
export class BoundedServer extends ExpressAdapter {
  override initHttpServer(): void {
    const server = createServer(SETTINGS, this.getInstance<RequestListener>());
    server.maxConnections = MOST_CONNECTIONS;
    server.timeout = STILL_MS;
    // Whoever waits to be asked for a body is asked when it is read, and not before (RFC 9110, 10.1.1).
    for (const expects of ['checkContinue', 'checkExpectation'])
      server.on(expects, (request, response) => server.emit('request', request, response));
    answerBadRequests(server);
    this.httpServer = server;
  }
}
