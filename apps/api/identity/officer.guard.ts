import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { Rights } from '#libs/domain/rights/rights.js';
import { Problem } from '../problems/problem.js';
import { mayChange, type Actor } from './actor.js';
import { TokenVerifier } from './token-verifier.js';

export interface ActingRequest extends Request {
  actor?: Actor;
  /** What the actor may, read from the log for this request. */
  rights?: Rights;
}

/** Lets only officers pass, and leaves on the request who it is. */
@Injectable()
export class OfficerGuard implements CanActivate {
  constructor(private readonly tokens: TokenVerifier) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<ActingRequest>();
    const token = /^Bearer ([^\s]+)$/i.exec(request.get('Authorization') ?? '')?.[1];
    if (token === undefined)
      throw new Problem(
        'unauthenticated',
        'Send a bearer token in the Authorization header.',
        {},
        {
          'WWW-Authenticate': 'Bearer realm="oversight"',
        },
      );
    const actor = await this.tokens.verify(token);
    if (!mayChange(actor))
      throw new Problem('forbidden-to-actor', `${actor.name} may read the record, but only an officer may change it.`);
    request.actor = actor;
    return true;
  }
}
