import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { ActingRequest } from './acting-request.js';

/** What the actor that the guard verified may now; in whose name it is done is in it. */
export const CurrentRights = createParamDecorator((_data: unknown, context: ExecutionContext) => {
  const { rights } = context.switchToHttp().getRequest<ActingRequest>();
  if (!rights) throw new Error('No guard verified who acts here.');
  return rights;
});
