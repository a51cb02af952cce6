import { applyDecorators, Controller, Get, UseInterceptors, UsePipes } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import { AnsweredInterceptor } from '../http/answered.js';
import { TOLD_HEADERS } from '../http/api-headers.js';
import { RequestValidation } from '../http/validation.pipe.js';
import { AnswersProblems } from '../problems/answers-problems.js';

/** A controller of questions, which anybody may ask. */
export const QueriesAt = (path: string, title: string) =>
  applyDecorators(
    Controller(`v1/${path}`),
    ApiTags(title),
    UsePipes(RequestValidation),
    UseInterceptors(AnsweredInterceptor),
  );

/** One question, answered with `type`, or with 304 to whoever has the answer already. */
export const Question = (path: string, summary: string, type: new () => object) => {
  const ofOne = path.includes(':id');
  return applyDecorators(
    Get(path),
    ApiOperation({ summary }),
    ...(ofOne ? [ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })] : []),
    ApiHeader({ name: 'If-None-Match', required: false, schema: { type: 'string' } }),
    ApiOkResponse({ type, headers: TOLD_HEADERS }),
    ApiResponse({ status: 304, description: 'What you have is still so', headers: TOLD_HEADERS }),
    AnswersProblems(400, ...(ofOne ? [404 as const] : []), 410, 503),
  );
};
