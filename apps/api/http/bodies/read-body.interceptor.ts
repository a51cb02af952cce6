import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Response } from 'express';
import type { Observable } from 'rxjs';
import type { ActingRequest } from '../../identity/acting-request.js';
import { bodyTaken, type BodyTaken } from './body-taken.js';
import { hasBody } from './has-body.js';
import { jsonOf } from './json-of.js';
import { receive, receiving } from './receive.js';
import { isWhole } from './unread.js';

/** Reads the body of an operation that takes one, after all guards: a request without the right is refused unread. */
@Injectable()
export class ReadBody implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  async intercept(context: ExecutionContext, next: CallHandler<unknown>): Promise<Observable<unknown>> {
    const http = context.switchToHttp();
    const [request, response] = [http.getRequest<ActingRequest>(), http.getResponse<Response>()];
    const taken = bodyTaken(this.reflector, context);
    if (taken && hasBody(request)) request.body = await this.bodyOf(request, response, taken);
    return next.handle();
  }

  private async bodyOf(request: ActingRequest, response: Response, taken: BodyTaken): Promise<unknown> {
    // A body that came together with the head is here already.
    const leave =
      taken.heavy || !request.complete
        ? taken.inFlight.enter(request.actor?.personId ?? request.ip ?? '')
        : () => undefined;
    // Who gave up while the guards asked who he is is gone already.
    if (response.closed) leave();
    response.once('close', leave);
    // A client that sent Expect: 100-continue (RFC 9110, 10.1.1) is told to go on.
    if (request.headers.expect !== undefined) response.writeContinue();
    if (taken.as === 'stream') return streamed(request, response, taken);
    const bytes = await receive(request, taken);
    isWhole(response);
    if (!taken.heavy) leave();
    return taken.as === 'json' ? jsonOf(bytes) : bytes;
  }
}

async function* streamed(request: ActingRequest, response: Response, taken: BodyTaken): AsyncGenerator<Buffer> {
  yield* receiving(request, taken);
  isWhole(response);
}
