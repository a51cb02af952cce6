import { Controller, Get, Header, Inject, Query, UseGuards, UsePipes } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AccessEntries, AccessLog, type ShownAccess } from '#libs/access-log/index.js';
import type { Clock } from '#libs/kernel/clock.js';
import { parsePosition } from '#libs/kernel/position.js';
import { CLOCK } from '#libs/platform/tokens.js';
import { AnswersJson } from '../http/accept.js';
import { RequestValidation } from '../http/validation.pipe.js';
import type { Actor } from '../identity/actor.js';
import { CurrentActor } from '../identity/current-actor.js';
import { AnswersProblems } from '../problems/answers-problems.js';
import { given } from '../queries/parameters.dto.js';
import { AccessLogDto, AccessLogParameters } from './access-log.dto.js';
import { AccessLogGuard } from './access-log.guard.js';

const shape = ({ id, kind, at, words, whyNot }: ShownAccess) => ({
  ...{ id, kind, at, words },
  withoutWords: whyNot?.is ?? null,
  destroyedAt: whyNot?.is === 'destroyed' ? whyNot.at : null,
});

const ABOUT = `Of one day in Europe/London, the newest first: who signed in and out, who was refused, and what was read or exported that
is not for everybody. Refusals of guests, and sign-ins that failed, are one entry a minute and cause with a count; reads one entry
a quarter of an hour, person and thing. What is counted is written when that time is over. For administrators, reviewers and
regulators; reading it is itself told in it. A page may have fewer entries than \`limit\`, also none, before the last.`;

@Controller('v1/access-log')
@ApiTags('Access log')
@AnswersJson()
@UsePipes(RequestValidation)
export class AccessLogController {
  constructor(
    private readonly entries: AccessEntries,
    private readonly accessLog: AccessLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @UseGuards(AccessLogGuard)
  @Header('Cache-Control', 'no-store')
  @ApiBearerAuth()
  @ApiOperation({
    operationId: 'listAccessLog',
    summary: 'Who came in, was refused, read and exported',
    description: ABOUT,
  })
  @ApiOkResponse({ description: 'The entries of that day', type: AccessLogDto })
  @AnswersProblems(400, 401, 403, 503)
  async list(@CurrentActor() { personId }: Actor, @Query() parameters: AccessLogParameters) {
    const { day = this.clock.today(), who, kind: kinds, cause, limit, cursor } = parameters;
    await this.accessLog.read(personId, { what: 'access-log', id: null });
    const before = cursor === undefined ? null : parsePosition(cursor);
    const { items, next } = await this.entries.list({ day, ...given({ who, kinds, cause }) }, limit, before);
    return { day, items: items.map(shape), next: next === null ? null : String(next) };
  }
}
