import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { ActingRequest } from './acting-request.js';

/** Who reads, as the guard found out. */
export const CurrentReader = createParamDecorator((_data: unknown, context: ExecutionContext) => {
  const { reader } = context.switchToHttp().getRequest<ActingRequest>();
  if (!reader) throw new Error('No guard found out who reads here.');
  return reader;
});
