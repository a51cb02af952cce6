import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Request, Response } from 'express';
import { map, type Observable } from 'rxjs';
import { SystemHealth } from '#libs/health/system-health.js';
import type { Instant, PlainDate } from '#libs/kernel/event.js';
import type { Position } from '#libs/kernel/position.js';
import { keptBy } from './kept-by.js';
import { noneMatches } from './tags.js';

export interface Validators {
  /** The position that was read; left out where the answer does not depend on the record. */
  readonly tag?: string;
  /** The position that the answer speaks for; null when it speaks for none. */
  readonly position: Position | null;
  /** The day in Europe/London that the answer speaks for. */
  readonly day?: PlainDate;
  /** When the last event that the answer knows of was recorded; null before the first. */
  readonly knownAt?: Instant | null;
  /** The body may be another one although the tag is the same, so a copy is never still good. */
  readonly unsteady?: boolean;
  /** Where a thing is that was to be made, and whether it was made just now: 201, else 200. */
  readonly made?: { readonly location: string; readonly now: boolean };
  /** The answer of an earlier time, to a request that was repeated under its key. */
  readonly replayed?: boolean;
}

/** A body with what HTTP must be told about it. */
export class Answered<T extends object> {
  constructor(
    readonly body: T,
    readonly validators: Validators,
  ) {}
}

const isAnswered = (answer: unknown): answer is Answered<object> => answer instanceof Answered;

/** Writes `ETag`, what the answer speaks for and `Cache-Control`, and answers 304 to a reader whose copy is still good. */
@Injectable()
export class AnsweredInterceptor implements NestInterceptor {
  constructor(private readonly health: SystemHealth) {}

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<Request>();
    const response = http.getResponse<Response>();
    return next.handle().pipe(map((answer) => (isAnswered(answer) ? this.send(answer, request, response) : answer)));
  }

  private send(answer: Answered<object>, request: Request, response: Response): object | undefined {
    const { tag, position, day, knownAt = null, unsteady = false, made, replayed = false } = answer.validators;
    if (tag !== undefined) response.setHeader('ETag', tag);
    response.setHeader('Cache-Control', keptBy(request));
    if (position !== null) response.setHeader('Event-Position', String(position));
    if (day !== undefined) response.setHeader('As-Of', day);
    if (knownAt !== null) response.setHeader('Known-At', knownAt);
    const { shownAsOf } = this.health;
    if (position !== null && shownAsOf !== null) response.setHeader('Shown-As-Of', shownAsOf);
    if (made) response.status(made.now ? 201 : 200).setHeader('Location', made.location);
    if (replayed) response.setHeader('Idempotency-Replayed', 'true');
    const known = request.get('If-None-Match');
    // Express compares tags by itself too; here it is decided once.
    delete request.headers['if-none-match'];
    const reads = request.method === 'GET' || request.method === 'HEAD';
    if (!reads || unsteady || known === undefined || tag === undefined || !noneMatches(known, tag)) return answer.body;
    response.status(304);
    return undefined;
  }
}
