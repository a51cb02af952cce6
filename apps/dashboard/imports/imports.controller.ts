import { Controller, Get, NotFoundException, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { Request, Response } from 'express';
import { DecideDifference } from '#libs/doing/papers/decide-difference.js';
import { GetRecordingProgress } from '#libs/doing/papers/record-waiting-paper.js';
import { WithdrawImport } from '#libs/doing/papers/withdraw-import.js';
import { DocumentStore } from '#libs/documents/index.js';
import { isId, spelledId } from '#libs/kernel/stream-id.js';
import { PageErrors } from '../errors/page-errors.filter.js';
import { Forms } from '../forms/forms.js';
import { reasonOf } from '../forms/read-fields.js';
import { tidy } from '../forms/tidy.js';
import type { Fault } from '../forms/sent.js';
import { Pages } from '../frame/pages.js';
import { importPage, type ImportSent } from './import-page.js';
import { paperPage } from './paper-page.js';

/** The status of a page whose form is wrong. */
const WRONG = 422;
const DECISIONS = { take: 'taken', keep: 'kept', leave: 'left' } as const;
const isDecision = (typed: string): typed is keyof typeof DECISIONS => Object.hasOwn(DECISIONS, typed);
/** No more of what stands against a withdrawal is told at once. */
const NAMED = 20;

const idOf = (id: string): string => {
  if (!isId(id)) throw new NotFoundException();
  return spelledId(id);
};

const numberOf = (no: string): number => {
  if (!/^[1-9]\d{0,5}$/.test(no)) throw new NotFoundException();
  return Number.parseInt(no, 10);
};

/** An import: how far it is, what its paper says otherwise, and its withdrawal. */
@Controller('imports')
@UseFilters(PageErrors)
export class ImportPagesController {
  constructor(
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly documents: DocumentStore,
  ) {}

  @Get(':id')
  imported(@Param('id') id: string, @Req() request: Request, @Res() response: Response) {
    return this.show(id, request, response);
  }

  /** Where a form that was typed before its sign-in was over comes back: on the page that has it. */
  @Get(':id/differences/:no')
  difference(@Param('id') id: string, @Param('no') no: string, @Req() request: Request, @Res() response: Response) {
    return this.comeBack(id, { form: 'difference', no: numberOf(no) }, request, response);
  }

  @Get(':id/withdraw')
  toWithdraw(@Param('id') id: string, @Req() request: Request, @Res() response: Response) {
    return this.comeBack(id, { form: 'withdraw', no: null }, request, response);
  }

  @Get(':id/paper')
  paper(@Param('id') id: string, @Req() request: Request, @Res() response: Response) {
    return this.pages.show(paperPage(id, this.documents), request, response);
  }

  @Post(':id/differences/:no')
  async decide(
    @Param('id') asked: string,
    @Param('no') no: string,
    @Req() request: Request,
    @Res() response: Response,
  ) {
    const id = idOf(asked);
    const number = numberOf(no);
    const { who, typed } = await this.forms.received(request, 'difference-form');
    const by = await this.forms.authorFor(who, request, { deed: 'decide on a difference' });
    const { decision = '' } = typed;
    const { reason, faults } = reasonOf(typed);
    const wrong = (all: readonly Fault[]) =>
      this.show(id, request, response, { form: 'difference', no: number, typed, faults: all });
    if (!isDecision(decision))
      return wrong([{ field: 'decision', message: 'Choose whether to take it, keep it or leave it.' }, ...faults]);
    if (faults.length > 0) return wrong(faults);
    const approver = tidy(typed['approver']) || null;
    const told = { ...by, reason, approver };
    const result = await this.commands.execute(new DecideDifference(id, number, decision, told));
    if (result.outcome === 'refused') {
      const { code, message } = result.refusal;
      const field = code === 'reason-required' ? 'reason' : 'field' in result.refusal ? result.refusal.field : null;
      return wrong([{ field: field ?? null, message }]);
    }
    await this.forms.waitFor(result.position);
    const query = new URLSearchParams({ difference: no, done: DECISIONS[decision] });
    return response.set('Cache-Control', 'no-store').redirect(303, `/imports/${id}?${query.toString()}`);
  }

  @Post(':id/withdraw')
  async withdraw(@Param('id') asked: string, @Req() request: Request, @Res() response: Response) {
    const id = idOf(asked);
    const { who, typed } = await this.forms.received(request, 'withdraw-import-form');
    const by = await this.forms.authorFor(who, request, { deed: 'withdraw an import' });
    const { reason, faults } = reasonOf(typed);
    const wrong = (all: readonly Fault[]) =>
      this.show(id, request, response, { form: 'withdraw', no: null, typed, faults: all });
    if (typed['sure'] !== 'yes')
      return wrong([{ field: 'sure', message: 'Tick that all of it is to be withdrawn.' }, ...faults]);
    if (faults.length > 0) return wrong(faults);
    const result = await this.commands.execute(new WithdrawImport(id, { ...by, reason }));
    if (result.outcome === 'refused') {
      const { code, message } = result.refusal;
      return wrong([{ field: code === 'reason-required' ? 'withdraw-reason' : 'withdraw', message }]);
    }
    if (result.outcome === 'prevented') return wrong(preventedBy(result.preventions));
    await this.forms.waitFor(result.position);
    return response.set('Cache-Control', 'no-store').redirect(303, `/imports/${id}?done=withdrawn`);
  }

  private async comeBack(id: string, form: Pick<ImportSent, 'form' | 'no'>, request: Request, response: Response) {
    const kept = await this.forms.keptFor(request);
    const progressOf = (of: string) => this.queries.execute(new GetRecordingProgress(of));
    const sent = { ...form, typed: kept?.typed ?? {}, faults: [] };
    return this.pages.show(importPage(idOf(id), progressOf, sent), request, response);
  }

  private show(id: string, request: Request, response: Response, sent: ImportSent | null = null) {
    const progressOf = (of: string) => this.queries.execute(new GetRecordingProgress(of));
    return this.pages.show(importPage(id, progressOf, sent), request, response, sent === null ? 200 : WRONG);
  }
}

const preventedBy = (all: readonly { readonly ref: string; readonly why: string }[]): readonly Fault[] => [
  { field: 'withdraw', message: 'Nothing was withdrawn: somebody has built on what this import recorded.' },
  ...all.slice(0, NAMED).map(({ ref, why }) => ({ field: 'withdraw', message: `${ref}: ${why}` })),
  ...(all.length > NAMED ? [{ field: 'withdraw', message: `And ${all.length - NAMED} more.` }] : []),
];
