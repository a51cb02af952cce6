import {
  applyDecorators,
  Controller,
  Get,
  Param,
  Query,
  Req,
  Res,
  UseGuards,
  UsePipes,
  type Type,
} from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { GetPaper } from '#libs/asking/questions/paper.js';
import { GetThing } from '#libs/asking/questions/things.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import { AnswersAs } from '../../http/accept.js';
import { IfNoneMatch, TheId } from '../../http/documented.js';
import { RequestValidation } from '../../http/validation.pipe.js';
import { AnswersProblems } from '../../problems/answers-problems.js';
import { FreshDto } from '../../queries/parameters.dto.js';
import { CurrentReader } from '../../identity/current-reader.js';
import { LinkedFromPages } from '../../identity/linked-from-pages.js';
import { ReaderGuard } from '../../identity/reader.guard.js';
import { WithOrWithoutToken } from '../../identity/with-or-without-token.js';
import type { Reader } from '#libs/asking/reader.js';
import { Questions } from '../../queries/questions.js';
import { resourceOf } from '../resources.js';
import { SendDocument } from './send-document.js';

const header = (description: string) => ({ description, schema: { type: 'string' as const } });

const HEADERS = {
  'Content-Digest': header('The SHA-256 of the bytes (RFC 9530)'),
  'Repr-Digest': header('The same'),
  'Content-Disposition': header('`attachment`, always: it is saved, and shown by no browser'),
  ETag: header('The SHA-256, hex, in quotes'),
};

const HOW = `Its bytes as they were received, hashed again before the first is sent. Bytes that are not those that were received are
given to nobody (\`document-damaged\`), and an alarm tells of them. Whatever the document is, it is sent as \`application/octet-stream\`,
to be saved and not shown, with a policy that lets no browser run anything of it.`;

const Download = (operationId: string, summary: string) =>
  applyDecorators(
    Get(':id/document'),
    AnswersAs('application/octet-stream'),
    ApiOperation({ operationId, summary, description: HOW }),
    TheId(),
    IfNoneMatch(),
    ApiOkResponse({
      description: 'The document',
      headers: HEADERS,
      content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
    }),
    ApiResponse({ status: 304, description: 'What you have is still so' }),
    AnswersProblems(400, 401, 403, 404, 410, 429, 503),
    WithOrWithoutToken(),
    LinkedFromPages('always'),
  );

/** Where the document is had that every thing of a kind tells of. */
export const downloadController = (kind: 'evidence' | 'import', operationId: string, summary: string): Type => {
  const { path, title } = resourceOf(kind);

  @ApiTags(title)
  @UsePipes(RequestValidation)
  @UseGuards(ReaderGuard)
  @Controller(`v1/${path}`)
  class DownloadController {
    constructor(
      readonly questions: Questions,
      readonly documents: SendDocument,
    ) {}

    private async telling(reader: Reader, id: string, parameters: FreshDto) {
      const asked = this.questions.asked(reader, parameters);
      if (kind === 'import') return (await this.questions.answer(new GetPaper(asked, { id }))).value;
      const { stream, state } = (await this.questions.answer(new GetThing(asked, { kind, id }))).value
        .thing as Thing<'evidence'>;
      return { kind, stream, document: state.document };
    }

    @Download(operationId, summary)
    async document(
      @CurrentReader() reader: Reader,
      @Param('id') id: string,
      @Query() parameters: FreshDto,
      @Req() request: Request,
      @Res() response: Response,
    ): Promise<void> {
      await this.documents.send(await this.telling(reader, id, parameters), reader, request, response);
    }
  }
  return DownloadController;
};
