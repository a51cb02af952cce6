import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { Problem } from '../../problems/problem.js';
import { isLoopback } from '../loopback.js';

/** Refuses a web page that had its own name point to this machine (DNS rebinding): it would get anybody's token. */
@Injectable()
export class LoopbackGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { hostname } = context.switchToHttp().getRequest<Request>();
    if (isLoopback(hostname)) return true;
    throw new Problem('forbidden-to-actor', 'The development issuer only answers under a name of this machine itself.');
  }
}
