import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { Acting, type Actor } from '#libs/identity/index.js';
import { Problem } from '../problems/problem.js';
import { mayChange } from './actor.js';
import { bearerToken, problemOfToken } from './bearer.js';

export interface ActingRequest extends Request {
  actor?: Actor;
}

/** Lets only officers pass, and leaves on the request who it is. */
@Injectable()
export class OfficerGuard implements CanActivate {
  constructor(private readonly acting: Acting) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<ActingRequest>();
    const actor = await this.acting.byToken(bearerToken(request)).catch((error: unknown) => {
      throw problemOfToken(error, request);
    });
    if (!mayChange(actor))
      throw new Problem('forbidden-to-actor', `${actor.name} may read the record, but only an officer may change it.`);
    request.actor = actor;
    return true;
  }
}
