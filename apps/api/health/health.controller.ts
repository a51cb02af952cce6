import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { DataSource } from 'typeorm';
import type { EventAhead } from '#libs/read-models/health.js';
import type { ClockWatch } from '#libs/kernel/clock-ahead.js';
import type { EventStore } from '#libs/kernel/event-store.js';
import type { LogAccess } from '#libs/kernel/log-access.js';
import { AnswersJson } from '../http/accept.js';
import { TakesNoParameters } from '../http/no-parameters.js';
import { Flag, Many, One, Text, Whole, Word } from '../http/shown.js';
import { AnswersProblems } from '../problems/answers-problems.js';
import { CLOCK_WATCH, EVENT_STORE, LOG_ACCESS, READY_LAG_MS } from '#libs/platform/tokens.js';
import { accessCheck, askEventStore, clockCheck, projectionChecks, reachable, within, type Check } from './checks.js';
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
    @Inject(EVENT_STORE) private readonly store: EventStore,
    private readonly db: DataSource,
    @Inject(CLOCK_WATCH) private readonly clock: ClockWatch,
    @Inject(LOG_ACCESS) private readonly access: LogAccess,
    @Inject(READY_LAG_MS) private readonly allowedMs: number,
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
    description: 'Both stores answer, its clock is not ahead, every projection runs and has caught up: a check each.',
  })
  @ApiOkResponse({ type: ReadyDto })
  @ApiResponse({ status: 503, type: ReadyDto, description: 'Not now; the checks say why' })
  @AnswersProblems()
  async ready(@Res({ passthrough: true }) response: Response) {
    const checks = [
      await reachable('event store', () => askEventStore(this.store)),
      await reachable('database', () => this.db.query('select 1')),
      clockCheck(this.clock),
      ...accessCheck(await within(this.access.exposure()).catch(() => null)),
      ...(await projectionChecks(this.db, this.allowedMs)),
    ];
    const ready = checks.every(({ ok }) => ok);
    response.status(ready ? 200 : 503).setHeader('Cache-Control', 'no-store');
    return { status: ready ? ('ready' as const) : ('not ready' as const), checks };
  }
}
