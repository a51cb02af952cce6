import { Controller, Get, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Request, Response } from 'express';
import { NamesOfPeople } from '#libs/asking/names-of-people.js';
import { GetOwnersAndDates } from '#libs/asking/questions/owners-and-dates.js';
import { operationOf } from '#libs/domain/rights/operation.js';
import { PageErrors } from '../errors/page-errors.filter.js';
import { Forms } from '../forms/forms.js';
import type { Fault } from '../forms/sent.js';
import { Pages } from '../frame/pages.js';
import { ManyForms } from '../many/many-forms.js';
import { checkPage, recordedPage } from '../many/pages.js';
import { changesOf, confirmedOf, manyOf } from './carried.js';
import { faultsOf } from './faults.js';
import { gridPage, gridPath, type Named, type SentGrid } from './grid-page.js';
import { gridIn } from './grid.js';

const WRONG = 422;

/** Owners and due dates of all actions of a paper or a plan, on one page. */
@Controller()
@UseFilters(PageErrors)
export class OwnersAndDatesController {
  constructor(
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly many: ManyForms,
    private readonly questions: QueryBus,
    private readonly people: NamesOfPeople,
  ) {}

  @Get('reports/:id/owners-and-dates')
  ofReport(@Param('id') id: string, @Req() request: Request, @Res() response: Response) {
    return this.show({ kind: 'report', id }, request, response);
  }

  @Get('action-plans/:id/owners-and-dates')
  ofPlan(@Param('id') id: string, @Req() request: Request, @Res() response: Response) {
    return this.show({ kind: 'action-plan', id }, request, response);
  }

  @Post('reports/:id/owners-and-dates')
  sendOfReport(@Param('id') id: string, @Req() request: Request, @Res() response: Response) {
    return this.send({ kind: 'report', id }, request, response);
  }

  @Post('action-plans/:id/owners-and-dates')
  sendOfPlan(@Param('id') id: string, @Req() request: Request, @Res() response: Response) {
    return this.send({ kind: 'action-plan', id }, request, response);
  }

  private async show(named: Named, request: Request, response: Response) {
    const kept = await this.forms.keptFor(request);
    const sent = kept && { ...kept, seen: this.many.seenIn(kept.typed) };
    return this.answer(named, sent ?? undefined, request, response);
  }

  /** Whoever reads the page may read who can be chosen. */
  private async answer(named: Named, sent: SentGrid | undefined, request: Request, response: Response, status = 200) {
    const page = gridPage(named, (reader) => this.people.active(reader), sent);
    return this.pages.show(page, request, response, status);
  }

  private async send(named: Named, request: Request, response: Response) {
    const received = await this.many.received(request, 'owners-and-dates-form', () =>
      operationOf('action', 'AssignOwner'),
    );
    const { typed, asked } = received;
    const { of, actions } = (await this.questions.execute(new GetOwnersAndDates(asked, { named }))).value;
    const grid = gridIn(actions, typed);
    const again = (faults: readonly Fault[]) =>
      this.answer(named, { typed, faults, seen: asked.at }, request, response, faults.length > 0 ? WRONG : 200);
    if (typed['go'] === 'change') return again([]);
    if (grid.faults.length > 0) return again(grid.faults);
    const about = { named, ref: of.ref, actions };
    const changes = changesOf(grid, actions);
    if (typed['go'] === 'record') {
      const outcomes = await this.many.carryOut(received, changes);
      return this.pages.show(recordedPage(manyOf(about, grid, typed, outcomes)), request, response);
    }
    const tried = await this.many.tryOut(received, changes);
    const faults = grid.wanted.flatMap((wanted, no) => faultsOf(wanted, tried[no]!));
    if (faults.length > 0) return again(faults);
    const confirmed = { action: gridPath(named), hidden: confirmedOf(actions, typed) };
    return this.pages.show(checkPage(manyOf(about, grid, typed, tried), confirmed), request, response);
  }
}
