import { applyDecorators, Controller, Get, UseInterceptors, UsePipes, type Type } from '@nestjs/common';
import {
  ApiExtraModels,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiResponse,
  ApiTags,
  getSchemaPath,
} from '@nestjs/swagger';
import { AnswersAs, AnswersJson } from '../http/accept.js';
import { AnsweredInterceptor } from '../http/answered.js';
import { QUESTION_HEADERS as headers } from '../http/api-headers.js';
import { RequestValidation } from '../http/validation.pipe.js';
import { AnswersProblems } from '../problems/answers-problems.js';
import type { Resource } from '../record/resource.js';

/** A controller of questions, which anybody may ask. */
export const QueriesAt = (path: string, title: string) =>
  applyDecorators(
    Controller(`v1/${path}`),
    ApiTags(title),
    AnswersJson(),
    UsePipes(RequestValidation),
    UseInterceptors(AnsweredInterceptor),
  );

/** The same controller for a kind of its own. Operation ids in the OpenAPI document are made of its class's name. */
export const namedFor = <T extends Type>(controller: T, { title }: Pick<Resource, 'title'>, what = ''): T =>
  Object.defineProperty(controller, 'name', { value: `${title.replaceAll(' ', '')}${what}Controller` });

interface Described {
  readonly summary: string;
  readonly description?: string;
  /** It can be had as a CSV file too. */
  readonly csv?: boolean;
}

const contentOf = (type: Type<object>, csv: boolean) =>
  csv
    ? {
        description: 'What differs',
        content: {
          'application/json': { schema: { $ref: getSchemaPath(type) } },
          'text/csv': { schema: { type: 'string' } },
        },
      }
    : { type };

/** A question at an address, answered with `type`, or with 304 to whoever has the answer already. */
export const Answers = (path: string, { csv = false, ...operation }: Described, type: Type<object>) => {
  const ofOne = path.includes(':id');
  return applyDecorators(
    Get(path),
    ApiOperation(operation),
    ...(csv ? [AnswersAs('application/json', 'text/csv')] : []),
    ApiExtraModels(type),
    ...(ofOne ? [ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })] : []),
    ApiHeader({ name: 'If-None-Match', required: false, schema: { type: 'string' } }),
    ApiOkResponse({ headers, ...contentOf(type, csv) }),
    ApiResponse({ status: 304, description: 'What you have is still so', headers }),
    AnswersProblems(400, ...(ofOne ? [404 as const] : []), 410, 503),
  );
};
