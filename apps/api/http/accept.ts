import {
  applyDecorators,
  Injectable,
  SetMetadata,
  UseGuards,
  type CanActivate,
  type ExecutionContext,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { Problem } from '../problems/problem.js';

const MEDIA_TYPES = 'oversight:produces';

/** Answers 406 where the client accepts none of the operation's media types (RFC 9110, 12.5.1). Problems are still sent. */
@Injectable()
export class AcceptGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const types = this.reflector.getAllAndOverride<string[]>(MEDIA_TYPES, [context.getHandler(), context.getClass()]);
    const request = context.switchToHttp().getRequest<Request>();
    // An empty Accept header counts as none.
    const said = request.get('Accept')?.trim() ?? '';
    if (said === '' || request.accepts(types.flatMap((type) => [type, `${type}; charset=utf-8`]))) return true;
    throw new Problem('not-acceptable', `This is answered as ${types.join(' or ')}: Accept one of these, or */*.`);
  }
}

/** The media types in which an operation, or every operation of a controller, answers. */
export const AnswersAs = (...types: readonly string[]) =>
  applyDecorators(SetMetadata(MEDIA_TYPES, types), UseGuards(AcceptGuard));

export const AnswersJson = () => AnswersAs('application/json');
