import { Controller, Get, Param, Query, Req, Res, UseGuards, UsePipes } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { GetThing } from '#libs/asking/questions/things.js';
import type { Reader } from '#libs/asking/reader.js';
import type { PublishedFile } from '#libs/domain/tracker/events.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import { AnswersAs } from '../../http/accept.js';
import { IfNoneMatch, TheId } from '../../http/documented.js';
import { RequestValidation } from '../../http/validation.pipe.js';
import { CurrentReader } from '../../identity/current-reader.js';
import { LinkedFromPages } from '../../identity/linked-from-pages.js';
import { ReaderGuard } from '../../identity/reader.guard.js';
import { WithOrWithoutToken } from '../../identity/with-or-without-token.js';
import { AnswersProblems } from '../../problems/answers-problems.js';
import { Problem } from '../../problems/problem.js';
import { FreshDto } from '../../queries/parameters.dto.js';
import { Questions } from '../../queries/questions.js';
import { SendDocument, type Shown } from './send-document.js';

const FILES = ['html', 'docx', 'csv'] as const satisfies readonly PublishedFile['is'][];
const TYPES = [
  'text/html',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'text/csv',
] as const;

const header = (description: string) => ({ description, schema: { type: 'string' as const } });
const HEADERS = {
  'Content-Digest': header('The SHA-256 of the bytes (RFC 9530)'),
  'Repr-Digest': header('The same'),
  'Content-Disposition': header('`inline` for the page, `attachment` for the others'),
  ETag: header('The SHA-256, hex, in quotes'),
};

const HOW = `The bytes that were kept when it was published, hashed again before the first is sent: the same for ever, whatever the
record says since. The page is shown with a policy by which a browser runs nothing of it and loads nothing beside it.`;

/** A page of ours, without a script: what people wrote stands in it escaped, and is run by no browser even so. */
const SHOWN: Readonly<Record<PublishedFile['is'], Omit<Shown, 'mediaType'>>> = {
  html: {
    disposition: 'inline',
    policy:
      "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'",
  },
  docx: { disposition: 'attachment', policy: "sandbox; default-src 'none'" },
  csv: { disposition: 'attachment', policy: "sandbox; default-src 'none'" },
};

/** The files as which a tracker was published. */
@ApiTags('Trackers')
@UsePipes(RequestValidation)
@UseGuards(ReaderGuard)
@Controller('v1/trackers')
export class TrackerFilesController {
  constructor(
    private readonly questions: Questions,
    private readonly documents: SendDocument,
  ) {}

  @Get(':id/files/:is')
  @AnswersAs(...TYPES)
  @ApiOperation({ operationId: 'getTrackerFile', summary: 'A published tracker as a file', description: HOW })
  @TheId()
  @ApiParam({ name: 'is', description: 'Which of its files', schema: { type: 'string', enum: [...FILES] } })
  @IfNoneMatch()
  @ApiOkResponse({
    description: 'The file',
    headers: HEADERS,
    content: Object.fromEntries(TYPES.map((type) => [type, { schema: { type: 'string', format: 'binary' } }])),
  })
  @ApiResponse({ status: 304, description: 'What you have is still so' })
  @AnswersProblems(400, 401, 403, 404, 410, 429, 503)
  @WithOrWithoutToken()
  @LinkedFromPages(true)
  async file(
    @CurrentReader() reader: Reader,
    @Param('id') id: string,
    @Param('is') is: string,
    @Query() parameters: FreshDto,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const question = new GetThing(this.questions.asked(reader, parameters), { kind: 'tracker', id });
    const { stream, ref, state } = (await this.questions.answer(question)).value.thing as Thing<'tracker'>;
    const document = state.published?.files.find((each) => each.is === is);
    if (!document) throw notPublished(ref, is, state.published !== null);
    const shown = { ...SHOWN[document.is], mediaType: document.mediaType };
    await this.documents.send({ kind: 'tracker', stream, document, shown }, reader, request, response);
  }
}

const notPublished = (ref: string, is: string, isPublished: boolean) =>
  new Problem(
    'not-found',
    isPublished ? `${ref} was not published as "${is}": it has ${FILES.join(', ')}.` : `${ref} is not published yet.`,
  );
