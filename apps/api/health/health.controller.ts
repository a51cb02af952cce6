import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { EventAhead } from '#libs/read-models/health.js';
import type { Check, ToldAlarm } from '#libs/health/checks.js';
import { mayAsk } from '#libs/asking/allowed.js';
import type { Reader } from '#libs/asking/reader.js';
import { SystemHealth } from '#libs/health/system-health.js';
import { within } from '#libs/health/checks.js';
import { withoutNames } from '#libs/health/without-names.js';
import { GUEST } from '#libs/platform/tokens.js';
import type { ActingRequest } from '../identity/acting-request.js';
import { WhoActs } from '../identity/who-acts.js';
import { AnswersJson } from '../http/accept.js';
import { TakesNoParameters } from '../http/no-parameters.js';
import { Flag, Many, Moment, One, Text, Whole, Word } from '../http/shown.js';
import { AnswersProblems } from '../problems/answers-problems.js';
import { AlarmDto } from '../queries/alarm.dto.js';
import { EventAheadDto } from './event-ahead.dto.js';
import { PoisonFactsDto } from './poison-facts.dto.js';

class CheckDto implements Check {
  @Text()
  name!: string;

  @Flag()
  ok!: boolean;

  @Text()
  detail!: string;

  @Whole({ optional: true, description: 'Milliseconds behind the log' })
  lagMs!: number;

  @Moment({
    optional: true,
    description: 'The record is shown as it was then: what was recorded since is not shown',
  })
  shownAsOf?: string;

  @Whole({
    optional: true,
    description: 'Milliseconds that the clock of this process is ahead of the event store’s; negative: behind',
  })
  skewMs!: number;

  @One(() => PoisonFactsDto, {
    optional: true,
    description: 'The event at which it stopped; POST /v1/passed-events passes it',
  })
  poison?: PoisonFactsDto;

  @One(() => EventAheadDto, {
    optional: true,
    description: 'An alarm: the last event whose writer had a clock more than a minute ahead of the event store’s',
  })
  ahead?: EventAhead;

  @Whole({ optional: true, description: 'An alarm: in how many places the record is not as it should be' })
  alarms!: number;

  @One(() => AlarmDto, { optional: true, description: 'The first of them; GET /v1/audit/alarms lists all' })
  alarm?: ToldAlarm;
}

class LiveDto {
  @Word(['live'])
  status!: 'live';
}

class ReadyDto {
  @Word(['ready', 'not ready'])
  status!: 'ready' | 'not ready';

  @Many(() => CheckDto)
  checks!: CheckDto[];
}

@ApiTags('Health')
@AnswersJson()
@TakesNoParameters()
@Controller('health')
export class HealthController {
  constructor(
    private readonly health: SystemHealth,
    private readonly who: WhoActs,
    @Inject(GUEST) private readonly guest: Reader,
  ) {}

  @Get('live')
  @ApiOperation({
    operationId: 'isLive',
    summary: 'Whether the process lives',
    description: 'Answers as long as the process answers at all, whatever it depends on.',
  })
  @ApiOkResponse({ type: LiveDto })
  @AnswersProblems()
  live(): LiveDto {
    return { status: 'live' };
  }

  @Get('ready')
  @ApiOperation({
    operationId: 'isReady',
    summary: 'Whether it can serve',
    description:
      'Both stores answer, its clock is not ahead, every projection runs and has caught up: a check each. Whoever may not read ' +
      'alarms is told in how many places the record is not as it should be, and not where.',
  })
  @ApiOkResponse({ type: ReadyDto })
  @ApiResponse({ status: 503, type: ReadyDto, description: 'Not now; the checks say why' })
  @AnswersProblems()
  async ready(@Req() request: ActingRequest, @Res({ passthrough: true }) response: Response) {
    const look = await this.health.look();
    const checks = mayAsk(await this.readerOf(request), 'ListAlarms') ? look.checks : withoutNames(look.checks);
    const ready = checks.every(({ ok }) => ok);
    response.status(ready ? 200 : 503).setHeader('Cache-Control', 'no-store');
    return { status: ready ? ('ready' as const) : ('not ready' as const), checks };
  }

  /** Health is told also where nobody can tell who asks: as to a guest. */
  private async readerOf(request: ActingRequest): Promise<Reader> {
    if (request.get('Authorization') === undefined) return this.guest;
    const acting = await within(this.who.onto(request, 'read')).catch(() => null);
    return acting === null ? this.guest : { is: 'actor', rights: acting.rights };
  }
}
