import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { RECORD_KINDS, type RecordKind } from '#libs/domain/deciders.js';
import { KIND_WORDS } from '#libs/words/kinds.js';

/** The addresses of these kinds, each with what comes after it. */
export const addressesOf = (kinds: readonly RecordKind[], rest = ''): string[] =>
  kinds.map((kind) => `${KIND_WORDS[kind].path}${rest}`);

/** The kind that the first segment of the address names. */
export const KindOf = createParamDecorator((_: unknown, context: ExecutionContext): RecordKind | undefined => {
  const [, segment] = context.switchToHttp().getRequest<Request>().path.toLowerCase().split('/');
  return RECORD_KINDS.find((kind) => KIND_WORDS[kind].path === segment);
});
