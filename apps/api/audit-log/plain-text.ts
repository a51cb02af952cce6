import { applyDecorators, Header } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { AnswersAs } from '../http/accept.js';

const TEXT = 'text/plain';

/** Answers a text of one of C2SP's formats, which is another one as soon as there is another checkpoint. */
export const AnswersText = (description: string) =>
  applyDecorators(
    Header('Content-Type', `${TEXT}; charset=utf-8`),
    AnswersAs(TEXT),
    ApiOkResponse({ description, content: { [TEXT]: { schema: { type: 'string' } } } }),
  );
