import { randomUUID } from 'node:crypto';
import {
  Catch,
  ForbiddenException,
  HttpException,
  Inject,
  Logger,
  type ArgumentsHost,
  type ExceptionFilter,
} from '@nestjs/common';
import type { Request, Response } from 'express';
import { AccessLog, AccessNotLogged } from '#libs/access-log/index.js';
import { EventStoreUnavailable } from '#libs/kernel/event-store-unavailable.js';
import { QuestionRefused, type QuestionRefusal } from '#libs/asking/refusals.js';
import { inWords } from '#libs/domain/rights/in-words.js';
import { allowedTo } from '#libs/domain/rights/operation.js';
import { RIGHTS_TO_ASK, type QuestionName } from '#libs/domain/rights/questions.js';
import type { Clock } from '#libs/kernel/clock.js';
import { CLOCK } from '#libs/platform/tokens.js';
import { isTransient } from '#libs/platform/postgres/errors.js';
import { ReadModelBuilding } from '#libs/read-models/generations/errors.js';
import { buildInWords } from '#libs/read-models/generations/progress.js';
import { FormKept } from '../forms/form-kept.js';
import { requestOf, type PageRequest } from '../frame/asked.js';
import { UnknownParameters } from '../frame/known-parameters.js';
import { Links } from '../frame/links.js';
import { momentBar } from '../frame/moment-bar.js';
import { render } from '../frame/render.js';
import { WhoIsHere } from '../sign-in/who-is-here.js';
import { NotAnyMore, notThereAnyMore } from './not-any-more.js';
import { notThereYet } from './not-there.js';
import { unknownParametersPage } from './unknown-parameters.js';
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

/** The database is away, or does not answer in time. */
const UNAVAILABLE: ErrorPage = {
  status: 503,
  template: 'errors/unavailable.njk',
  model: { refresh: LOOKS_AGAIN_S },
  headers: { Refresh: String(LOOKS_AGAIN_S), 'Retry-After': String(LOOKS_AGAIN_S) },
};

/** What is read here of the event store is who may read what, and the access log. */
const ACCESS_NOT_LOGGED: ErrorPage = {
  status: 503,
  template: 'errors/access-not-logged.njk',
  headers: { 'Retry-After': String(LOOKS_AGAIN_S) },
};

const wrongQuestion = (message: string): ErrorPage => ({
  status: 400,
  template: 'errors/wrong-question.njk',
  model: { message },
});

const noBody = ({ body, several }: Extract<QuestionRefusal, { is: 'no-body' }>): string =>
  several.length > 0
    ? `Several bodies are called ${body}: choose one of ${several.join(', ')}.`
    : `No paper of this record was put before a body that is called ${body}.`;

/** `back`: where a sign-in leads to. */
const signInFirst = (message: string, back: string): ErrorPage => ({
  status: 401,
  template: 'errors/sign-in.njk',
  model: { message, signIn: { href: `/sign-in?${new URLSearchParams({ to: back }).toString()}` } },
});

/** Somebody else is asked by the provider who they are: it would remember who is signed in. */
const formKept = ({ because, back }: FormKept): ErrorPage => {
  const over = because === 'sign-in-over';
  const signIn = new URLSearchParams({ ...(!over && { again: 'yes' }), to: back });
  return {
    status: over ? 401 : 403,
    template: 'forms/sign-in-over.njk',
    model: { over, signIn: { href: `/sign-in?${signIn.toString()}` } },
  };
};

const notAllowed = (heading: string, message: string): ErrorPage => ({
  status: 403,
  template: 'errors/not-allowed.njk',
  model: { heading, message },
});

/** "This takes the role of …": what the table of rights says of the question that the page asks. */
const takes = (question: string): string =>
  Object.hasOwn(RIGHTS_TO_ASK, question)
    ? inWords(allowedTo({ question: question as QuestionName }), false)
    : 'Nobody may see this.';

const pageNotAllowed = (
  { question, signedIn }: Extract<QuestionRefusal, { is: 'not-allowed' }>,
  back: string,
): ErrorPage =>
  signedIn ? notAllowed('This page is not for you', takes(question)) : signInFirst(takes(question), back);

const NOT_FOUND: ErrorPage = { status: 404, template: 'errors/not-found.njk' };

/** `asked`: what the page was asked for; `null` when its own moment is none. */
const pageOfRefusal = (
  refusal: QuestionRefusal,
  { query, path, originalUrl }: Request,
  asked: PageRequest | null,
): ErrorPage => {
  if (isNoMoment(refusal)) return noMomentPage(refusal, query, path, asked);
  if (refusal.is === 'wrong-cursor') return wrongQuestion(refusal.message);
  if (refusal.is === 'not-allowed') return pageNotAllowed(refusal, originalUrl);
  if (refusal.is === 'no-body') return wrongQuestion(noBody(refusal));
  return refusal.is === 'not-then' && asked !== null
    ? { status: 404, template: 'errors/not-there.njk', model: notThereYet(refusal, asked) }
    : NOT_FOUND;
};

/** Errors as pages: what was not found, what was asked wrongly, and what went wrong here. */
@Catch()
export class PageErrors implements ExceptionFilter {
  private readonly log = new Logger(PageErrors.name);

  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly accessLog: AccessLog,
    private readonly who: WhoIsHere,
  ) {}

  /** What somebody signed in is refused is in the access log before it is answered. */
  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    try {
      await this.tell(error, host.switchToHttp().getRequest());
      this.answer(error, host);
    } catch (instead) {
      this.answer(instead, host);
    }
  }

  /** Of pages: what forms are refused they tell themselves. */
  private async tell(error: unknown, request: Request): Promise<void> {
    if (!(error instanceof QuestionRefused) || error.refusal.is !== 'not-allowed') return;
    const who = await this.who.at(request);
    if (who === null) this.accessLog.guestRefused('not-permitted');
    else await this.accessLog.refused(who.personId, 'not-permitted', error.refusal.question);
  }

  private answer(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp().getRequest<Request>();
    if (error instanceof FormKept && error.because === 'newer-sign-in')
      return host.switchToHttp().getResponse<Response>().set('Cache-Control', 'no-store').redirect(303, error.back);
    const asked = this.askedIn(http);
    const refusal = error instanceof QuestionRefused ? error.refusal : null;
    const { status, template, model, headers } =
      refusal === null ? this.pageOf(error, http, asked) : pageOfRefusal(refusal, http, asked);
    // Where the moment is what is wrong, the page's own form asks for another.
    const frame =
      asked === null ||
      error instanceof UnknownParameters ||
      (refusal !== null && isNoMoment(refusal) && isOwn(refusal, asked))
        ? { links: new Links() }
        : { links: asked.links, moment: momentBar(asked, http.path, null) };
    host
      .switchToHttp()
      .getResponse<Response>()
      .status(status)
      .set({ 'Cache-Control': 'no-store', ...headers })
      .type('html')
      .send(render(template, { ...model, ...frame }));
  }

  /** What the page was asked for; `null` when it names no moment. */
  private askedIn({ query, path }: Request): PageRequest | null {
    try {
      return requestOf(query, path, this.clock);
    } catch {
      return null;
    }
  }

  private pageOf(error: unknown, http: Request, asked: PageRequest | null): ErrorPage {
    if (error instanceof NotAnyMore) {
      const model = notThereAnyMore(error.refusal, asked, error.people);
      return { status: 404, template: 'errors/not-any-more.njk', model };
    }
    if (error instanceof FormKept) return formKept(error);
    if (error instanceof UnknownParameters) return unknownParametersPage(error, http);
    if (error instanceof ReadModelBuilding) return building(error);
    const status = error instanceof HttpException ? error.getStatus() : 500;
    if (status === 404) return NOT_FOUND;
    if (status === 401) return signInFirst('Your sign-in is over, or was none. Nothing was done.', http.originalUrl);
    if (error instanceof ForbiddenException) return notAllowed('Nothing was done', error.message);
    if (error instanceof HttpException && status < 500) return { ...wrongQuestion(error.message), status };
    if (error instanceof AccessNotLogged || error instanceof EventStoreUnavailable) {
      this.log.warn({ error });
      return ACCESS_NOT_LOGGED;
    }
    const incident = randomUUID();
    this.log.error({ incident, error });
    if (isTransient(error)) return UNAVAILABLE;
    return { status: 500, template: 'errors/problem.njk', model: { incident } };
  }
}
