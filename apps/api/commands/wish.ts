import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { Kind } from '#libs/domain/deciders.js';
import { correlationOf } from '../http/correlation.js';
import { expectedRevision } from '../http/if-match.js';
import type { ActingRequest } from '../identity/officer.guard.js';
import { Problem } from '../problems/problem.js';

/** Who wants to change which thing, as it was when they read it. */
export interface Wish<K extends Kind = Kind> {
  readonly kind: K;
  readonly id: string;
  readonly expected: bigint;
  readonly actor: string;
  readonly correlationId: string;
}

const wishOf = (kind: Kind, request: ActingRequest): Wish => {
  const { id } = request.params;
  if (typeof id !== 'string' || !isUUID(id)) throw new Problem('not-found', 'Things are addressed by their UUID.');
  if (!request.actor) throw new Error('No guard verified who acts here.');
  return {
    kind,
    id: id.toLowerCase(),
    expected: expectedRevision(request.get('If-Match')),
    actor: request.actor.id,
    correlationId: correlationOf(request),
  };
};

/** Everything about a change that is not in its body, for a thing of that kind. */
export const Wanted = createParamDecorator((kind: Kind, context: ExecutionContext) =>
  wishOf(kind, context.switchToHttp().getRequest<ActingRequest>()),
);
