import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Logger } from 'pino';
import { endUnread, isWhole } from '../http/bodies/unread.js';
import { correlationOf } from '../http/correlation.js';
import { problemOfException } from './of-exception.js';
import { problemBody } from './problem.dto.js';

/** Every error leaves as `application/problem+json` (RFC 9457); what is our fault is logged with its cause. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Logger) {}

  catch(exception: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const response = http.getResponse<Response>();
    const request = http.getRequest<Request>();
    const correlationId = correlationOf(request);
    const problem = problemOfException(exception);
    if (problem.status >= 500)
      this.log.error({ correlationId, code: problem.code, err: problem.cause ?? problem }, problem.detail);
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const body = JSON.stringify(problemBody(problem, correlationId));
    response
      .status(problem.status)
      .set({ 'Cache-Control': 'no-store', ...problem.headers })
      .type('application/problem+json');
    if (!request.complete) {
      endUnread(request, response, body);
      return;
    }
    isWhole(response);
    response.setHeader('Content-Length', Buffer.byteLength(body)).end(body);
  }
}
