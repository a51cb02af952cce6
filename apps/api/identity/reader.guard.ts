import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Response } from 'express';
import type { Reader } from '#libs/asking/reader.js';
import { GUEST } from '#libs/platform/tokens.js';
import type { ActingRequest } from './acting-request.js';
import { operationIn } from './operation.js';
import { WhoActs } from './who-acts.js';

/** Leaves on the request who reads: a guest, where it brings no token. A token that does not hold makes nobody a guest. */
@Injectable()
export class ReaderGuard implements CanActivate {
  constructor(
    private readonly who: WhoActs,
    @Inject(GUEST) private readonly guest: Reader,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    const request = http.getRequest<ActingRequest>();
    request.operation = operationIn(context);
    http.getResponse<Response>().vary('Authorization');
    if (request.get('Authorization') === undefined) request.reader = this.guest;
    else request.reader = { is: 'actor', rights: (await this.who.onto(request, 'read')).rights };
    return true;
  }
}
