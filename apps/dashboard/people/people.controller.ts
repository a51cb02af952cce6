import { Controller, Get, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Request, Response } from 'express';
import { TakeUpGrant } from '#libs/doing/take-up-grant.js';
import { Sessions } from '#libs/identity/index.js';
import { PageErrors } from '../errors/page-errors.filter.js';
import { Forms } from '../forms/forms.js';
import { Pages } from '../frame/pages.js';
import { WhoIsHere } from '../sign-in/who-is-here.js';
import { ownPage } from './own-page.js';
import { PEOPLE_PAGE } from './people-page.js';
import { personPage } from './person-page.js';
import { servicePage, servicesPage } from './services-page.js';
import { WHO_COULD } from './who-could-page.js';

/** The status of a page whose form is wrong. */
const WRONG = 422;

/** Who acts, and who may. */
@Controller()
@UseFilters(PageErrors)
export class PeopleController {
  constructor(
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly bus: CommandBus,
    private readonly sessions: Sessions,
    private readonly who: WhoIsHere,
  ) {}

  @Get('me')
  async me(@Req() request: Request, @Res() response: Response) {
    const id = this.who.cookies.sessionIn(request);
    const session = id === null ? null : await this.sessions.find(id);
    const kept = await this.forms.keptFor(request);
    const typed = kept && { code: kept.typed['code'] ?? '', message: null };
    return this.pages.show(ownPage(session, typed), request, response);
  }

  /** A role that was granted at the machine is taken up by its code. */
  @Post('me')
  async takeUp(@Req() request: Request, @Res() response: Response) {
    const { who, typed } = await this.forms.received(request, 'grant-code-form');
    const code = (typed['code'] ?? '').trim();
    const by = { actor: who.personId, correlationId: request.id as string };
    const outcome = await this.bus.execute(new TakeUpGrant(code, by));
    if (outcome.ok) {
      await this.forms.waitFor(outcome.reached);
      return response.set('Cache-Control', 'no-store').redirect(303, '/me');
    }
    const session = await this.sessions.find(this.who.cookies.sessionIn(request) ?? '');
    const wrong = { code, message: outcome.refusal.message };
    return this.pages.show(ownPage(session, wrong), request, response, WRONG);
  }

  @Get('people')
  people(@Req() request: Request, @Res() response: Response) {
    return this.pages.show(PEOPLE_PAGE, request, response);
  }

  @Get('people/:id')
  async person(@Param('id') id: string, @Req() request: Request, @Res() response: Response) {
    return this.pages.show(personPage(id, await this.forms.keptFor(request)), request, response);
  }

  @Post('people/:id')
  async changePerson(@Param('id') id: string, @Req() request: Request, @Res() response: Response) {
    const sent = await this.forms.send({ kind: 'person', id }, request, response);
    if (sent) await this.pages.show(personPage(id, sent), request, response, WRONG);
  }

  @Get('services')
  async services(@Req() request: Request, @Res() response: Response) {
    return this.pages.show(servicesPage(await this.forms.keptFor(request)), request, response);
  }

  @Post('services')
  async openService(@Req() request: Request, @Res() response: Response) {
    const sent = await this.forms.send({ kind: 'service', id: null }, request, response);
    if (sent) await this.pages.show(servicesPage(sent), request, response, WRONG);
  }

  @Get('services/:id')
  async service(@Param('id') id: string, @Req() request: Request, @Res() response: Response) {
    return this.pages.show(servicePage(id, await this.forms.keptFor(request)), request, response);
  }

  @Post('services/:id')
  async changeService(@Param('id') id: string, @Req() request: Request, @Res() response: Response) {
    const sent = await this.forms.send({ kind: 'service', id }, request, response);
    if (sent) await this.pages.show(servicePage(id, sent), request, response, WRONG);
  }

  @Get('who-could')
  whoCould(@Req() request: Request, @Res() response: Response) {
    return this.pages.show(WHO_COULD, request, response);
  }
}
