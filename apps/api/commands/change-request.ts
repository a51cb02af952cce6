import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Author, ChangeRequest } from '#libs/doing/author.js';
import type { Kind } from '#libs/domain/deciders.js';
import { isId, spelledId } from '#libs/kernel/stream-id.js';
import { correlationOf } from '../http/correlation.js';
import { requestKeyOf } from '../http/idempotency-key.js';
import { expectedRevision } from '../http/if-match.js';
import type { ActingRequest } from '../identity/acting-request.js';
import { Problem } from '../problems/problem.js';

const authorOf = (request: ActingRequest): Author => {
  if (!request.actor) throw new Error('No guard verified who acts here.');
  const actor = request.actor.personId;
  const { rights } = request;
  return { actor, correlationId: correlationOf(request), key: requestKeyOf(request, actor), ...(rights && { rights }) };
};

const changeRequestOf = (kind: Kind, request: ActingRequest): ChangeRequest => {
  const { id } = request.params;
  if (typeof id !== 'string' || !isId(id)) throw new Problem('not-found', 'Things are addressed by their UUID.');
  return { kind, id: spelledId(id), expected: expectedRevision(request.get('If-Match')), ...authorOf(request) };
};

/** Everything about a change that is not in its body, for a thing of that kind. */
export const Requested = createParamDecorator((kind: Kind, context: ExecutionContext) =>
  changeRequestOf(kind, context.switchToHttp().getRequest<ActingRequest>()),
);

/** Everything about something new that is not in its body. */
export const By = createParamDecorator((_: unknown, context: ExecutionContext) =>
  authorOf(context.switchToHttp().getRequest<ActingRequest>()),
);
