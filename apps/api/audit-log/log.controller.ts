import { Controller, Get, Header, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { isWithin, tileAt } from '#libs/transparency/tree/tiles.js';
import { AnswersAs } from '../http/accept.js';
import { TakesNoParameters } from '../http/no-parameters.js';
import { AnswersProblems } from '../problems/answers-problems.js';
import { Problem } from '../problems/problem.js';
import { AnswersText } from './plain-text.js';
import { PublishedLog } from './published-log.js';

const PREFIX = '/audit/log/';
const BYTES = 'application/octet-stream';

const CHECKPOINT = `The newest published checkpoint: a signed note (C2SP tlog-checkpoint) of the log's name, how many leaves it has, and the root of
their tree. Keep it: whatever the log shows later must go on from it. Take the key that it is verified with from a person.`;

const TILE = `At \`<L>/<N>\` for the hashes of level L, \`entries/<N>\` for leaves, each after its length (16 bits); 256 in each, or the first W of them
as \`<L>/<N>.p/<W>\`. N is written in groups of three digits, each but the last after an x: \`x001/x234/067\` (C2SP tlog-tiles). What the
published checkpoint covers never changes. What it does not cover, any other spelling, and the widths 0 and 256 are not there.`;

/** Serves the transparency log's checkpoint, tiles and leaves to everybody: hashes, which reveal no content. */
@Controller('audit/log')
@ApiTags('Audit log')
@TakesNoParameters()
export class LogController {
  constructor(private readonly log: PublishedLog) {}

  @Get('checkpoint')
  @Header('Cache-Control', 'no-cache')
  @AnswersText('The signed note')
  @ApiOperation({
    operationId: 'getCheckpoint',
    summary: 'The newest checkpoint of the audit log',
    description: CHECKPOINT,
  })
  @AnswersProblems(404, 503)
  checkpoint(): Promise<string> {
    return this.log.read(async ({ note }) => note);
  }

  @Get('tile/*path')
  @AnswersAs(BYTES)
  @ApiOperation({ operationId: 'getTile', summary: 'A tile of the audit log: hashes, or leaves', description: TILE })
  @ApiParam({
    name: 'path',
    description: 'Which tile, with its slashes',
    schema: { type: 'string' },
    example: '0/000.p/17',
  })
  @ApiOkResponse({
    description: 'The hashes or leaves',
    content: { [BYTES]: { schema: { type: 'string', format: 'binary' } } },
  })
  @AnswersProblems(404, 503)
  async tile(@Req() request: Request, @Res() response: Response): Promise<void> {
    // As it was sent: an address that is spelled otherwise, with a percent sign or a slash at its end, is another one.
    const [path = ''] = request.originalUrl.split('?');
    const tile = path.startsWith(PREFIX) ? tileAt(path.slice(PREFIX.length)) : null;
    const bytes = await this.log.look(async (is, { tree }) => {
      if (tile === null || is === null || !isWithin(tile, is.size)) return null;
      const { level, index, width } = tile;
      return level === 'entries' ? tree.bundle(index, width) : tree.tile(level, index, width);
    });
    if (bytes === null) throw new Problem('not-found', 'The published checkpoint covers no such tile.');
    response.set('Cache-Control', 'public, max-age=31536000, immutable').type(BYTES).send(bytes);
  }
}
