import { Controller, Get, HttpCode, Inject, Post, Req, Res, UseFilters } from '@nestjs/common';
import type { Request, Response } from 'express';
import { AccessLog } from '#libs/access-log/index.js';
import { Acting, RelyingParty, Sessions, SignInRefused, SignInSeal } from '#libs/identity/index.js';
import { isLoopback } from '#libs/platform/loopback.js';
import { PUBLIC_URL } from '#libs/platform/tokens.js';
import { PageErrors } from '../errors/page-errors.filter.js';
import { word } from '../frame/asked.js';
import { refuseUnknown } from '../frame/known-parameters.js';
import { ReceivedForms } from '../forms/received-forms.js';
import { Links } from '../frame/links.js';
import { render } from '../frame/render.js';
import { returnPath } from './return-to.js';
import { SignInErrors } from './sign-in-errors.filter.js';
import { WhoIsHere } from './who-is-here.js';

/** Signing in at the provider, and out again. */
@Controller()
@UseFilters(PageErrors, SignInErrors)
export class SignInController {
  constructor(
    private readonly provider: RelyingParty,
    private readonly seal: SignInSeal,
    private readonly acting: Acting,
    private readonly sessions: Sessions,
    private readonly who: WhoIsHere,
    private readonly forms: ReceivedForms,
    private readonly accessLog: AccessLog,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {}

  /** `again`: whoever is signed in is to prove it again. */
  @Get('sign-in')
  async begin(@Req() request: Request, @Res() response: Response) {
    refuseUnknown(request.query, request.path, ['to', 'again']);
    response.set('Cache-Control', 'no-store');
    // The provider sends the browser back to one address: a cookie of another name of this machine would not be there.
    const { hostname, host } = new URL(this.publicUrl);
    if (isLoopback(hostname) && request.get('Host') !== host)
      return response.redirect(303, this.publicUrl + request.originalUrl);
    const again = word(request.query, 'again') !== undefined;
    const { to, pending } = await this.provider.begin(returnPath(request.query['to']), again);
    this.who.cookies.keepPending(response, this.seal.seal(pending));
    return response.redirect(303, to.href);
  }

  /** What comes back works once: the browser forgets what it brought, whatever comes of it. */
  @Get('sign-in/return')
  async finish(@Req() request: Request, @Res() response: Response) {
    response.set('Cache-Control', 'no-store');
    this.who.cookies.dropPending(response);
    const pending = this.seal.open(this.who.cookies.pendingIn(request) ?? '');
    if (!pending) throw new SignInRefused('not-begun-here');
    const signedIn = await this.provider.finish(new URL(request.originalUrl, this.publicUrl).search, pending);
    const id = await this.acting.signIn(signedIn, this.who.cookies.sessionIn(request));
    this.who.cookies.keepSession(response, id);
    return response.redirect(303, pending.returnTo);
  }

  @Post('sign-out')
  @HttpCode(303)
  async end(@Req() request: Request, @Res() response: Response) {
    const session = this.who.cookies.sessionIn(request);
    const who = await this.who.at(request);
    if (session !== null && who !== null) {
      await this.forms.demandTheirs(request, who, 'sign-out');
      await this.sessions.end(session);
      await this.accessLog.signedOut(who.personId);
    }
    this.who.cookies.dropSession(response);
    return response.set('Cache-Control', 'no-store').redirect(303, '/signed-out');
  }

  /** The provider's own session goes on: it may be of other systems too, so that is the person's to end. */
  @Get('signed-out')
  async ended(@Req() request: Request, @Res() response: Response) {
    // Providers come back with a `state`, if any.
    refuseUnknown(request.query, request.path, ['state']);
    const there = await this.provider.endAddress(`${this.publicUrl}/signed-out`);
    response
      .set('Cache-Control', 'no-store')
      .type('html')
      .send(render('sign-in/signed-out.njk', { links: new Links(), provider: { href: there?.href ?? null } }));
  }
}
