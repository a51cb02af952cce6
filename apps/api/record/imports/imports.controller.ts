import { Body, Controller, Headers, HttpCode, Param, Post, Query, Req, Res, UseGuards, UsePipes } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiBody, ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { ReasonDto } from '../../commands/act.dto.js';
import { BringInPaper } from '#libs/doing/papers/bring-in-paper.js';
import { PreviewPaper } from '#libs/doing/papers/preview-paper.js';
import { WithdrawImport } from '#libs/doing/papers/withdraw-import.js';
import type { Rights } from '#libs/domain/rights/rights.js';
import { isId, spelledId } from '#libs/kernel/stream-id.js';
import { AnswersJson } from '../../http/accept.js';
import { CHANGE_HEADERS } from '../../http/api-headers.js';
import { cancelledOf } from '../../http/cancelled.js';
import { correlationOf } from '../../http/correlation.js';
import { TheId } from '../../http/documented.js';
import { RepeatableByKey, requestKeyOf } from '../../http/idempotency-key.js';
import { JsonBody, TextBody } from '../../http/bodies/body.js';
import { TakesNoParameters } from '../../http/no-parameters.js';
import { RequestValidation } from '../../http/validation.pipe.js';
import { CurrentRights } from '../../identity/current-rights.js';
import { ActorGuard } from '../../identity/actor.guard.js';
import { Does } from '../../identity/does.js';
import { AnswersProblems } from '../../problems/answers-problems.js';
import { problemOfRefusal } from '../../problems/of-refusal.js';
import { Problem } from '../../problems/problem.js';
import {
  ALREADY_RECORDED,
  DRAFT,
  OutcomeModels,
  RECORDED,
  shapeOutcome,
  shapePlan,
  shapeRefusal,
} from './outcome.dto.js';
import { bytesOf, ReadUpload } from './read-upload.js';
import { fileName, RecordDto, saidIn, UploadDto } from './upload.dto.js';
import { shapeWithdrawal, WITHDRAWN, WithdrawalModels } from './withdrawal.dto.js';

const TheText = () => ApiBody({ description: 'The report as plain text', required: true, schema: { type: 'string' } });

/** Documents in: first a draft for a person to confirm, then the record. */
@ApiTags('Imports')
@ApiBearerAuth()
@Does({ deed: 'bring in a paper' })
@UseGuards(ActorGuard)
@AnswersJson()
@UsePipes(RequestValidation)
@Controller('v1')
export class ImportsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly upload: ReadUpload,
  ) {}

  @Post('drafts')
  @HttpCode(200)
  @TextBody()
  @TheText()
  @ApiOperation({
    operationId: 'readPaper',
    summary: 'Read a document: what is in it, and what recording it would do',
    description: 'A draft for a person to confirm. Nothing is recorded.',
  })
  @OutcomeModels()
  @ApiOkResponse({ description: 'The draft; nothing is recorded', schema: DRAFT })
  @AnswersProblems(400, 401, 403, 413, 415, 422, 503)
  async draft(
    @Query() parameters: UploadDto,
    @Headers('Content-Disposition') disposition: string | undefined,
    @Body() body: unknown,
    @CurrentRights() rights: Rights,
    @Res({ passthrough: true }) response: Response,
  ) {
    const { draft, document } = await this.read(parameters, disposition, body, response);
    const plan = await this.queries.execute(new PreviewPaper(draft, document, saidIn(parameters), rights));
    return plan.ok
      ? { ...draft, preview: shapePlan(plan), refusal: null, asks: null, candidates: null }
      : { ...draft, preview: null, ...shapeRefusal(plan.refusal) };
  }

  @Post('imports')
  @TextBody()
  @TheText()
  @OutcomeModels()
  @RepeatableByKey()
  @ApiOperation({
    operationId: 'recordPaper',
    summary: 'Record a document whose draft a person has confirmed',
    description:
      'All that the draft holds is recorded, as one import. The same document again changes nothing and says so.',
  })
  @ApiResponse({ status: 201, description: 'Recorded', headers: CHANGE_HEADERS, schema: RECORDED })
  @ApiResponse({ status: 200, description: 'It was recorded already; nothing changed', schema: ALREADY_RECORDED })
  @AnswersProblems(400, 401, 403, 413, 415, 422, 503)
  async record(
    @Query() parameters: RecordDto,
    @Headers('Content-Disposition') disposition: string | undefined,
    @Body() body: unknown,
    @CurrentRights() rights: Rights,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    const { draft, document } = await this.read(parameters, disposition, body, response);
    const { actor } = rights;
    const key = requestKeyOf(request, actor);
    const { reason = null } = parameters;
    const by = { actor, rights, reason, ...saidIn(parameters), correlationId: correlationOf(request), key };
    const result = await this.commands.execute(new BringInPaper(bytesOf(body), draft, document, by));
    if (result.outcome === 'refused') throw problemOfRefusal(result.refusal);
    response.setHeader('Location', `/v1/imports/${result.importId}`);
    if (result.outcome === 'recorded') {
      response.setHeader('Event-Position', String(result.position));
      if (result.replayed) response.setHeader('Idempotency-Replayed', 'true');
    }
    response.status(result.outcome === 'recorded' ? 201 : 200);
    return shapeOutcome(result);
  }

  @Post('imports/:id/withdraw')
  @Does({ deed: 'withdraw an import' })
  @TakesNoParameters()
  @HttpCode(200)
  @JsonBody()
  @WithdrawalModels()
  @ApiOperation({
    operationId: 'withdrawImport',
    summary: 'Withdraw all that an import recorded; the document can then be recorded anew',
    description: 'Refused as a whole where somebody has built on what it recorded. Done again, it changes nothing.',
  })
  @TheId()
  @ApiOkResponse({ description: 'Withdrawn, now or before', schema: WITHDRAWN })
  @AnswersProblems(400, 401, 403, 404, 409, 413, 415, 422, 503)
  async withdraw(
    @Param('id') id: string,
    @Body() { reason = null }: ReasonDto,
    @CurrentRights() rights: Rights,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    if (!isId(id)) throw new Problem('not-found', 'Things are addressed by their UUID.');
    const by = { actor: rights.actor, rights, reason, correlationId: correlationOf(request) };
    const withdrawn = shapeWithdrawal(await this.commands.execute(new WithdrawImport(spelledId(id), by)));
    response.setHeader('Event-Position', withdrawn.position);
    return withdrawn;
  }

  private read(parameters: UploadDto, disposition: string | undefined, body: unknown, response: Response) {
    return this.upload.read(body, fileName(parameters, disposition), parameters.authority, cancelledOf(response));
  }
}
