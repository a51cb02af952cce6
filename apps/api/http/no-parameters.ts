import { Injectable, UseGuards, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { unknownMember } from './reading/members.js';
import { refuse } from './validation.pipe.js';

/** Refuses every parameter, as an operation that takes some refuses those that it does not know. */
@Injectable()
export class NoParametersGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const names = Object.keys(context.switchToHttp().getRequest<Request>().query);
    if (names.length === 0) return true;
    throw refuse(
      'query',
      names.map((name) => unknownMember(name)),
    );
  }
}

export const TakesNoParameters = () => UseGuards(NoParametersGuard);
