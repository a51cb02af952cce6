import { Injectable, UseGuards, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { unknownMember } from './reading/members.js';
import { refuse } from './validation.pipe.js';

/** For operations without parameters: any that is given is refused as unknown. */
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
