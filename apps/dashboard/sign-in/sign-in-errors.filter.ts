import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import { AccessLog, AccessNotLogged } from '#libs/access-log/index.js';
import { ProviderUnavailable, SignInRefused, type SignInFault } from '#libs/identity/index.js';
import { Links } from '../frame/links.js';
import { render } from '../frame/render.js';

const WHY: Readonly<Record<SignInFault, string>> = {
  'not-begun-here': 'It was not begun in this browser, was finished already, or took more than ten minutes.',
  'provider-refused': 'The identity provider, or you there, said no.',
  'answer-does-not-hold': 'What came back from the identity provider does not hold.',
  'not-just-now':
    'The identity provider was asked to have you sign in just now, and does not say that you did. Whoever runs it can have it tell auth_time.',
  'names-nobody': 'The identity provider names nobody whom this system takes.',
};

const AWAY = 'The identity provider does not answer. Who is signed in stays so; nobody can sign in until it does.';
const NOT_LOGGED =
  'The log of who signs in cannot be written. Who is signed in stays so; nobody can sign in until it can.';

/** Sign-ins that led to nobody, as a page. Who was signed in before still is. */
@Catch(SignInRefused, ProviderUnavailable, AccessNotLogged)
export class SignInErrors implements ExceptionFilter {
  private readonly log = new Logger(SignInErrors.name);

  constructor(private readonly accessLog: AccessLog) {}

  catch(error: SignInRefused | ProviderUnavailable | AccessNotLogged, host: ArgumentsHost): void {
    this.log.warn({ error: error.message, cause: error.cause });
    const isRefused = error instanceof SignInRefused;
    if (isRefused) this.accessLog.signInFailed(error.fault);
    const why = isRefused ? WHY[error.fault] : error instanceof AccessNotLogged ? NOT_LOGGED : AWAY;
    host
      .switchToHttp()
      .getResponse<Response>()
      .status(isRefused ? 400 : 503)
      .set({ 'Cache-Control': 'no-store', ...(!isRefused && { 'Retry-After': '5' }) })
      .type('html')
      .send(render('sign-in/refused.njk', { links: new Links(), why }));
  }
}
