import { applyDecorators, createParamDecorator, Get, type ExecutionContext } from '@nestjs/common';
import {
  ApiExtraModels,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiResponse,
  getSchemaPath,
} from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { TOLD_HEADERS } from '../../http/api-headers.js';
import { AnswersProblems } from '../../problems/answers-problems.js';

const HOW = `Either point may be the earlier. Comparing a moment with itself answers nothing. As \`text/csv\` (RFC 4180, UTF-8 with a byte
order mark) a row for every changed member of everything, without pages.`;

/** One comparison, as JSON of `type` or as a CSV file. */
export const Comparison = (path: string, summary: string, type: new () => object) => {
  const ofOne = path.includes(':id');
  return applyDecorators(
    Get(path),
    ApiOperation({ summary, description: HOW }),
    ApiExtraModels(type),
    ...(ofOne ? [ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })] : []),
    ApiHeader({ name: 'If-None-Match', required: false, schema: { type: 'string' } }),
    ApiOkResponse({
      description: 'What differs',
      headers: TOLD_HEADERS,
      content: {
        'application/json': { schema: { $ref: getSchemaPath(type) } },
        'text/csv': { schema: { type: 'string' } },
      },
    }),
    ApiResponse({ status: 304, description: 'What you have is still so', headers: TOLD_HEADERS }),
    AnswersProblems(400, ...(ofOne ? [404 as const] : []), 410, 503),
  );
};

/** Whether the reader would rather have a CSV file: as `format` says, else as Accept does. */
export const WantsCsv = createParamDecorator((_: unknown, context: ExecutionContext): boolean => {
  const http = context.switchToHttp();
  const request = http.getRequest<Request>();
  http.getResponse<Response>().vary('Accept');
  const { format } = request.query;
  return format === undefined ? request.accepts(['json', 'csv']) === 'csv' : format === 'csv';
});
