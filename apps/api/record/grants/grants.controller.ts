import { Body, HttpCode, Inject, Post, Query, UseGuards } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { addDays } from '#libs/calendar/plain-date.js';
import { ListGrantsAtMachine, type GrantAtMachine } from '#libs/asking/questions/people.js';
import type { Reader } from '#libs/asking/reader.js';
import { ROLE_NAMES } from '#libs/domain/rights/roles.js';
import type { Clock } from '#libs/kernel/clock.js';
import { CLOCK } from '#libs/platform/tokens.js';
import { changedOf } from '../../commands/answer.js';
import { Receipts } from '../../commands/receipts.js';
import type { Author } from '#libs/doing/author.js';
import { By } from '../../commands/change-request.js';
import { JsonBody } from '../../http/bodies/body.js';
import { Prose } from '../../http/input.js';
import { CHANGE_HEADERS } from '../../http/api-headers.js';
import { Many, Moment, shownAs, Text, Whole, Word } from '../../http/shown.js';
import { ActorGuard } from '../../identity/actor.guard.js';
import { CurrentReader } from '../../identity/current-reader.js';
import { Does } from '../../identity/does.js';
import { AnswersProblems } from '../../problems/answers-problems.js';
import { changedPerson } from '../../commands/decorators.js';
import { Answers, QueriesAt } from '../../queries/decorators.js';
import { FreshDto } from '../../queries/parameters.dto.js';
import { Questions } from '../../queries/questions.js';
import { TakeUpGrant } from '#libs/doing/take-up-grant.js';

/** For how long administrators are told of it, in days. */
const TOLD_DAYS = 30;

class CodeDto {
  @Prose({ description: 'What `oversight grant` printed', max: 100 })
  code!: string;
}

const GrantAtMachineDto = shownAs<GrantAtMachine>('GrantAtMachineDto', {
  person: Text('A pseudonym, `prs_…`'),
  name: Text(),
  no: Whole('Of the roles of this person'),
  role: Word(ROLE_NAMES),
  by: Text('The user of the operating system'),
  at: Moment(),
  reason: Text({ nullable: true }),
});

const GrantsAtMachineDto = shownAs<{ items: object }>('GrantsAtMachineDto', { items: Many(() => GrantAtMachineDto) });

@QueriesAt('grants', 'People')
export class GrantsController {
  constructor(
    private readonly questions: Questions,
    private readonly commands: CommandBus,
    private readonly receipts: Receipts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Answers(
    '',
    {
      operationId: 'listGrantsAtMachine',
      summary: 'Which roles were granted at the machine lately',
      description: `Those of the last ${TOLD_DAYS} days, the newest first: by whom, to whom and why.`,
    },
    GrantsAtMachineDto,
  )
  lately(@CurrentReader() reader: Reader, @Query() parameters: FreshDto) {
    const since = `${addDays(this.clock.today(), -TOLD_DAYS)}T00:00:00.000Z`;
    const question = new ListGrantsAtMachine(this.questions.asked(reader, parameters), { since });
    return this.questions.page(question, (items) => ({ items }));
  }

  @Post()
  @HttpCode(200)
  @JsonBody()
  @Does({ deed: 'take up a role by a code' })
  @UseGuards(ActorGuard)
  @ApiBearerAuth()
  @ApiOperation({
    operationId: 'takeUpGrant',
    summary: 'Take up a role that was granted at the machine',
    description:
      'By the code that `oversight grant` printed for you: once, within 15 minutes. Every administrator is told of it.',
  })
  @ApiOkResponse({ description: 'You hold it', headers: CHANGE_HEADERS, schema: changedPerson() })
  @AnswersProblems(400, 401, 403, 409, 413, 415, 422, 503)
  async takeUp(@By() by: Author, @Body() { code }: CodeDto) {
    const outcome = await this.commands.execute(new TakeUpGrant(code, by));
    return changedOf('person', outcome, { preview: false, receipts: this.receipts, isRepeatable: true });
  }
}
