import { applyDecorators, Controller, Get, UseGuards, UseInterceptors, UsePipes, type Type } from '@nestjs/common';
import { AnswersAs, AnswersJson } from '../http/accept.js';
import { ApiExtraModels, ApiOkResponse, ApiOperation, ApiResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import { AnsweredInterceptor } from '../http/answered.js';
import { QUESTION_HEADERS as headers } from '../http/api-headers.js';
import { IfNoneMatch, TheId } from '../http/documented.js';
import { RequestValidation } from '../http/validation.pipe.js';
import { ExportGuard } from '../identity/export.guard.js';
import { LinkedFromPages } from '../identity/linked-from-pages.js';
import { ReaderGuard } from '../identity/reader.guard.js';
import { WithOrWithoutToken } from '../identity/with-or-without-token.js';
import { AnswersProblems } from '../problems/answers-problems.js';

/** A controller of questions: what is not everybody's is asked with an access token. */
export const QueriesAt = (path: string, title: string) =>
  applyDecorators(
    Controller(`v1/${path}`),
    ApiTags(title),
    UseGuards(ReaderGuard),
    AnswersJson(),
    UsePipes(RequestValidation),
    UseInterceptors(AnsweredInterceptor),
  );

interface Described {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  /** It can be had as a CSV file too. */
  readonly csv?: boolean;
  /** A parameter of it names a thing, and there may be none. */
  readonly namesOne?: boolean;
}

const contentOf = (type: Type<object>, csv: boolean) =>
  csv
    ? {
        description: 'What was asked for',
        content: {
          'application/json': { schema: { $ref: getSchemaPath(type) } },
          'text/csv': { schema: { type: 'string' } },
        },
      }
    : { type };

/** A question at an address, answered with `type`, or with 304 to whoever has the answer already. */
export const Answers = (
  path: string,
  { csv = false, namesOne = false, ...operation }: Described,
  type: Type<object>,
) => {
  const ofOne = path.includes(':id');
  return applyDecorators(
    Get(path),
    ApiOperation(operation),
    ...(csv ? [AnswersAs('application/json', 'text/csv'), LinkedFromPages('as a file'), UseGuards(ExportGuard)] : []),
    ApiExtraModels(type),
    ...(ofOne ? [TheId()] : []),
    IfNoneMatch(),
    ApiOkResponse({ headers, ...contentOf(type, csv) }),
    ApiResponse({ status: 304, description: 'What you have is still so', headers }),
    AnswersProblems(400, 401, 403, ...(ofOne || namesOne ? [404 as const] : []), 410, 503),
    WithOrWithoutToken(),
  );
};
