import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { AccessLog, mayReadAccessLog } from '#libs/access-log/index.js';
import { ByToken } from '../identity/by-token.js';
import type { ActingRequest } from '../identity/officer.guard.js';
import { operationIn } from '../identity/operation.js';
import { Problem } from '../problems/problem.js';

/** Lets only those pass who may read the access log, and leaves on the request who it is. */
@Injectable()
export class AccessLogGuard implements CanActivate {
  constructor(
    private readonly byToken: ByToken,
    private readonly accessLog: AccessLog,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<ActingRequest>();
    const actor = await this.byToken.actor(request);
    if (!mayReadAccessLog(actor)) {
      await this.accessLog.refused(actor.personId, 'not-permitted', operationIn(context));
      throw new Problem('forbidden-to-actor', `The access log is not for ${actor.name} to read.`);
    }
    request.actor = actor;
    return true;
  }
}
