import { applyDecorators, Controller, HttpCode, Post, UseGuards, UseInterceptors, UsePipes } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Kind } from '#libs/domain/deciders.js';
import { WITHDRAW_ENTRY } from '#libs/domain/shared/moves/withdraw-entry.js';
import { AnswersJson } from '../http/accept.js';
import { AnsweredInterceptor } from '../http/answered.js';
import { CHANGE_HEADERS, MADE_HEADERS } from '../http/api-headers.js';
import { TheId } from '../http/documented.js';
import { RepeatableByKey } from '../http/idempotency-key.js';
import { JsonBody } from '../http/bodies/body.js';
import { RequestValidation } from '../http/validation.pipe.js';
import { ActorGuard } from '../identity/actor.guard.js';
import { AnswersProblems } from '../problems/answers-problems.js';
import type { Resource } from '../record/resource.js';
import { resourceOf } from '../record/resources.js';
import { refToState } from '../record/states.js';

/** A controller of the changes that can be made to one kind of thing. */
export const CommandsOn = <K extends Kind>({ path, title }: Resource<K>) =>
  applyDecorators(
    Controller(`v1/${path}`),
    ApiTags(title),
    ApiBearerAuth(),
    UseGuards(ActorGuard),
    AnswersJson(),
    UsePipes(RequestValidation),
    UseInterceptors(AnsweredInterceptor),
  );

const NO_LONGER_THERE = {
  type: 'object',
  description: 'What began it was withdrawn: there is no such thing',
  required: ['status'],
  properties: { status: { type: 'string', enum: ['none'] } },
};

/** `ends`: after the operation there may be no such thing any more. */
const changed = ({ kind }: Resource, ends = false) => ({
  type: 'object',
  required: ['kind', 'id', 'revision', 'position', 'state', 'later', 'warnings', 'receipts'],
  properties: {
    kind: { type: 'string', enum: [kind] },
    id: { type: 'string', format: 'uuid' },
    revision: { type: 'string', pattern: '^\\d+$' },
    position: {
      type: 'string',
      pattern: '^\\d+$',
      nullable: true,
      description: 'Of the last event; null when it was so already. Read with `minPosition` to see the change',
    },
    state: ends ? { anyOf: [refToState(kind), NO_LONGER_THERE] } : refToState(kind),
    later: {
      type: 'array',
      description:
        'What was entered for later days, stands, and changes again what this changed; empty unless it was entered late',
      items: {
        type: 'object',
        required: ['revision', 'type', 'words', 'effectiveOn'],
        properties: {
          revision: { type: 'string', pattern: '^\\d+$' },
          type: { type: 'string', description: 'Of the event: `DueDateRevised.v1`' },
          words: { type: 'string', description: '"due date revised on 10 October 2017, revision 4"' },
          effectiveOn: { type: 'string', format: 'date' },
        },
      },
    },
    warnings: {
      type: 'array',
      items: { type: 'string' },
      description: 'The rule that it is against, if it is irregular',
    },
    receipts: {
      type: 'array',
      description:
        'Of every event that was recorded, the hash of its leaf in the log of the audit: of the bytes that were sent, or, where an earlier attempt at the request had written already, of those that the log holds. Keep it; `oversight receipt` holds the log to it. Empty when nothing was recorded',
      items: {
        type: 'object',
        required: ['stream', 'revision', 'leafHash'],
        properties: {
          stream: { type: 'string' },
          revision: { type: 'string', pattern: '^\\d+$' },
          leafHash: { type: 'string', pattern: '^[0-9a-f]{64}$' },
        },
      },
    },
    preview: {
      type: 'boolean',
      enum: [true],
      description: 'Nothing was recorded: this is what would come of it, and `revision` what it would have',
    },
  },
});

/** What is answered where a person's roles changed by another way than a move of theirs. */
export const changedPerson = () => changed(resourceOf('person'));

/** What the documentation says of an operation. */
type Documented = Readonly<Record<'operationId' | 'summary' | 'description', string>>;

/** One change: `POST /v1/<path>/{id}/<verb>` under the revision that If-Match names. */
export const Change = <K extends Kind>(resource: Resource<K>, verb: string, about: Documented) =>
  applyDecorators(
    Post(`:id/${verb}`),
    HttpCode(200),
    JsonBody(),
    ApiOperation(about),
    TheId(),
    ApiHeader({
      name: 'If-Match',
      required: true,
      description: 'The ETag of what you read: one quoted revision',
      schema: { type: 'string', pattern: '^"\\d+"$' },
    }),
    RepeatableByKey(),
    ApiOkResponse({
      description: 'Done',
      headers: CHANGE_HEADERS,
      schema: changed(resource, verb === WITHDRAW_ENTRY.verb),
    }),
    AnswersProblems(400, 401, 403, 404, 409, 412, 413, 415, 422, 428, 503),
  );

/** Something new: `POST /v1/<path>`, or the verb below it for another way to begin; the same again is answered as the first time and changes nothing. */
export const Creation = <K extends Kind>(resource: Resource<K>, verb: string | null, about: Documented) =>
  applyDecorators(
    Post(verb ?? undefined),
    JsonBody(),
    ApiOperation(about),
    RepeatableByKey(),
    ApiCreatedResponse({ description: 'It is in the record', headers: MADE_HEADERS, schema: changed(resource) }),
    ApiOkResponse({
      description:
        'It was recorded with these very facts before, and this is how it was then; or only a preview was asked for. Nothing changed',
      headers: MADE_HEADERS,
      schema: changed(resource),
    }),
    AnswersProblems(400, 401, 403, 409, 413, 415, 422, 503),
  );
