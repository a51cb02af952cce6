import { Controller, Get, Post, Req, Res, UseFilters } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Request, Response } from 'express';
import { GetManyThings } from '#libs/asking/questions/many.js';
import { MOST_AT_ONCE, type OneOfMany } from '#libs/doing/carry-out-many.js';
import { operationOf } from '#libs/domain/rights/operation.js';
import { PageErrors } from '../errors/page-errors.filter.js';
import { Forms } from '../forms/forms.js';
import { reasonOf } from '../forms/read-fields.js';
import type { Fault } from '../forms/sent.js';
import { Pages } from '../frame/pages.js';
import { ManyForms } from '../many/many-forms.js';
import { recordedPage } from '../many/pages.js';
import { tickedIn } from '../many/ticks.js';
import { updatesPage } from './updates-page.js';

const WRONG = 422;

const howMany = (ids: readonly string[]): readonly Fault[] => {
  if (ids.length === 0) return [{ field: null, message: 'Tick the actions of which you ask for an update.' }];
  return ids.length > MOST_AT_ONCE
    ? [{ field: null, message: `Tick no more than ${MOST_AT_ONCE} at once: these are ${ids.length}.` }]
    : [];
};

/** Who owes an update is asked for it, many at once. */
@Controller()
@UseFilters(PageErrors)
export class UpdatesController {
  constructor(
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly many: ManyForms,
    private readonly questions: QueryBus,
  ) {}

  @Get('updates')
  async owed(@Req() request: Request, @Res() response: Response) {
    return this.pages.show(updatesPage(await this.forms.keptFor(request)), request, response);
  }

  @Post('updates')
  async ask(@Req() request: Request, @Res() response: Response) {
    const received = await this.many.received(request, 'updates-form', () => operationOf('action', 'AskForUpdate'));
    const { typed, asked } = received;
    const which = tickedIn(typed);
    const { reason, faults: ofReason } = reasonOf(typed);
    const faults = [...howMany(which), ...ofReason];
    if (faults.length > 0) return this.pages.show(updatesPage({ typed, faults }), request, response, WRONG);
    const { things } = (await this.questions.execute(new GetManyThings(asked, { kind: 'action', which }))).value;
    const changes = things.map(({ id, revision: expected }): OneOfMany => ({
      ...{ kind: 'action', id, expected, type: 'AskForUpdate', told: {}, act: { reason, effectiveOn: null } },
    }));
    const outcomes = await this.many.carryOut(received, changes);
    const page = recordedPage({
      ...{ kind: 'action', title: 'Updates asked for', said: [], takes: ['committee', 'page'] },
      came: outcomes.map((outcome, no) => ({ id: changes[no]!.id, outcome })),
      seen: new Map(things.map(({ id, revision }) => [id, revision])),
      back: (links) => ({ href: links.to('/updates'), text: 'Updates that are owed' }),
    });
    return this.pages.show(page, request, response);
  }
}
