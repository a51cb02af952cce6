import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { AccessLog } from '#libs/access-log/index.js';
import type { Actor } from '#libs/identity/index.js';
import { Problem } from '../problems/problem.js';
import { mayChange } from './actor.js';
import { ByToken } from './by-token.js';
import { operationIn } from './operation.js';

export interface ActingRequest extends Request {
  actor?: Actor;
}

/** Lets only officers pass, and leaves on the request who it is. */
@Injectable()
export class OfficerGuard implements CanActivate {
  constructor(
    private readonly byToken: ByToken,
    private readonly accessLog: AccessLog,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<ActingRequest>();
    const actor = await this.byToken.actor(request);
    if (!mayChange(actor)) {
      await this.accessLog.refused(actor.personId, 'not-permitted', operationIn(context));
      throw new Problem('forbidden-to-actor', `${actor.name} may read the record, but only an officer may change it.`);
    }
    request.actor = actor;
    return true;
  }
}
