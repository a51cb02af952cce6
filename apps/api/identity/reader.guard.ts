import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Response } from 'express';
import type { Reader } from '#libs/asking/reader.js';
import type { Rights } from '#libs/domain/rights/rights.js';
import { GUEST } from '#libs/platform/tokens.js';
import type { ActingRequest } from './acting-request.js';
import { wantsCsv } from '../queries/files/wants-csv.js';
import { LinkedFromPages } from './linked-from-pages.js';
import { operationIn } from './operation.js';
import { WhoActs } from './who-acts.js';

/**
 * Leaves on the request who reads: by a token, or, where pages link to it, by the session of the browser; else a guest. A token
 * that does not hold makes nobody a guest.
 */
@Injectable()
export class ReaderGuard implements CanActivate {
  constructor(
    private readonly who: WhoActs,
    private readonly reflector: Reflector,
    @Inject(GUEST) private readonly guest: Reader,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    const request = http.getRequest<ActingRequest>();
    request.operation = operationIn(context);
    const linked = this.reflector.get(LinkedFromPages, context.getHandler()) as string | undefined;
    const isLinked = linked === 'always' || (linked === 'as a file' && wantsCsv(request));
    request.isLinked = isLinked;
    const response = http.getResponse<Response>().vary('Authorization');
    if (linked !== undefined) response.vary('Cookie');
    const rights = await this.rightsOf(request, isLinked);
    request.reader = rights === null ? this.guest : { is: 'actor', rights };
    return true;
  }

  private async rightsOf(request: ActingRequest, isLinked: boolean): Promise<Rights | null> {
    if (request.get('Authorization') !== undefined) return (await this.who.onto(request, 'read')).rights;
    return isLinked ? this.who.ofBrowser(request) : null;
  }
}
