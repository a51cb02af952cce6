import { Controller, Get, Inject, Req, Res, UseGuards } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { AccessLog } from '#libs/access-log/index.js';
import type { Reader } from '#libs/asking/reader.js';
import { NO_STREAM } from '#libs/audit/index.js';
import { isJustSignedIn, JUST_NOW_S } from '#libs/identity/index.js';
import type { Clock } from '#libs/kernel/clock.js';
import { CLOCK } from '#libs/platform/tokens.js';
import { AnswersAs } from '../http/accept.js';
import { TakesNoParameters } from '../http/no-parameters.js';
import type { ActingRequest } from '../identity/acting-request.js';
import { notJustNow } from '../identity/bearer.js';
import { CurrentReader } from '../identity/current-reader.js';
import { LinkedFromPages } from '../identity/linked-from-pages.js';
import { ReaderGuard } from '../identity/reader.guard.js';
import { WithOrWithoutToken } from '../identity/with-or-without-token.js';
import { AnswersProblems } from '../problems/answers-problems.js';
import { FramesGiven } from './frames-given.js';
import { PublishedLog } from './published-log.js';
import { SendExport, TAR } from './send-export.js';

const ABOUT = `All of the log up to its published checkpoint, as one plain tar that is verified offline: the checkpoint and earlier ones, every
leaf and tile, a verifier that needs Node alone, and a README. The events themselves (\`frames/\`) are in it for whoever may take them along,
governance reviewers and regulators, as far as their role holds; for others their places say that they are withheld. Twice it is the same
bytes, for one checkpoint and one reader's rights. It is made whole before it is sent: of a million events that takes minutes.`;

const header = (description: string) => ({ description, schema: { type: 'string' as const } });

@Controller('audit/export')
@ApiTags('Audit log')
export class ExportController {
  constructor(
    private readonly log: PublishedLog,
    private readonly frames: FramesGiven,
    private readonly sending: SendExport,
    private readonly accessLog: AccessLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @UseGuards(ReaderGuard)
  @TakesNoParameters()
  @AnswersAs(TAR)
  @ApiOperation({ operationId: 'exportLog', summary: 'The audit log, to be verified offline', description: ABOUT })
  @ApiOkResponse({
    description: 'The tar',
    headers: { 'Content-Disposition': header('`attachment`, named by the log and its leaves') },
    content: { [TAR]: { schema: { type: 'string', format: 'binary' } } },
  })
  @AnswersProblems(400, 401, 404, 429, 503)
  @WithOrWithoutToken()
  @LinkedFromPages('always')
  async export(
    @CurrentReader() reader: Reader,
    @Req() request: ActingRequest,
    @Res() response: Response,
  ): Promise<void> {
    const checkpoint = await this.log.read(async (is) => is);
    const given = await this.frames.to(reader, checkpoint.size);
    if (reader.is === 'actor' && given !== NO_STREAM) {
      const { actor } = request;
      if (actor && !isJustSignedIn(actor, Date.parse(this.clock.now()))) throw notJustNow(request, JUST_NOW_S);
      await this.accessLog.exporting(reader.rights.actor, { what: 'audit-export', id: null });
    }
    await this.sending.send({ checkpoint, given, reader }, request, response);
  }
}
