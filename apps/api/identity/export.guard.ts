import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { unpublishedScopes } from '#libs/domain/rights/reading.js';
import { isJustSignedIn, JUST_NOW_S } from '#libs/identity/index.js';
import type { Clock } from '#libs/kernel/clock.js';
import { CLOCK } from '#libs/platform/tokens.js';
import { wantsCsv } from '../queries/files/wants-csv.js';
import type { ActingRequest } from './acting-request.js';
import { notJustNow } from './bearer.js';

/**
 * After the guard that finds out who reads: a file of what guests may not read is had only by who proved in the last five
 * minutes who they are.
 */
@Injectable()
export class ExportGuard implements CanActivate {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<ActingRequest>();
    if (wantsCsv(request)) mustBeJustNow(request, this.clock);
    return true;
  }
}

/** Throws `Problem` where somebody takes along what guests may not read, and has not proved lately who they are. */
export const mustBeJustNow = (request: ActingRequest, clock: Clock): void => {
  const { actor, rights } = request;
  if (!actor || !rights || unpublishedScopes(rights).length === 0) return;
  if (!isJustSignedIn(actor, Date.parse(clock.now()))) throw notJustNow(request, JUST_NOW_S);
};
