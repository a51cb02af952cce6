import { Controller, Get, Header, Inject, Query, UseGuards, UsePipes } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AccessEntries, AccessLog, type ShownAccess } from '#libs/access-log/index.js';
import { notAllowed } from '#libs/application/people/permitting.js';
import { mayReadAccessLog, READING_ACCESS_LOG } from '#libs/domain/rights/reading-access-log.js';
import type { Rights } from '#libs/domain/rights/rights.js';
import type { Clock } from '#libs/kernel/clock.js';
import { parsePosition } from '#libs/kernel/position.js';
import { CLOCK } from '#libs/platform/tokens.js';
import { AnswersJson } from '../http/accept.js';
import { RequestValidation } from '../http/validation.pipe.js';
import { ActorGuard } from '../identity/actor.guard.js';
import { CurrentRights } from '../identity/current-rights.js';
import { Does } from '../identity/does.js';
import { AnswersProblems } from '../problems/answers-problems.js';
import { problemOfRefusal } from '../problems/of-refusal.js';
import { given } from '../queries/parameters.dto.js';
import { AccessLogDto, AccessLogParameters } from './access-log.dto.js';

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
  @UseGuards(ActorGuard)
  @Does(READING_ACCESS_LOG)
  @Header('Cache-Control', 'no-store')
  @ApiBearerAuth()
  @ApiOperation({
    operationId: 'listAccessLog',
    summary: 'Who came in, was refused, read and exported',
    description: ABOUT,
  })
  @ApiOkResponse({ description: 'The entries of that day', type: AccessLogDto })
  @AnswersProblems(400, 401, 403, 503)
  async list(@CurrentRights() rights: Rights, @Query() parameters: AccessLogParameters) {
    const { day = this.clock.today(), who, kind: kinds, cause, limit, cursor } = parameters;
    if (!mayReadAccessLog(rights)) throw problemOfRefusal(notAllowed(rights, READING_ACCESS_LOG));
    await this.accessLog.read(rights.actor, { what: 'access-log', id: null });
    const before = cursor === undefined ? null : parsePosition(cursor);
    const { items, next } = await this.entries.list({ day, ...given({ who, kinds, cause }) }, limit, before);
    return { day, items: items.map(shape), next: next === null ? null : String(next) };
  }
}
