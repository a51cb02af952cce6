import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { bodyTaken } from './body-taken.js';
import { tooLarge } from './receive.js';

/** The first of all guards: refuses a body whose Content-Length is too large, before the token is checked. */
@Injectable()
export class DeclaredLengthGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const taken = bodyTaken(this.reflector, context);
    const declared = Number(context.switchToHttp().getRequest<Request>().get('Content-Length') ?? '0');
    if (taken && declared > taken.most) throw tooLarge(taken.most);
    return true;
  }
}
