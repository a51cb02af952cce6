import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { isJustSignedIn, JUST_NOW_S } from '#libs/identity/index.js';
import type { Clock } from '#libs/kernel/clock.js';
import { CLOCK } from '#libs/platform/tokens.js';
import { notJustNow } from './bearer.js';
import type { ActingRequest } from './acting-request.js';

/** After the guard that finds out who acts: lets only pass who proved it in the last five minutes. */
@Injectable()
export class JustNowGuard implements CanActivate {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<ActingRequest>();
    if (!request.actor) throw new Error('No guard verified who acts here.');
    if (isJustSignedIn(request.actor, Date.parse(this.clock.now()))) return true;
    throw notJustNow(request, JUST_NOW_S);
  }
}
