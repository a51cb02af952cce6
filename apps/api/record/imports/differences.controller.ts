import {
  applyDecorators,
  Body,
  Controller,
  HttpCode,
  Param,
  Post,
  Query,
  Req,
  Res,
  UseGuards,
  UsePipes,
} from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { Decision } from '#libs/application/recording/differences/difference-decisions.js';
import { ListImportDifferences } from '#libs/asking/questions/things.js';
import { DecideDifference } from '#libs/doing/papers/decide-difference.js';
import type { Rights } from '#libs/domain/rights/rights.js';
import { isId, spelledId } from '#libs/kernel/stream-id.js';
import { ReasonDto } from '../../commands/act.dto.js';
import { AnswersJson } from '../../http/accept.js';
import { CHANGE_HEADERS } from '../../http/api-headers.js';
import { JsonBody } from '../../http/bodies/body.js';
import { correlationOf } from '../../http/correlation.js';
import { TheId } from '../../http/documented.js';
import { TakesNoParameters } from '../../http/no-parameters.js';
import { RequestValidation } from '../../http/validation.pipe.js';
import { CurrentRights } from '../../identity/current-rights.js';
import { ActorGuard } from '../../identity/actor.guard.js';
import { Does } from '../../identity/does.js';
import { AnswersProblems } from '../../problems/answers-problems.js';
import { Problem } from '../../problems/problem.js';
import { Answers, QueriesAt } from '../../queries/decorators.js';
import { FreshDto } from '../../queries/parameters.dto.js';
import { CurrentReader } from '../../identity/current-reader.js';
import type { Reader } from '#libs/asking/reader.js';
import { Questions } from '../../queries/questions.js';
import { DECIDED, DifferenceModels, DifferencesDto, shapeDecision, TakeDto } from './difference.dto.js';

/** What a paper says otherwise than the record. */
@QueriesAt('imports', 'Imports')
export class ImportDifferencesController {
  constructor(private readonly questions: Questions) {}

  @Answers(
    ':id/differences',
    {
      operationId: 'listImportDifferences',
      summary: 'What the paper of an import says otherwise than the record',
      description:
        'Each with both statements, where they stand, and what a person decided: `taken`, `kept`, `left`, or nothing yet.',
    },
    DifferencesDto,
  )
  all(@CurrentReader() reader: Reader, @Param('id') id: string, @Query() parameters: FreshDto) {
    return this.questions.page(
      new ListImportDifferences(this.questions.asked(reader, parameters), { id }),
      (items) => ({
        items,
      }),
    );
  }
}

const Deciding = (verb: Decision, summary: string, description: string) =>
  applyDecorators(
    Post(`imports/:id/differences/:no/${verb}`),
    HttpCode(200),
    TakesNoParameters(),
    JsonBody(),
    DifferenceModels(),
    ApiOperation({ operationId: `${verb}Difference`, summary, description }),
    TheId(),
    ApiParam({ name: 'no', description: 'Its number in the import', schema: { type: 'integer', minimum: 1 } }),
    ApiOkResponse({ description: 'Decided, now or before', headers: CHANGE_HEADERS, schema: DECIDED }),
    AnswersProblems(400, 401, 403, 404, 409, 413, 415, 422, 503),
  );

const AGAIN = 'Deciding again takes the place of what was decided; the same again changes nothing.';

/** A person decides about each difference of a reissued paper. */
@ApiTags('Imports')
@ApiBearerAuth()
@Does({ deed: 'decide on a difference' })
@UseGuards(ActorGuard)
@AnswersJson()
@UsePipes(RequestValidation)
@Controller('v1')
export class DifferencesController {
  constructor(private readonly commands: CommandBus) {}

  @Deciding(
    'take',
    'Take what the paper says: it becomes what the record says',
    `By the right move of the thing, from the paper's day: a correction, a due date revised, an owner assigned; of what the paper does not print any more, its withdrawal. A reason is required. ${AGAIN}`,
  )
  take(
    @Param('id') id: string,
    @Param('no') no: string,
    @Body() { reason = null, approver = null }: TakeDto,
    @CurrentRights() rights: Rights,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    return this.decide({ id, no, decision: 'take', reason, approver, rights }, request, response);
  }

  @Deciding(
    'keep',
    'Keep what the record says',
    `What was taken before is withdrawn from the thing. A reason is required. ${AGAIN}`,
  )
  keep(
    @Param('id') id: string,
    @Param('no') no: string,
    @Body() { reason = null }: ReasonDto,
    @CurrentRights() rights: Rights,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    return this.decide({ id, no, decision: 'keep', reason, approver: null, rights }, request, response);
  }

  @Deciding(
    'leave',
    'Leave it undecided, and say so',
    `What was taken before is withdrawn from the thing, for which a reason is required. ${AGAIN}`,
  )
  leave(
    @Param('id') id: string,
    @Param('no') no: string,
    @Body() { reason = null }: ReasonDto,
    @CurrentRights() rights: Rights,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    return this.decide({ id, no, decision: 'leave', reason, approver: null, rights }, request, response);
  }

  private async decide(asked: Asked, request: Request, response: Response) {
    const { id, decision, reason, approver, rights } = asked;
    if (!isId(id)) throw new Problem('not-found', 'Things are addressed by their UUID.');
    if (!/^[1-9]\d{0,8}$/.test(asked.no)) throw new Problem('not-found', 'Differences are addressed by their number.');
    const by = { actor: rights.actor, rights, reason, approver, correlationId: correlationOf(request) };
    const decided = shapeDecision(
      await this.commands.execute(new DecideDifference(spelledId(id), parseInt(asked.no, 10), decision, by)),
    );
    if (decided.position !== null) response.setHeader('Event-Position', decided.position);
    return decided;
  }
}

interface Asked {
  readonly id: string;
  readonly no: string;
  readonly decision: Decision;
  readonly reason: string | null;
  readonly approver: string | null;
  readonly rights: Rights;
}
