import { Body, Controller, Headers, Post, Query, Req, Res, UseGuards, UsePipes } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiBody, ApiExtraModels, ApiHeader, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { KeepDocument, NotKept } from '#libs/doing/papers/keep-document.js';
import { AnswersJson } from '../../http/accept.js';
import { DocumentBody } from '../../http/bodies/body.js';
import { RequestValidation } from '../../http/validation.pipe.js';
import { ActorGuard } from '../../identity/actor.guard.js';
import { Does } from '../../identity/does.js';
import { AnswersProblems } from '../../problems/answers-problems.js';
import { Problem } from '../../problems/problem.js';
import { fileName } from '../imports/upload.dto.js';
import { sha256In } from './digest.js';
import { DocumentUploadDto, KeptDocumentDto } from './kept.dto.js';

const CONTENT_DIGEST = {
  name: 'Content-Digest',
  required: false,
  description: 'The SHA-256 of the body (RFC 9530), `sha-256=:…:`; what came otherwise is refused, and not kept',
  schema: { type: 'string' },
} as const;

const WHAT = `The bytes as they are, of up to 256 MB, in one of the types named. They are hashed as they come and kept by their SHA-256:
the same bytes again change nothing, and what was said of them first stands. Nothing is recorded by it: \`POST /v1/evidence\` records
of what the document is evidence. What does not come whole was never there.`;

const refuse = (error: unknown): never => {
  if (!(error instanceof NotKept)) throw error;
  throw new Problem(error.why === 'of another type' ? 'unsupported-media-type' : 'malformed-request', error.message);
};

/** The bytes of documents in. */
@ApiTags('Evidence')
@ApiBearerAuth()
@Does({ deed: 'keep a document' })
@UseGuards(ActorGuard)
@AnswersJson()
@UsePipes(RequestValidation)
@Controller('v1/documents')
export class DocumentsController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @DocumentBody()
  @ApiBody({ required: true, schema: { type: 'string', format: 'binary' } })
  @ApiExtraModels(KeptDocumentDto)
  @ApiOperation({ operationId: 'keepDocument', summary: 'Keep the bytes of a document', description: WHAT })
  @ApiHeader(CONTENT_DIGEST)
  @ApiResponse({ status: 201, description: 'Kept', type: KeptDocumentDto })
  @ApiResponse({ status: 200, description: 'It was kept already; nothing changed', type: KeptDocumentDto })
  @AnswersProblems(400, 401, 403, 408, 413, 415, 422, 429, 503)
  async keep(
    @Query() parameters: DocumentUploadDto,
    @Headers('Content-Disposition') disposition: string | undefined,
    @Headers('Content-Digest') digest: string | undefined,
    @Body() bytes: AsyncIterable<Buffer> | undefined,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    const mediaType = (request.get('Content-Type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
    const said = { name: fileName(parameters, disposition, 'document'), mediaType };
    const kept = await this.commands.execute(new KeepDocument(bytes, said, sha256In(digest))).catch(refuse);
    response.status(kept.isNew ? 201 : 200);
    return kept.document;
  }
}
