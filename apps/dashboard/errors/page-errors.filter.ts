import { randomUUID } from 'node:crypto';
import { Catch, HttpException, Inject, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Clock } from '#libs/kernel/clock.js';
import { CLOCK } from '#libs/platform/tokens.js';
import { BadCursor } from '#libs/read-models/bad-cursor.js';
import { ReadModelBuilding } from '#libs/read-models/generations/errors.js';
import { buildInWords } from '#libs/read-models/generations/progress.js';
import { askedOf, type Asked } from '../frame/asked.js';
import { Links } from '../frame/links.js';
import { momentBar } from '../frame/moment-bar.js';
import { render } from '../frame/render.js';
import { NotThere, notThereYet } from './not-there.js';
import { isNoMoment, isOwn, noMomentPage } from './wrong-moment.js';

interface ErrorPage {
  readonly status: number;
  readonly template: string;
  readonly model?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

const LOOKS_AGAIN_S = 5;

const building = ({ progress }: ReadModelBuilding): ErrorPage => ({
  status: 503,
  template: 'errors/building.njk',
  model: { progress: buildInWords(progress), refresh: LOOKS_AGAIN_S },
  headers: { Refresh: String(LOOKS_AGAIN_S), 'Retry-After': String(LOOKS_AGAIN_S) },
});

const wrongQuestion = (message: string): ErrorPage => ({
  status: 400,
  template: 'errors/wrong-question.njk',
  model: { message },
});

/** Errors as pages: what was not found, what was asked wrongly, and what went wrong here. */
@Catch()
export class PageErrors implements ExceptionFilter {
  private readonly log = new Logger(PageErrors.name);

  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const asked = this.askedOf(request);
    const { status, template, model, headers } = this.pageOf(error, request, asked);
    // Where the moment is what is wrong, the page's own form asks for another.
    const frame =
      asked === null || (isNoMoment(error) && isOwn(error, asked))
        ? { links: new Links() }
        : { links: asked.links, moment: momentBar(asked, request.path, null) };
    host
      .switchToHttp()
      .getResponse<Response>()
      .status(status)
      .set({ 'Cache-Control': 'no-store', ...headers })
      .type('html')
      .send(render(template, { ...model, ...frame }));
  }

  /** The moment that the page was asked for; `null` when it is none. */
  private askedOf({ query }: Request): Asked | null {
    try {
      return askedOf(query, this.clock);
    } catch {
      return null;
    }
  }

  private pageOf(error: unknown, { query, path }: Request, asked: Asked | null): ErrorPage {
    if (isNoMoment(error)) return noMomentPage(error, query, path, asked);
    if (error instanceof NotThere && asked !== null)
      return { status: 404, template: 'errors/not-there.njk', model: notThereYet(error, asked) };
    if (error instanceof ReadModelBuilding) return building(error);
    if (error instanceof BadCursor) return wrongQuestion(error.message);
    const status = error instanceof HttpException ? error.getStatus() : 500;
    if (status === 404) return { status, template: 'errors/not-found.njk' };
    if (error instanceof HttpException && status < 500) return { ...wrongQuestion(error.message), status };
    const incident = randomUUID();
    this.log.error({ incident, error });
    return { status: 500, template: 'errors/problem.njk', model: { incident } };
  }
}
