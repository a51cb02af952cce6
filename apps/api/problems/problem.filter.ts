import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import type { Logger } from 'pino';
import type { AccessLog } from '#libs/access-log/index.js';
import { endUnread, isWhole } from '../http/bodies/unread.js';
import { correlationOf } from '../http/correlation.js';
import { STANDALONE_PAGE } from '../http/standalone-page.js';
import type { ActingRequest } from '../identity/acting-request.js';
import { problemOfException } from './of-exception.js';
import { problemBody } from './problem.dto.js';
import { isShown, problemPage } from './problem-page.js';
import { logRefusal } from './refused-access.js';
import { signInFirst } from './sign-in-first.js';

/**
 * Answers every error as problem details (RFC 9457), or as an HTML page to a browser that navigates to an operation that pages link
 * to. Errors of the server are logged with their cause.
 */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly log: Logger,
    private readonly accessLog: AccessLog,
  ) {}

  /** What somebody signed in is refused is in the access log before it is answered. */
  catch(exception: unknown, host: ArgumentsHost): void {
    const logged = logRefusal(this.accessLog, problemOfException(exception).code, host.switchToHttp().getRequest());
    if (logged === null) return this.answer(exception, host);
    logged.then(
      () => this.answer(exception, host),
      (error: unknown) => this.answer(error, host),
    );
  }

  private answer(exception: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const response = http.getResponse<Response>();
    const request = http.getRequest<ActingRequest>();
    const correlationId = correlationOf(request);
    const problem = problemOfException(exception);
    if (problem.status >= 500)
      this.log.error({ correlationId, code: problem.code, err: problem.cause ?? problem }, problem.detail);
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const signIn = signInFirst(problem, request);
    if (signIn !== null) return response.set('Cache-Control', 'no-store').redirect(303, signIn);
    const told = problemBody(problem, correlationId);
    const shown = isShown(request);
    const body = shown ? problemPage(told) : JSON.stringify(told);
    response
      .status(problem.status)
      .set({
        'Cache-Control': 'no-store',
        ...problem.headers,
        ...(shown && { 'Content-Security-Policy': STANDALONE_PAGE }),
      })
      .type(shown ? 'html' : 'application/problem+json');
    if (!request.complete) {
      endUnread(request, response, body);
      return;
    }
    isWhole(response);
    response.setHeader('Content-Length', Buffer.byteLength(body)).end(body);
  }
}
