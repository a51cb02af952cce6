import { randomUUID } from 'node:crypto';
import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import { BadCursor } from '#libs/read-models/bad-cursor.js';
import { Links } from '../frame/links.js';
import { render } from '../frame/render.js';

interface ErrorPage {
  readonly status: number;
  readonly template: string;
  readonly message?: string;
  readonly incident?: string;
}

/** Errors as pages: what was not found, what was asked wrongly, and what went wrong here. */
@Catch()
export class PageErrors implements ExceptionFilter {
  private readonly log = new Logger(PageErrors.name);

  catch(error: unknown, host: ArgumentsHost): void {
    const page = this.pageOf(error);
    host
      .switchToHttp()
      .getResponse<Response>()
      .status(page.status)
      .set('Cache-Control', 'no-store')
      .type('html')
      .send(render(page.template, { ...page, links: new Links() }));
  }

  private pageOf(error: unknown): ErrorPage {
    if (error instanceof BadCursor)
      return { status: 400, template: 'errors/wrong-question.njk', message: error.message };
    const status = error instanceof HttpException ? error.getStatus() : 500;
    if (status === 404) return { status, template: 'errors/not-found.njk' };
    if (error instanceof HttpException && status < 500)
      return { status, template: 'errors/wrong-question.njk', message: error.message };
    const incident = randomUUID();
    this.log.error({ incident, error });
    return { status: 500, template: 'errors/problem.njk', incident };
  }
}
