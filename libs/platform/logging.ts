import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pino, type DestinationStream, type Logger } from 'pino';
import type { Options } from 'pino-http';
import type { Config } from './config.js';
import { FdWriter } from './fd-writer.js';

/** Standard output; a line that cannot be written is dropped, counted, and told of as a line of its own later. */
const standardOutput = (name: string): DestinationStream =>
  new FdWriter(1, (dropped, why) =>
    JSON.stringify({ level: 50, time: Date.now(), name, dropped, why, msg: 'lines of the log could not be written' }),
  );

/** Lines of JSON, on standard output unless told otherwise; `name` tells the process. */
export const createLogger = (
  name: string,
  level: Config['logLevel'],
  to: DestinationStream = standardOutput(name),
): Logger => {
  // A failed query carries its parameters, and Postgres tells of the row at fault: whole events.
  const paths = ['parameters', 'detail', 'where'].flatMap((name) => [`err.${name}`, `err.driverError.${name}`]);
  return pino({ name, level, redact: { paths, censor: '[redacted]' } }, to);
};

export const CORRELATION_HEADER = 'X-Correlation-Id';
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** The correlation id that a request brings, if it is a UUID; else a new one. */
export const correlationIdOf = (request: IncomingMessage): string => {
  const given = request.headers[CORRELATION_HEADER.toLowerCase()];
  return typeof given === 'string' && UUID.test(given) ? given.toLowerCase() : randomUUID();
};

interface Requested {
  readonly id: unknown;
  readonly method: string;
  readonly url: string;
}

/**
 * Options of `pino-http`: one line a request with its method, path and outcome. Never its headers, its address, its body
 * or what it asks for: they hold tokens and tell of people. `request.id` is the correlation id, and the answer carries it.
 */
export const httpLogging = (logger: Logger): Options<IncomingMessage, ServerResponse> => ({
  logger,
  serializers: {
    req: ({ id, method, url }: Requested) => ({ id, method, path: url.replace(/\?.*$/s, '') }),
    res: ({ statusCode }: { readonly statusCode: number }) => ({ statusCode }),
  },
  genReqId: (request, response) => {
    const id = correlationIdOf(request);
    response.setHeader(CORRELATION_HEADER, id);
    return id;
  },
  customProps: (request) => ({ correlationId: request.id }),
  customLogLevel: (_request, { statusCode }, error) =>
    error || statusCode >= 500 ? 'error' : statusCode >= 400 ? 'warn' : 'info',
});
