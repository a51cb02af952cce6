import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { notAllowed } from '#libs/application/people/permitting.js';
import { mayAnywhere } from '#libs/domain/rights/may-do.js';
import { allowedTo } from '#libs/domain/rights/operation.js';
import { problemOfRefusal } from '../problems/of-refusal.js';
import type { ActingRequest } from './acting-request.js';
import { Does } from './does.js';
import { operationIn } from './operation.js';
import { WhoActs } from './who-acts.js';

/**
 * Lets only pass who says who they are, and leaves on the request what they may. Whether they may do it where the thing is
 * is asked when that is known; what they may do nowhere is refused here.
 */
@Injectable()
export class ActorGuard implements CanActivate {
  constructor(
    private readonly who: WhoActs,
    private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<ActingRequest>();
    request.operation = operationIn(context);
    const { rights } = await this.who.onto(request, 'act');
    const operation = this.reflector.getAllAndOverride(Does, [context.getHandler(), context.getClass()]);
    if (operation === undefined) throw new Error(`${context.getHandler().name} does not say what it does.`);
    if (mayAnywhere(rights, operation) || allowedTo(operation).includes('owner')) return true;
    throw problemOfRefusal(notAllowed(rights, operation));
  }
}
