import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { PROBLEMS } from './catalogue.js';
import { ProblemDto } from './problem.dto.js';

const codesOf = (status: number): string =>
  Object.entries(PROBLEMS)
    .filter(([, problem]) => problem.status === status)
    .map(([code, { title }]) => `\`${code}\`: ${title}`)
    .join('. ');

type Status = (typeof PROBLEMS)[keyof typeof PROBLEMS]['status'];

/** Documents the problems that an operation answers; what any may answer is always among them. */
export const AnswersProblems = (...statuses: readonly Exclude<Status, 500>[]) =>
  applyDecorators(
    ApiExtraModels(ProblemDto),
    ...[...new Set([400, 406, ...statuses, 500])].map((status) =>
      ApiResponse({
        status,
        description: codesOf(status),
        content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemDto) } } },
      }),
    ),
  );
