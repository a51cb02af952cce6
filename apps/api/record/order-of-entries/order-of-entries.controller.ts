import { HttpCode, Post, Query, UseGuards } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { GetOrderOfEntries, type WhatOrderChanged } from '#libs/asking/questions/order-of-entries.js';
import { Answered } from '../../http/answered.js';
import { TakesNoParameters } from '../../http/no-parameters.js';
import { textTag } from '../../http/tags.js';
import { SeeOrderOfEntries } from '#libs/doing/see-order-of-entries.js';
import type { Rights } from '#libs/domain/rights/rights.js';
import { CurrentRights } from '../../identity/current-rights.js';
import { ActorGuard } from '../../identity/actor.guard.js';
import { Does } from '../../identity/does.js';
import { AnswersProblems } from '../../problems/answers-problems.js';
import { Problem } from '../../problems/problem.js';
import { Answers, QueriesAt } from '../../queries/decorators.js';
import { CurrentReader } from '../../identity/current-reader.js';
import type { Reader } from '#libs/asking/reader.js';
import { Questions } from '../../queries/questions.js';
import { OrderOfEntriesDto, OrderPageDto, SeenDto } from './order-of-entries.dto.js';

const shape = ({ whole, listed }: WhatOrderChanged) => ({
  whole: whole && { ...whole, position: String(whole.position) },
  ...listed,
});

@QueriesAt('order-of-entries', 'Order of entries')
export class OrderOfEntriesController {
  constructor(
    private readonly questions: Questions,
    private readonly commands: CommandBus,
  ) {}

  @Answers(
    '',
    {
      operationId: 'listOrderOfEntries',
      summary: 'What the record says otherwise since entries hold from their own day',
      description:
        'Until 2026 the entry that was recorded last was told, whatever day it speaks of. What that makes different, for ' +
        'today and for the day of every meeting, was worked out once, from the entries of before.',
    },
    OrderOfEntriesDto,
  )
  async changed(@CurrentReader() reader: Reader, @Query() { limit, cursor }: OrderPageDto) {
    const answer = await this.questions.answer(
      new GetOrderOfEntries(this.questions.asked(reader, {}), { limit, cursor: cursor ?? null }),
    );
    const body = shape(answer.value);
    return new Answered(body, { ...answer, tag: textTag(JSON.stringify(body)) });
  }

  @Post('seen')
  @HttpCode(200)
  @Does({ deed: 'see the order of entries' })
  @UseGuards(ActorGuard)
  @TakesNoParameters()
  @ApiBearerAuth()
  @ApiOperation({
    operationId: 'seeOrderOfEntries',
    summary: 'Say that you have seen it',
    description: 'The board links to it until somebody has. Said again, it is answered who said so first.',
  })
  @ApiOkResponse({ description: 'It is seen', type: SeenDto })
  @AnswersProblems(400, 401, 403, 404, 503)
  async see(@CurrentRights() { actor }: Rights) {
    const seen = await this.commands.execute(new SeeOrderOfEntries(actor));
    if (seen === null) throw new Problem('not-found', 'Nothing is told otherwise: there is nothing to see.');
    return seen;
  }
}
