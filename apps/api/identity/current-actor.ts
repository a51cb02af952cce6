import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { ActingRequest } from './officer.guard.js';

/** The actor that the guard verified. */
export const CurrentActor = createParamDecorator((_data: unknown, context: ExecutionContext) => {
  const { actor } = context.switchToHttp().getRequest<ActingRequest>();
  if (!actor) throw new Error('No guard verified who acts here.');
  return actor;
});
