import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
export const CORRELATION_HEADER = 'X-Correlation-Id';

/** Gives every request a correlation id, the caller's own where it is a UUID, and echoes it. */
export const correlate = (request: Request, response: Response, next: NextFunction): void => {
  const given = request.get(CORRELATION_HEADER);
  const id = given !== undefined && UUID.test(given) ? given.toLowerCase() : randomUUID();
  request.headers[CORRELATION_HEADER.toLowerCase()] = id;
  response.setHeader(CORRELATION_HEADER, id);
  next();
};

/** The id that `correlate` gave the request. */
export const correlationOf = (request: Request): string => request.get(CORRELATION_HEADER) ?? randomUUID();
